// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import dev.atlasrestore.contract.CheckResult.Outcome;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a report as JUnit XML. */
final class JUnitXml {
  private static final String SUITE = "atlas-contract";

  private final ContractReport report;

  JUnitXml(ContractReport report) {
    this.report = report;
  }

  void write(Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    Files.createDirectories(absolute.getParent());
    try (Writer writer = Files.newBufferedWriter(absolute)) {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(writer);
      xml.writeStartDocument("UTF-8", "1.0");
      suite(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("The report cannot be written to " + file, e);
    }
  }

  private void suite(XMLStreamWriter xml) throws XMLStreamException {
    Duration time =
        report.results().stream().map(CheckResult::duration).reduce(Duration.ZERO, Duration::plus);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", SUITE);
    xml.writeAttribute("tests", String.valueOf(report.results().size()));
    xml.writeAttribute("failures", String.valueOf(report.count(Outcome.FAILED)));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", String.valueOf(report.count(Outcome.SKIPPED)));
    xml.writeAttribute("time", seconds(time));
    for (CheckResult result : report.results()) {
      testCase(xml, result);
    }
    xml.writeEndElement();
  }

  private static void testCase(XMLStreamWriter xml, CheckResult result) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", SUITE + "." + result.operationId());
    xml.writeAttribute("name", result.name());
    xml.writeAttribute("time", seconds(result.duration()));
    if (result.outcome() != Outcome.PASSED) {
      xml.writeStartElement(result.outcome() == Outcome.FAILED ? "failure" : "skipped");
      xml.writeAttribute("message", result.findings().get(0));
      xml.writeCharacters(String.join("\n", result.findings()));
      xml.writeEndElement();
    }
    if (!result.notes().isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(String.join("\n", result.notes()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.3f", duration.toNanos() / 1e9);
  }
}
