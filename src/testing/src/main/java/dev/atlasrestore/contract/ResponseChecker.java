// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.TreeSet;
import okhttp3.Headers;

/** Checks responses against the spec. Stateless. */
final class ResponseChecker {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Contract contract;

  ResponseChecker(Contract contract) {
    this.contract = contract;
  }

  /** Adds the violations of an exchange to the findings and returns its response. */
  UnwrappedResponse check(ContractOperation operation, Exchange exchange, Findings findings) {
    return check(operation, exchange, unwrap(exchange), findings);
  }

  /** Returns what an exchange without an envelope says, unchecked. */
  static UnwrappedResponse unwrap(Exchange exchange) {
    return new UnwrappedResponse(exchange.status(), body(exchange));
  }

  /** Does the same for a response in an envelope. */
  UnwrappedResponse checkEnveloped(
      ContractOperation operation, Exchange exchange, Findings findings) {
    JsonNode body = body(exchange);
    if (!body.path("status").isInt()) {
      findings.violation("has no envelope: the body has no status");
      return check(operation, exchange, findings);
    }
    JsonNode content = body.path("content");
    if (content.isMissingNode()) {
      content = ((ObjectNode) body.deepCopy()).without("status");
    }
    return check(
        operation,
        exchange,
        new UnwrappedResponse(body.path("status").intValue(), content),
        findings);
  }

  private UnwrappedResponse check(
      ContractOperation operation,
      Exchange exchange,
      UnwrappedResponse response,
      Findings findings) {
    JsonNode declared = operation.response(response.status());
    if (declared.isMissingNode()) {
      findings.violation(
          "responds with " + response.summary() + "; the spec has " + operation.statuses());
      return response;
    }
    checkHeaders(declared.path("headers"), exchange.headers(), findings);
    JsonNode content = declared.path("content");
    if (content.isMissingNode()) {
      if (response.content().size() > 0 || isNotJson(exchange, response)) {
        findings.violation("responds with " + response.status() + " and a body; the spec has none");
      }
      return response;
    }
    JsonNode mediaType = content.path(exchange.mediaType());
    if (mediaType.isMissingNode()) {
      findings.violation(
          "responds with "
              + response.status()
              + " as \""
              + exchange.mediaType()
              + "\"; the spec has "
              + names(content));
    } else if (response.content().isMissingNode()) {
      findings.violation("responds with " + response.status() + " and a body that is not JSON");
    } else {
      Contract.Deviations deviations =
          contract.deviations(mediaType.path("schema"), response.content());
      deviations.violations().forEach(findings::violation);
      deviations.unknownValues().forEach(findings::note);
      noteUnknownMembers(mediaType.path("schema"), response.content(), "", findings);
    }
    return response;
  }

  private static JsonNode body(Exchange exchange) {
    try {
      return JSON.readTree(exchange.body());
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static boolean isNotJson(Exchange exchange, UnwrappedResponse response) {
    return response.content().isMissingNode() && !exchange.body().isEmpty();
  }

  private static TreeSet<String> names(JsonNode node) {
    TreeSet<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private void checkHeaders(JsonNode declared, Headers headers, Findings findings) {
    for (Map.Entry<String, JsonNode> header : declared.properties()) {
      String value = headers.get(header.getKey());
      if (value != null) {
        JsonNode schema = contract.resolve(header.getValue()).path("schema");
        contract.violations(schema, convert(schema, value)).stream()
            .map(violation -> "has the header " + header.getKey() + ":" + violation)
            .forEach(findings::violation);
      }
    }
  }

  /** Converts a header to a number if the schema requires one. */
  private static JsonNode convert(JsonNode schema, String value) {
    if (schema.path("type").asText().equals("string")) {
      return TextNode.valueOf(value);
    }
    try {
      return JSON.readTree(value);
    } catch (JsonProcessingException e) {
      return TextNode.valueOf(value);
    }
  }

  private void noteUnknownMembers(
      JsonNode reference, JsonNode value, String at, Findings findings) {
    JsonNode schema = contract.resolve(reference);
    if (value.isArray()) {
      value.forEach(item -> noteUnknownMembers(schema.path("items"), item, at + "[]", findings));
    } else if (schema.has("properties")) {
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        JsonNode named = schema.path("properties").path(member.getKey());
        String place = at.isEmpty() ? member.getKey() : at + "." + member.getKey();
        if (named.isMissingNode()) {
          findings.note("the spec does not describe the member " + place);
        } else {
          noteUnknownMembers(named, member.getValue(), place, findings);
        }
      }
    }
  }
}
