// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.model.RestoreJobRequest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The contract checker on the command line, with the credentials of {@link
 * Credentials#fromEnvironment()}. Its exit code is 0 when no check failed, 1 when one did or the
 * report could not be written, 2 when the arguments or the environment are unusable and nothing was
 * sent, 3 when the service could not be reached or did not accept the credentials.
 */
public final class CheckContract {
  static final String USAGE =
      """
      Arguments:
        --group ID                 the project, 24 hexadecimal digits
        --cluster NAME             a cluster to read; may be repeated
        --base-url URL             the service; by default MONGODB_ATLAS_BASE_URL, or Atlas
        --junit-xml FILE           where to write the report as JUnit's XML
        --allow-download CLUSTER/SNAPSHOT
                                   starts a download of the snapshot and cancels it
        --allow-restore CLUSTER/SNAPSHOT:PROJECT/TARGET
                                   restores the snapshot; DELETES EVERYTHING on the cluster TARGET
        --restore-timeout DURATION how long to await that, such as PT2H; PT12H by default
      Credentials come from the environment: MONGODB_ATLAS_CLIENT_ID and _CLIENT_SECRET, or
      MONGODB_ATLAS_PUBLIC_API_KEY and _PRIVATE_API_KEY, or MONGODB_ATLAS_ACCESS_TOKEN.
      """;

  private static final int FAILED = 1;
  private static final int UNUSABLE = 2;
  private static final int NOT_CHECKED = 3;

  private static final String NAME = "([^/:]+)";
  private static final Pattern DOWNLOAD = Pattern.compile(NAME + "/" + NAME);
  private static final Pattern RESTORE =
      Pattern.compile(NAME + "/" + NAME + ":" + NAME + "/" + NAME);

  private CheckContract() {}

  /** Runs the checks, prints the report, and exits with the exit code. */
  public static void main(String[] arguments) {
    System.exit(run(System.getenv(), System.out, System.err, arguments));
  }

  static int run(
      Map<String, String> environment, PrintStream out, PrintStream err, String... arguments) {
    Command command;
    ContractChecker checker;
    try {
      command = Command.parse(new ArrayDeque<>(Arrays.asList(arguments)));
      checker = command.checker().credentials(Credentials.fromEnvironment(environment)).build();
      command.reserveJUnitXml();
    } catch (IllegalArgumentException | IllegalStateException e) {
      err.println(e.getMessage());
      err.print(USAGE);
      return UNUSABLE;
    } catch (IOException e) {
      err.println("--junit-xml cannot be written: " + e);
      return UNUSABLE;
    }
    ContractReport report = checker.check();
    out.print(report.toText());
    try {
      command.writeJUnitXml(report);
    } catch (IOException e) {
      err.println("--junit-xml cannot be written: " + e);
      return FAILED;
    }
    if (checker.obstacle().isPresent()) {
      err.println("Nothing was checked: " + checker.obstacle().get());
      return NOT_CHECKED;
    }
    return report.passed() ? 0 : FAILED;
  }

  /** The parsed arguments. */
  private record Command(ContractChecker.Builder checker, @Nullable Path junitXml) {
    static Command parse(Deque<String> arguments) {
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
          case "--restore-timeout" -> checker.restoreTimeout(duration(option, value));
          case "--allow-download" -> {
            MatchResult names = match(option, value, DOWNLOAD);
            checker.allowRestore(names.group(1), RestoreJobRequest.download(names.group(2)));
          }
          case "--allow-restore" -> {
            MatchResult names = match(option, value, RESTORE);
            checker.allowRestore(
                names.group(1),
                RestoreJobRequest.automated(names.group(2), names.group(3), names.group(4)));
          }
          default -> throw new IllegalArgumentException("There is no option " + option);
        }
      }
      return new Command(checker, junitXml);
    }

    private static Duration duration(String option, String value) {
      try {
        return Duration.parse(value);
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException(
            option + " must be a duration such as PT2H: " + value, e);
      }
    }

    private static MatchResult match(String option, String value, Pattern form) {
      Matcher matcher = form.matcher(value);
      if (!matcher.matches()) {
        throw new IllegalArgumentException(option + " cannot be parsed: " + value);
      }
      return matcher;
    }

    /** Fails early if the report cannot be written, before anything is restored. */
    void reserveJUnitXml() throws IOException {
      if (junitXml != null) {
        Files.createDirectories(junitXml.toAbsolutePath().getParent());
        Files.write(junitXml, new byte[0]);
      }
    }

    void writeJUnitXml(ContractReport report) throws IOException {
      if (junitXml != null) {
        report.writeJUnitXml(junitXml);
      }
    }
  }
}
