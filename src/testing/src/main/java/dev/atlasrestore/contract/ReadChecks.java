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
 * Checks all read operations of one cluster: first those that need only the project and the
 * cluster, then those that the links of their responses lead to.
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
        check(
            operation,
            "responds as specified",
            findings -> skip("no link leads to this operation"));
      }
    }
    if (!readable) {
      check(
          contract.operations().get(0),
          "can be read",
          findings -> {
            findings.violation("no operation could read the cluster; check its name");
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
        check(operation, "responds as specified", findings -> withCredentials(target, findings));
    if (response.filter(UnwrappedResponse::isSuccess).isEmpty()) {
      return false;
    }
    for (ContractLink link : operation.links(response.get().status())) {
      link.parameters(target.values(), response.get().content())
          .ifPresent(values -> add(contract.operation(link.target()), values));
    }
    check(operation, "rejects a caller without credentials", f -> withoutCredentials(target, f));
    if (operation.hasQueryParameter("envelope")) {
      check(
          operation, "returns the same in an envelope", f -> enveloped(target, response.get(), f));
    }
    if (operation.hasQueryParameter("itemsPerPage")) {
      check(operation, "respects itemsPerPage", findings -> pageOfOne(target, findings));
    }
    for (String name : operation.pathParameters()) {
      if (!resources.containsKey(name)) {
        check(operation, "returns 404 for an unknown " + name, f -> unknown(target, name, f));
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
      // For instance, a replica set has no snapshots of a sharded cluster.
      return skip("refused with " + response.summary());
    }
    String role = denied ? "; the required role is " + target.operation().roles() : "";
    String origin = linked ? " for a link of another response" : "";
    findings.violation("responds with " + response.summary() + origin + role);
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
      findings.violation("has " + items + " items on a page with itemsPerPage=1");
    }
    return response;
  }

  private UnwrappedResponse unknown(Target target, String name, Findings findings) {
    // A reversed id still matches the pattern, but does not exist.
    String known = target.values().get(name);
    String unknown = new StringBuilder(known).reverse().toString();
    if (unknown.equals(known) || !target.operation().violations(name, unknown).isEmpty()) {
      return skip("no other " + name + " can be derived from " + known);
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
      findings.violation("responds with " + response.summary() + " instead of " + status);
    }
    return response;
  }

  private static <T> T skip(String reason) {
    throw new CheckSkippedException(reason);
  }
}
