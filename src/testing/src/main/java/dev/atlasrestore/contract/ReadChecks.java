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
  private final Judge judge;
  private final Probe probe;
  private final Probe anonymous;
  private final Checks checks;
  private final Map<String, String> resources;
  private final String cluster;
  private final Deque<Target> targets = new ArrayDeque<>();
  private final Set<String> reached = new HashSet<>();

  ReadChecks(
      Contract contract,
      Probe probe,
      Probe anonymous,
      Checks checks,
      String groupId,
      String clusterName) {
    this.contract = contract;
    this.judge = new Judge(contract);
    this.probe = probe;
    this.anonymous = anonymous;
    this.checks = checks;
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
    Optional<Answer> answer =
        check(operation, "is answered as the spec says", findings -> plain(target, findings));
    if (answer.filter(Answer::isSuccess).isEmpty()) {
      return false;
    }
    for (ContractLink link : operation.links(answer.get().status())) {
      link.parameters(target.values(), answer.get().content())
          .ifPresent(values -> add(contract.operation(link.target()), values));
    }
    check(operation, "refuses a caller without credentials", f -> withoutCredentials(target, f));
    if (operation.hasQueryParameter("envelope")) {
      check(operation, "says the same in an envelope", f -> enveloped(target, answer.get(), f));
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

  private <T> Optional<T> check(ContractOperation operation, String name, Checks.Check<T> check) {
    return checks.run(operation.id(), cluster + " " + name, check);
  }

  private Answer plain(Target target, Findings findings) {
    Answer answer = judge.judge(target.operation(), get(target, ""), findings);
    if (answer.isSuccess() || !findings.violations().isEmpty()) {
      return answer;
    }
    boolean denied = answer.status() == 401 || answer.status() == 403;
    boolean linked = !target.values().equals(resources);
    if (!denied && answer.status() < 500 && !linked) {
      // A replica set asked for the parts of a sharded cluster, and the like.
      return skip("refused with " + answer.summary());
    }
    String role = denied ? "; needed is the role " + target.operation().roles() : "";
    String origin = linked ? " for what another answer led to" : "";
    findings.violation("answers " + answer.summary() + origin + role);
    return answer;
  }

  private Answer withoutCredentials(Target target, Findings findings) {
    Exchange exchange = get(anonymous, target.operation(), target.values(), "");
    return expect(401, judge.judge(target.operation(), exchange, findings), findings);
  }

  private Answer enveloped(Target target, Answer plain, Findings findings) {
    Exchange exchange = get(target, "?envelope=true");
    Answer answer = judge.judgeEnveloped(target.operation(), exchange, findings);
    return expect(plain.status(), answer, findings);
  }

  private Answer pageOfOne(Target target, Findings findings) {
    Answer answer = judge.judge(target.operation(), get(target, "?itemsPerPage=1"), findings);
    int items = answer.content().path("results").size();
    if (items > 1) {
      findings.violation("has " + items + " items on a page that was to have one");
    }
    return answer;
  }

  private Answer unknown(Target target, String name, Findings findings) {
    // Backwards, an id is still one by its pattern, and nobody's.
    String known = target.values().get(name);
    String unknown = new StringBuilder(known).reverse().toString();
    if (unknown.equals(known) || !target.operation().violations(name, unknown).isEmpty()) {
      return skip("no other " + name + " can be made of " + known);
    }
    Map<String, String> values = new HashMap<>(target.values());
    values.put(name, unknown);
    Exchange exchange = get(probe, target.operation(), values, "");
    return expect(404, judge.judge(target.operation(), exchange, findings), findings);
  }

  private Exchange get(Target target, String query) {
    return get(probe, target.operation(), target.values(), query);
  }

  private static Exchange get(
      Probe probe, ContractOperation operation, Map<String, String> values, String query) {
    return probe.get(operation.path(values) + query, operation.accept());
  }

  private static Answer expect(int status, Answer answer, Findings findings) {
    if (answer.status() != status) {
      findings.violation("answers " + answer.summary() + " instead of " + status);
    }
    return answer;
  }

  private static <T> T skip(String reason) {
    throw new SkippedException(reason);
  }
}
