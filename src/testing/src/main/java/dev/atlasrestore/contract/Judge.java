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

/** Holds exchanges to the spec. Stateless. */
final class Judge {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Contract contract;

  Judge(Contract contract) {
    this.contract = contract;
  }

  /** Collects what an exchange breaks, and returns what it says. */
  Answer judge(ContractOperation operation, Exchange exchange, Findings findings) {
    return judge(operation, exchange, new Answer(exchange.status(), body(exchange)), findings);
  }

  /** Does the same for an exchange in an envelope. */
  Answer judgeEnveloped(ContractOperation operation, Exchange exchange, Findings findings) {
    JsonNode body = body(exchange);
    if (!body.path("status").isInt()) {
      findings.violation("has no envelope: the body does not tell the status");
      return judge(operation, exchange, findings);
    }
    JsonNode content = body.path("content");
    if (content.isMissingNode()) {
      content = ((ObjectNode) body.deepCopy()).without("status");
    }
    return judge(
        operation, exchange, new Answer(body.path("status").intValue(), content), findings);
  }

  private Answer judge(
      ContractOperation operation, Exchange exchange, Answer answer, Findings findings) {
    JsonNode response = operation.response(answer.status());
    if (response.isMissingNode()) {
      findings.violation("answers " + answer.summary() + "; the spec has " + operation.statuses());
      return answer;
    }
    headers(response.path("headers"), exchange.headers(), findings);
    JsonNode content = response.path("content");
    if (content.isMissingNode()) {
      if (answer.content().size() > 0 || isNoJson(exchange, answer)) {
        findings.violation("answers " + answer.status() + " with a body; the spec has none");
      }
      return answer;
    }
    JsonNode declared = content.path(exchange.mediaType());
    if (declared.isMissingNode()) {
      findings.violation(
          "answers "
              + answer.status()
              + " as \""
              + exchange.mediaType()
              + "\"; the spec has "
              + names(content));
    } else if (answer.content().isMissingNode()) {
      findings.violation("answers " + answer.status() + " with a body that is no JSON");
    } else {
      contract.violations(declared.path("schema"), answer.content()).forEach(findings::violation);
      noteUnnamed(declared.path("schema"), answer.content(), "", findings);
    }
    return answer;
  }

  private static JsonNode body(Exchange exchange) {
    try {
      return JSON.readTree(exchange.body());
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static boolean isNoJson(Exchange exchange, Answer answer) {
    return answer.content().isMissingNode() && !exchange.body().isEmpty();
  }

  private static TreeSet<String> names(JsonNode node) {
    TreeSet<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private void headers(JsonNode declared, Headers headers, Findings findings) {
    for (Map.Entry<String, JsonNode> header : declared.properties()) {
      String value = headers.get(header.getKey());
      if (value != null) {
        JsonNode schema = contract.resolve(header.getValue()).path("schema");
        contract.violations(schema, typed(schema, value)).stream()
            .map(violation -> "has the header " + header.getKey() + ":" + violation)
            .forEach(findings::violation);
      }
    }
  }

  /** A header is text; where the schema has a number, the text must be one. */
  private static JsonNode typed(JsonNode schema, String value) {
    if (schema.path("type").asText().equals("string")) {
      return TextNode.valueOf(value);
    }
    try {
      return JSON.readTree(value);
    } catch (JsonProcessingException e) {
      return TextNode.valueOf(value);
    }
  }

  private void noteUnnamed(JsonNode reference, JsonNode value, String at, Findings findings) {
    JsonNode schema = contract.resolve(reference);
    if (value.isArray()) {
      value.forEach(item -> noteUnnamed(schema.path("items"), item, at + "[]", findings));
    } else if (schema.has("properties")) {
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        JsonNode named = schema.path("properties").path(member.getKey());
        String place = at.isEmpty() ? member.getKey() : at + "." + member.getKey();
        if (named.isMissingNode()) {
          findings.note("the spec does not name the member " + place);
        } else {
          noteUnnamed(named, member.getValue(), place, findings);
        }
      }
    }
  }
}
