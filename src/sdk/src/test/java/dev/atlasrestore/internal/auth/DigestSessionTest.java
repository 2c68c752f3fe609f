// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasrestore.internal.auth.CredentialValues.Scheme;
import java.net.ProtocolException;
import okhttp3.Headers;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to challenges, against the examples of RFC 7616. */
class DigestSessionTest {
  private static final CredentialValues MUFASA =
      new CredentialValues(Scheme.API_KEY, "Mufasa", () -> "Circle of Life");
  private static final String RFC_CHALLENGE =
      "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\","
          + " nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\","
          + " opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\", algorithm=";
  private static final String PLAIN = "Digest realm=\"r\", nonce=\"n\"";

  private static Request get(String url) {
    return new Request.Builder().url(url).build();
  }

  private static DigestChallenge challenge(String... headers) throws ProtocolException {
    Headers.Builder all = new Headers.Builder();
    for (String header : headers) {
      all.addUnsafeNonAscii("WWW-Authenticate", header);
    }
    Response response =
        new Response.Builder()
            .request(get("http://localhost/"))
            .protocol(Protocol.HTTP_1_1)
            .code(401)
            .message("")
            .headers(all.build())
            .build();
    return DigestChallenge.of(response).orElseThrow();
  }

  private static String authorization(DigestSession session, Request request) throws Exception {
    return session.authorize(request).header("Authorization");
  }

  @ParameterizedTest
  @CsvSource({
    "MD5, 8ca523f5e9506fed4657c9700eebdbec",
    "SHA-256, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"
  })
  void answersTheFirstExampleOfTheRfc(String algorithm, String response) throws Exception {
    DigestSession session =
        new DigestSession(
            MUFASA,
            challenge(RFC_CHALLENGE + algorithm),
            "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");

    assertThat(authorization(session, get("http://www.example.org/dir/index.html")))
        .isEqualTo(
            "Digest username=\"Mufasa\", realm=\"http-auth@example.org\","
                + " nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\","
                + " uri=\"/dir/index.html\", response=\""
                + response
                + "\", algorithm="
                + algorithm
                + ", qop=auth, nc=00000001,"
                + " cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\","
                + " opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"");
  }

  // With the hashes of erratum 4897: those of the RFC itself are of another function.
  @Test
  void answersTheSecondExampleOfTheRfc() throws Exception {
    DigestSession session =
        new DigestSession(
            new CredentialValues(Scheme.API_KEY, "J\u00e4s\u00f8n Doe", () -> "Secret, or not?"),
            challenge(
                "Digest realm=\"api@example.org\", qop=\"auth\", algorithm=SHA-512-256,"
                    + " nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK\","
                    + " charset=UTF-8, userhash=true"),
            "NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v");

    assertThat(authorization(session, get("http://api.example.org/doe.json")))
        .contains(
            "username=\"793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b\"",
            "response=\"3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5\"",
            "userhash=true");
  }

  // The figures are Python's: hashlib by the formulas of section 3.4.
  @ParameterizedTest
  @CsvSource({
    "MD5-sess, 7771ffa6b1a93e7079d5423d311a199a",
    "SHA-256-sess, 7af89433cf3c22d87447728ec060de7b3d5daab9588bea6926a26e278365355d",
    "SHA-512-256-sess, d24543eaa680a9fa5766d715a04f82f3d9485f3668a681de0672b3b706b174dc"
  })
  void hashesTheBodyAndTheSession(String algorithm, String response) throws Exception {
    DigestSession session =
        new DigestSession(
            MUFASA,
            challenge(PLAIN + ", qop=\"auth-int\", algorithm=" + algorithm.toLowerCase()),
            "c");
    Request post =
        new Request.Builder()
            .url("http://localhost/a?b=c%20d")
            .post(RequestBody.create("{}", null))
            .build();

    assertThat(authorization(session, post))
        .contains("response=\"" + response + "\"", "qop=auth-int", "uri=\"/a?b=c%20d\"");
  }

  @Test
  void countsTheAnswersOfANonce() throws Exception {
    DigestSession session = new DigestSession(MUFASA, challenge(PLAIN + ", qop=auth"));
    Request request = get("http://localhost/");

    assertThat(authorization(session, request)).contains("nc=00000001");
    assertThat(authorization(session, request)).contains("nc=00000002").doesNotContain("algorithm");
  }

  @Test
  void answersAChallengeWithoutQop() throws Exception {
    assertThat(
            authorization(
                new DigestSession(MUFASA, challenge(PLAIN)), get("http://localhost/dir/")))
        .contains("response=\"57076be921f6666c2b77d424382a655b\"")
        .doesNotContain("qop", "nc=", "cnonce");
  }

  @Test
  void repeatsQuotesCommasAndOtherAlphabets() throws Exception {
    String realm = "realm=\"a, b=\\\"c\\\" \\\\ \u00e9\", ";
    DigestSession session =
        new DigestSession(MUFASA, challenge("Digest " + realm + "nonce=\"n,o\", qop=\"auth\""));

    assertThat(authorization(session, get("http://localhost/"))).contains(realm, "nonce=\"n,o\"");
  }

  @Test
  void takesTheFirstChallengeThatItCanAnswer() throws Exception {
    String unknown = PLAIN + ", algorithm=SHA-3, qop=auth";

    assertThat(challenge("Basic realm=\"x\"", unknown, PLAIN + ", algorithm=SHA-256").hash())
        .isEqualTo(DigestAlgorithm.SHA_256);
    assertThat(challenge("Basic realm=\"x\", " + unknown + ", Digest realm=q, nonce=m").nonce())
        .isEqualTo("m");
    assertThat(challenge(RFC_CHALLENGE + "SHA-256", RFC_CHALLENGE + "MD5").hash())
        .isEqualTo(DigestAlgorithm.SHA_256);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Digest",
        "Digest realm=\"hunter2\"",
        "Digest nonce=\"hunter2\"",
        "Digest realm=\"a\", nonce",
        PLAIN + ", algorithm=hunter2",
        PLAIN + ", algorithm=-sess",
        PLAIN + ", algorithm=\"\"",
        PLAIN + ", algorithm=SHA-1",
        PLAIN + ", qop=\"hunter2\"",
        PLAIN + ", qop=\"\"",
        PLAIN + ", opaque=\"hunter2\t\""
      })
  void quotesNothingOfAChallengeItCannotAnswer(String header) {
    assertThatThrownBy(() -> challenge(header))
        .isInstanceOf(ProtocolException.class)
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void refusesAChallengeThatIsTooLong() {
    assertThatThrownBy(() -> challenge(PLAIN + ", x".repeat(3000) + "=1"))
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("longer than 4096 characters");
  }
}
