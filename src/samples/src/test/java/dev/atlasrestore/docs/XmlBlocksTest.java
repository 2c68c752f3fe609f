// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Each block of XML is well-formed, and each dependency in it is an artifact of this version. */
class XmlBlocksTest {
  private final Poms poms;

  XmlBlocksTest() throws IOException {
    poms = new Poms(Page.ROOT);
  }

  @TestFactory
  Stream<DynamicTest> eachBlockNamesArtifactsOfThisVersion() throws IOException {
    return Page.blocks("xml")
        .map(
            block ->
                DynamicTest.dynamicTest(
                    block.toString(), () -> assertThat(problems(block)).isEmpty()));
  }

  @Test
  void whatIsWrongIsNamedByFileAndLine() throws Exception {
    assertThat(problems(block("<dependency>", "</dependencies>")))
        .singleElement()
        .asString()
        .startsWith("docs/x.md:3: The element type \"dependency\" must be terminated");
    assertThat(problems(dependency("atlas-restore-sdk", "0.0.1")))
        .containsExactly("docs/x.md:1: the version is " + poms.version() + ", not 0.0.1");
    assertThat(problems(dependency("atlas-restore-tests", poms.version())))
        .containsExactly("docs/x.md:1: nothing is published as atlas-restore-tests");
  }

  private static Page.Block dependency(String artifact, String version) {
    return block(
        "<dependency>",
        "<groupId>dev.atlasrestore</groupId>",
        "<artifactId>" + artifact + "</artifactId>",
        "<version>" + version + "</version>",
        "</dependency>");
  }

  private static Page.Block block(String... lines) {
    return new Page.Block(Path.of("docs/x.md"), 1, "xml", "", "", List.of(lines));
  }

  private List<String> problems(Page.Block block) throws IOException, SAXException {
    Element xml;
    try {
      // The root is on the line of the fence, so that lines count from there.
      xml = Poms.parse("<block>\n" + String.join("\n", block.lines()) + "\n</block>");
    } catch (SAXParseException e) {
      return List.of(block.at(e.getLineNumber() - 2) + ": " + e.getMessage());
    }
    List<String> problems = new ArrayList<>();
    for (Element dependency : Poms.elements(xml, "dependency").toList()) {
      String artifact = Poms.child(dependency, "artifactId");
      String version = Poms.child(dependency, "version");
      if (!Poms.child(dependency, "groupId").equals("dev.atlasrestore")) {
        problems.add(block + ": the group is dev.atlasrestore");
      }
      if (!poms.published().contains(artifact)) {
        problems.add(block + ": nothing is published as " + artifact);
      }
      if (!version.isEmpty() && !version.equals(poms.version())) {
        problems.add(block + ": the version is " + poms.version() + ", not " + version);
      }
    }
    return problems;
  }
}
