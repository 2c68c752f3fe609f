// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.docs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the POMs of the build and of the benchmarks say. */
final class Poms {
  private final Path root;
  private final List<Path> files;
  private final String text;

  Poms(Path root) throws IOException {
    this.root = root;
    files = files(root);
    StringBuilder all = new StringBuilder();
    for (Path file : files) {
      all.append(Files.readString(file));
    }
    text = all.toString();
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> modules = Files.list(root.resolve("src"));
        Stream<Path> benchmarks = Files.list(root.resolve("benchmarks"))) {
      return Stream.of(Stream.of(root, root.resolve("benchmarks")), modules, benchmarks)
          .flatMap(folders -> folders)
          .map(folder -> folder.resolve("pom.xml"))
          .filter(Files::exists)
          .toList();
    }
  }

  static Element parse(String xml) throws SAXException {
    try {
      var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder
          .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
          .getDocumentElement();
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
  }

  /** Returns the text of a child, or an empty one when there is no such child. */
  static String child(Element parent, String name) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeName().equals(name)) {
        return node.getTextContent().strip();
      }
    }
    return "";
  }

  /** Returns the version that all artifacts have. */
  String version() throws IOException, SAXException {
    return child(parse(Files.readString(root.resolve("pom.xml"))), "version");
  }

  /** Returns the artifacts that are published. */
  Set<String> published() throws IOException, SAXException {
    Set<String> names = new TreeSet<>();
    for (Path file : files) {
      String pom = Files.readString(file);
      boolean skipped = pom.contains("<maven.deploy.skip>true</maven.deploy.skip>");
      if (file.startsWith(root.resolve("src")) && !skipped) {
        names.add(child(parse(pom), "artifactId"));
      }
    }
    return names;
  }

  boolean hasProfile(String id) {
    return contains("<profile>\\s*<id>" + Pattern.quote(id) + "</id>");
  }

  boolean hasExecution(String plugin, String id) {
    return Pattern.compile("<plugin>.*?</plugin>", Pattern.DOTALL)
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(part -> part.contains("<artifactId>" + plugin + "</artifactId>"))
        .anyMatch(part -> part.contains("<id>" + id + "</id>"));
  }

  boolean hasProperty(String name) {
    return contains("<" + Pattern.quote(name) + "( ?/)?>|\\$\\{" + Pattern.quote(name) + "}");
  }

  boolean hasProject(String folder) {
    return Files.exists(root.resolve(folder).resolve("pom.xml"));
  }

  private boolean contains(String pattern) {
    return Pattern.compile(pattern).matcher(text).find();
  }
}
