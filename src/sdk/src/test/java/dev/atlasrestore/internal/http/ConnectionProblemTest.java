// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionProblemTest {
  @ParameterizedTest
  @ValueSource(strings = {"certificate_required", "bad_certificate", "handshake_failure"})
  void asksForAClientCertificateThatIsMissing(String alert) {
    assertThat(
            ConnectionProblem.remedy(new SSLHandshakeException("Received fatal alert: " + alert)))
        .contains("clientCertificate(…)");
  }

  @Test
  void looksAtTheOtherAddressesOfAHost() {
    IOException refused = new ConnectException("Connection refused");
    refused.addSuppressed(new IOException("Failed to authenticate with proxy"));

    assertThat(ConnectionProblem.remedy(refused)).contains("the proxy wants credentials");
  }

  static Stream<IOException> passing() {
    IOException ended = new SSLHandshakeException("Remote host terminated the handshake");
    ended.initCause(new EOFException("SSL peer shut down incorrectly"));
    return Stream.of(
        ended,
        new SSLHandshakeException("Received fatal alert: internal_error"),
        new ConnectException("Connection refused"),
        new SocketException("Connection reset"),
        new SocketTimeoutException("timeout"),
        new IOException("Unexpected response code for CONNECT: 502"),
        new IOException("Unexpected response code for CONNECT: 429"),
        new IOException((String) null));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void leavesWhatMayPass(IOException failure) {
    assertThat(ConnectionProblem.remedy(failure)).isNull();
  }
}
