// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.http.AtlasApi;
import dev.atlasrestore.http.AtlasCall;
import dev.atlasrestore.http.RetryPolicy;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import retrofit2.http.Body;
import retrofit2.http.POST;

/**
 * A gateway that answers one request of a connection, and drops the connection when the next one
 * comes, without having said so.
 */
class ClosingGatewayTest {
  private static final String ID = "0".repeat(24);
  private static final String JOB =
      "{\"id\":\"" + ID + "\",\"deliveryType\":\"download\",\"snapshotId\":\"" + ID + "\"}";

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private ServerSocket gateway;

  enum Kind {
    TOKEN(Credentials.accessToken("any-token")),
    SERVICE_ACCOUNT(Credentials.serviceAccount("mdb_sa_id_1", "secret")),
    API_KEY(Credentials.apiKey("public", "private"));

    private final Credentials credentials;

    Kind(Credentials credentials) {
      this.credentials = credentials;
    }
  }

  interface OwnApi {
    @POST("own")
    AtlasCall<RestoreJob> create(@Body RestoreJobRequest request);
  }

  @BeforeEach
  void start() throws IOException {
    gateway = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::accept, "closing-gateway");
    thread.setDaemon(true);
    thread.start();
  }

  @AfterEach
  void stop() throws IOException {
    gateway.close();
  }

  private void accept() {
    while (!gateway.isClosed()) {
      try {
        Socket socket = gateway.accept();
        Thread thread = new Thread(() -> serve(socket), "closing-gateway");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      String request = in.readLine();
      boolean authorized = false;
      int length = 0;
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        String header = line.toLowerCase(Locale.ROOT);
        authorized |= header.startsWith("authorization:");
        length = header.startsWith("content-length:") ? number(header) : length;
      }
      for (int i = 0; i < length; i++) {
        in.read();
      }
      requests.add(request.split(" ")[0] + (authorized ? "" : " unauthorized"));
      String body =
          request.contains(AtlasApi.TOKEN_PATH)
              ? "{\"access_token\":\"t\",\"expires_in\":3600}"
              : request.startsWith("GET") ? "{\"results\":[]}" : JOB;
      String head =
          authorized
              ? "200 OK"
              : "401 Unauthorized\r\nWWW-Authenticate: Digest realm=\"r\", nonce=\"n\","
                  + " algorithm=MD5, qop=\"auth\"";
      socket
          .getOutputStream()
          .write(
              ("HTTP/1.1 "
                      + head
                      + "\r\nContent-Type: application/json\r\nContent-Length: "
                      + body.length()
                      + "\r\n\r\n"
                      + body)
                  .getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      in.read(); // the next request, which goes unheard
    } catch (IOException e) {
      // the client closed it
    }
  }

  private static int number(String header) {
    return Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
  }

  private AtlasClient.Builder client(Kind kind) {
    return AtlasClient.builder()
        .credentials(kind.credentials)
        .baseUrl("http://127.0.0.1:" + gateway.getLocalPort());
  }

  @ParameterizedTest
  @EnumSource
  void startsARestoreAllTheSame(Kind kind) {
    try (AtlasClient atlas = client(kind).build()) {
      for (int i = 0; i < 3; i++) {
        RestoreJob job = atlas.restores().start(ID, "orders", RestoreJobRequest.download(ID));

        assertThat(job.getId()).isEqualTo(ID);
      }
    }
    long tokens = kind == Kind.SERVICE_ACCOUNT ? 1 : 0;
    assertThat(requests.stream().filter("POST"::equals)).hasSize((int) (3 + tokens));
  }

  @Test
  void sendsAPostOfAnOwnInterfaceAllTheSame() {
    try (AtlasClient atlas = client(Kind.TOKEN).retry(RetryPolicy.NONE).build()) {
      OwnApi own = atlas.create(OwnApi.class);
      for (int i = 0; i < 3; i++) {
        own.create(RestoreJobRequest.download(ID)).execute();
      }
    }
    assertThat(requests).containsExactly("POST", "POST", "POST");
  }
}
