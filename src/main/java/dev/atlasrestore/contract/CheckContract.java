// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.model.RestoreJobRequest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * The contract checker on the command line, with the credentials of {@link
 * Credentials#fromEnvironment()}. Its exit code is 0 when no check failed, 1 when one did, 2 when
 * the arguments or the environment are unusable.
 */
public final class CheckContract {
  static final String USAGE =
      """
      Arguments:
        --group ID                 the project, 24 hexadecimal digits
        --cluster NAME             a cluster to read; may be repeated
        --base-url URL             the service, when it is not Atlas
        --junit-xml FILE           where to write the report as JUnit's XML
        --allow-download CLUSTER/SNAPSHOT
                                   starts a download of the snapshot and cancels it
        --allow-restore CLUSTER/SNAPSHOT:PROJECT/TARGET
                                   restores the snapshot; DELETES EVERYTHING on the cluster TARGET
      Credentials come from the environment: MONGODB_ATLAS_CLIENT_ID and _CLIENT_SECRET, or
      MONGODB_ATLAS_PUBLIC_API_KEY and _PRIVATE_API_KEY, or MONGODB_ATLAS_ACCESS_TOKEN.
      """;

  private CheckContract() {}

  /** Makes the checks, prints the report, and ends the JVM with the exit code. */
  public static void main(String[] arguments) throws InterruptedException {
    System.exit(run(System.getenv(), System.out, System.err, arguments));
  }

  static int run(
      Map<String, String> environment, PrintStream out, PrintStream err, String... arguments)
      throws InterruptedException {
    try {
      return run(environment, out, new ArrayDeque<>(Arrays.asList(arguments)));
    } catch (IllegalArgumentException | IllegalStateException | IOException e) {
      err.println(e.getMessage());
      err.print(USAGE);
      return 2;
    }
  }

  private static int run(Map<String, String> environment, PrintStream out, Deque<String> arguments)
      throws InterruptedException, IOException {
    ContractChecker.Builder checker = ContractChecker.builder();
    Path junitXml = null;
    while (!arguments.isEmpty()) {
      String option = arguments.remove();
      String value = arguments.poll();
      if (value == null) {
        throw new IllegalArgumentException(option + " needs a value");
      }
      switch (option) {
        case "--group" -> checker.groupId(value);
        case "--cluster" -> checker.clusterName(value);
        case "--base-url" -> checker.baseUrl(value);
        case "--junit-xml" -> junitXml = Path.of(value);
        case "--allow-download" -> {
          List<String> names = split(option, value, "/", 2);
          checker.allowRestore(names.get(0), RestoreJobRequest.download(names.get(1)));
        }
        case "--allow-restore" -> {
          List<String> names = split(option, value, "[/:]", 4);
          checker.allowRestore(
              names.get(0), RestoreJobRequest.automated(names.get(1), names.get(2), names.get(3)));
        }
        default -> throw new IllegalArgumentException("There is no option " + option);
      }
    }
    ContractReport report =
        checker.credentials(Credentials.fromEnvironment(environment)).build().check();
    out.print(report.toText());
    if (junitXml != null) {
      report.writeJUnitXml(junitXml);
    }
    return report.passed() ? 0 : 1;
  }

  private static List<String> split(String option, String value, String separators, int parts) {
    List<String> names = List.of(value.split(separators, -1));
    if (names.size() != parts) {
      throw new IllegalArgumentException(option + " cannot be read: " + value);
    }
    return names;
  }
}
