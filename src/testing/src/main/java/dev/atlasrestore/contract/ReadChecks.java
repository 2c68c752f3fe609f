// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads everything of one cluster that the spec tells how to find: what needs no more than the
 * names of the project and the cluster, and what the links of those answers lead to.
 */
final class ReadChecks {
  private record Target(ContractOperation operation, Map<String, String> values) {}

  private final Contract contract;
  private final ResponseChecker responseChecker;
  private final ResourceReader reader;
  private final ResourceReader anonymous;
  private final CheckRunner checkRunner;
  private final Map<String, String> resources;
  private final String cluster;
  private final Deque<Target> targets = new ArrayDeque<>();
  private final Set<String> reached = new HashSet<>();

  ReadChecks(
      Contract contract,
      ResourceReader reader,
      ResourceReader anonymous,
      CheckRunner checkRunner,
      String groupId,
      String clusterName) {
    this.contract = contract;
    this.responseChecker = new ResponseChecker(contract);
    this.reader = reader;
    this.anonymous = anonymous;
    this.checkRunner = checkRunner;
    this.resources = Map.of("groupId", groupId, "clusterName", clusterName);
    this.cluster = clusterName;
  }

  void run() {
    contract.operations().stream()
        .filter(ContractOperation::isSafe)
        .filter(operation -> resources.keySet().containsAll(operation.pathParameters()))
        .forEach(operation -> add(operation, resources));
    boolean readable = false;
    while (!targets.isEmpty()) {
      readable |= check(targets.remove());
    }
    for (ContractOperation operation : contract.operations()) {
      if (operation.isSafe() && !reached.contains(operation.id())) {
        check(operation, "is answered as the spec says", findings -> skip("no answer led here"));
      }
    }
    if (!readable) {
      check(
          contract.operations().get(0),
          "can be read at all",
          findings -> {
            findings.violation("no operation reads anything of the cluster: is its name right?");
            return null;
          });
    }
  }

  private void add(ContractOperation operation, Map<String, String> values) {
    if (reached.add(operation.id())) {
      targets.add(new Target(operation, values));
    }
  }

  /** Returns whether the resource could be read. */
  private boolean check(Target target) {
    ContractOperation operation = target.operation();
    Optional<UnwrappedResponse> response =
        check(
            operation,
            "is answered as the spec says",
            findings -> withCredentials(target, findings));
    if (response.filter(UnwrappedResponse::isSuccess).isEmpty()) {
      return false;
    }
    for (ContractLink link : operation.links(response.get().status())) {
      link.parameters(target.values(), response.get().content())
          .ifPresent(values -> add(contract.operation(link.target()), values));
    }
    check(operation, "refuses a caller without credentials", f -> withoutCredentials(target, f));
    if (operation.hasQueryParameter("envelope")) {
      check(operation, "says the same in an envelope", f -> enveloped(target, response.get(), f));
    }
    if (operation.hasQueryParameter("itemsPerPage")) {
      check(operation, "keeps to itemsPerPage", findings -> pageOfOne(target, findings));
    }
    for (String name : operation.pathParameters()) {
      if (!resources.containsKey(name)) {
        check(operation, "does not find an unknown " + name, f -> unknown(target, name, f));
      }
    }
    return true;
  }

  private <T> Optional<T> check(
      ContractOperation operation, String name, CheckRunner.Check<T> check) {
    return checkRunner.run(operation.id(), cluster + " " + name, check);
  }

  private UnwrappedResponse withCredentials(Target target, Findings findings) {
    UnwrappedResponse response =
        responseChecker.check(target.operation(), get(target, ""), findings);
    if (response.isSuccess() || !findings.violations().isEmpty()) {
      return response;
    }
    boolean denied = response.status() == 401 || response.status() == 403;
    boolean linked = !target.values().equals(resources);
    if (!denied && response.status() < 500 && !linked) {
      // A replica set asked for the parts of a sharded cluster, and the like.
      return skip("refused with " + response.summary());
    }
    String role = denied ? "; needed is the role " + target.operation().roles() : "";
    String origin = linked ? " for what another answer led to" : "";
    findings.violation("answers " + response.summary() + origin + role);
    return response;
  }

  private UnwrappedResponse withoutCredentials(Target target, Findings findings) {
    Exchange exchange = get(anonymous, target.operation(), target.values(), "");
    return expect(401, responseChecker.check(target.operation(), exchange, findings), findings);
  }

  private UnwrappedResponse enveloped(
      Target target, UnwrappedResponse withCredentials, Findings findings) {
    Exchange exchange = get(target, "?envelope=true");
    UnwrappedResponse response =
        responseChecker.checkEnveloped(target.operation(), exchange, findings);
    return expect(withCredentials.status(), response, findings);
  }

  private UnwrappedResponse pageOfOne(Target target, Findings findings) {
    UnwrappedResponse response =
        responseChecker.check(target.operation(), get(target, "?itemsPerPage=1"), findings);
    int items = response.content().path("results").size();
    if (items > 1) {
      findings.violation("has " + items + " items on a page that was to have one");
    }
    return response;
  }

  private UnwrappedResponse unknown(Target target, String name, Findings findings) {
    // Backwards, an id is still one by its pattern, and nobody's.
    String known = target.values().get(name);
    String unknown = new StringBuilder(known).reverse().toString();
    if (unknown.equals(known) || !target.operation().violations(name, unknown).isEmpty()) {
      return skip("no other " + name + " can be made of " + known);
    }
    Map<String, String> values = new HashMap<>(target.values());
    values.put(name, unknown);
    Exchange exchange = get(reader, target.operation(), values, "");
    return expect(404, responseChecker.check(target.operation(), exchange, findings), findings);
  }

  private Exchange get(Target target, String query) {
    return get(reader, target.operation(), target.values(), query);
  }

  private static Exchange get(
      ResourceReader reader,
      ContractOperation operation,
      Map<String, String> values,
      String query) {
    return reader.get(operation.path(values) + query, operation.accept());
  }

  private static UnwrappedResponse expect(
      int status, UnwrappedResponse response, Findings findings) {
    if (response.status() != status) {
      findings.violation("answers " + response.summary() + " instead of " + status);
    }
    return response;
  }

  private static <T> T skip(String reason) {
    throw new CheckSkippedException(reason);
  }
}
