// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.atlasrestore.error.AtlasApiException.ErrorResponse;
import dev.atlasrestore.error.AtlasAuthenticationException.TokenResponse;
import dev.atlasrestore.error.InvalidRequestException.Violation;
import dev.atlasrestore.error.RestoreRefusedException.Reason;
import dev.atlasrestore.model.ApiError;
import dev.atlasrestore.model.BadRequestDetail;
import dev.atlasrestore.model.DeliveryType;
import dev.atlasrestore.model.FieldViolation;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exceptions in another process, such as a job scheduler, say what they said in this one. */
class SerializationTest {
  private static final String ID = "0".repeat(24);
  private static final RestoreJob JOB =
      RestoreJob.builder()
          .id(ID)
          .deliveryType(DeliveryType.DOWNLOAD)
          .snapshotId(ID)
          .deliveryUrl(List.of("https://files.example/x.tar.gz"))
          .build();
  private static final IOException CAUSE = new IOException("broken");

  private static AtlasApiException api(int status) {
    ApiError error =
        ApiError.builder()
            .error(status)
            .errorCode("X")
            .detail("d")
            .reason("r")
            .parameters(List.of(new JsonPrimitive("p"), new JsonPrimitive(1)))
            .badRequestDetail(
                BadRequestDetail.builder()
                    .fields(List.of(FieldViolation.builder().field("f").description("d").build()))
                    .build())
            .build();
    return AtlasApiException.of(
        new ErrorResponse(
            "GET /x", status, error, new RateLimit(9, null), Duration.ofSeconds(3), ID));
  }

  private static Stream<AtlasException> exceptions() {
    NotFoundException notFound = (NotFoundException) api(404);
    RestoreAttempt attempt =
        new RestoreAttempt(
            "a",
            ID,
            "orders",
            RestoreJobRequest.download(ID),
            Set.of(ID, "1"),
            Instant.EPOCH,
            Instant.MAX);
    return Stream.concat(
        IntStream.of(400, 401, 402, 403, 404, 405, 409, 410, 418, 429, 500)
            .mapToObj(SerializationTest::api),
        Stream.of(
            notFound.blockedBy("1"),
            new AtlasAuthenticationException(
                "m", true, new TokenResponse(429, "c", "d", Duration.ofSeconds(2))),
            new AtlasAuthenticationException("m", CAUSE, false),
            new AtlasConnectionException("GET /x", CAUSE, true, "do"),
            new DownloadException("m", CAUSE),
            new InvalidRequestException(List.of(new Violation("a", "b"), new Violation("c", "d"))),
            new RestoreFailedException(JOB, "failed"),
            new RestoreKeyStoreException("drill", "p", CAUSE),
            new RestoreLostException(ID, notFound),
            new RestoreOutcomeUnknownException(attempt, api(500)),
            new RestoreRefusedException(Reason.NO_DOWNLOAD, "m", notFound),
            new RestoreTimeoutException(JOB, Duration.ofHours(1)),
            UnexpectedResponseException.truncated("GET /x", 200, "text/html", 3, CAUSE)));
  }

  private static Object copy(Object object) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  /** Returns what all getters say. */
  private static Map<String, String> members(Object exception) throws Exception {
    Map<String, String> members = new TreeMap<>();
    for (Method method : exception.getClass().getMethods()) {
      boolean isGetter =
          method.getParameterCount() == 0
              && !Modifier.isStatic(method.getModifiers())
              && method.getDeclaringClass().getName().startsWith("dev.atlasrestore")
              && method.getReturnType() != void.class;
      if (isGetter) {
        members.put(method.getName(), String.valueOf(method.invoke(exception)));
      }
    }
    members.put("toString", exception.toString());
    return members;
  }

  @ParameterizedTest
  @MethodSource("exceptions")
  void keepsAllMembers(AtlasException exception) throws Exception {
    Object copy = copy(exception);

    assertThat(copy).hasSameClassAs(exception);
    assertThat(members(copy)).isEqualTo(members(exception)).hasSizeGreaterThan(1);
    assertThat(String.valueOf(((Throwable) copy).getCause()))
        .isEqualTo(String.valueOf(exception.getCause()));
  }

  @Test
  void coversEachException() {
    Set<String> all =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.atlasrestore")
                .stream()
                .filter(type -> type.isAssignableTo(AtlasException.class))
                .filter(type -> !type.getModifiers().toString().contains("ABSTRACT"))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());

    assertThat(exceptions().map(e -> e.getClass().getName()).collect(Collectors.toSet()))
        .isEqualTo(all)
        .hasSizeGreaterThan(20);
  }
}
