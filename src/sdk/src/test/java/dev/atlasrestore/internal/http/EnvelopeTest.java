// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.NotFoundException;
import dev.atlasrestore.error.UnexpectedResponseException;
import dev.atlasrestore.http.AtlasCall;
import dev.atlasrestore.http.Operation;
import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.http.GET;

class EnvelopeTest {
  private static final String GROUP = "64b7c1f09a3e5d2847c6f10a";
  private static final String JOB = "{'id':'j','deliveryType':'download','links':[{'rel':'self'}]}";

  private final MockWebServer server = new MockWebServer();
  private AtlasClient atlas;

  /** An operation that the SDK does not have. */
  interface OtherApi {
    @Operation(id = "list", repeatable = true, since = "2024-01-01")
    @GET("other")
    AtlasCall<java.util.List<String>> list();
  }

  @BeforeEach
  void start() throws IOException {
    server.start();
    atlas =
        AtlasClient.builder()
            .credentials(Credentials.accessToken("token"))
            .baseUrl(server.url("/").toString())
            .envelope(true)
            .build();
  }

  @AfterEach
  void stop() {
    atlas.close();
    server.close();
  }

  private void enqueue(String json) {
    server.enqueue(
        new MockResponse.Builder()
            .setHeader("Content-Type", "application/json")
            .body(json.replace('\'', '"'))
            .build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'status':201,'content':" + JOB + "}",
        " {\n 'status' : '201' , 'content' : " + JOB + " } ",
        "{'content':" + JOB + ",'status':201}",
        "{'more':{'content':1},'status':201,'content':" + JOB + ",'status2':[1]}",
        "{'status':201,'id':'j','deliveryType':'download','links':[{'rel':'self'}]}",
        "{'id':'j','deliveryType':'download','links':[{'rel':'self'}],'status':201}"
      })
  void findsStatusAndContentInAnyOrder(String body) {
    enqueue(body);

    var response = atlas.cloudBackups().getBackupRestoreJob(GROUP, "c", GROUP).executeForResponse();

    assertThat(response.status()).isEqualTo(201);
    assertThat(response.value().getId()).isEqualTo("j");
    assertThat(response.value().getLinks()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'status':404,'content':{'error':404,'errorCode':'RESOURCE_NOT_FOUND'}}",
        "{'content':{'error':404,'errorCode':'RESOURCE_NOT_FOUND'},'status':404}",
        "{'error':404,'errorCode':'RESOURCE_NOT_FOUND'}"
      })
  void throwsTheErrorInsideTheEnvelope(String body) {
    enqueue(body);

    assertThatThrownBy(() -> atlas.cloudBackups().getBackupRestoreJob(GROUP, "c", GROUP).execute())
        .isInstanceOfSatisfying(
            NotFoundException.class,
            e -> assertThat(e.getErrorCode()).hasToString("RESOURCE_NOT_FOUND"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'status':200,'content':{'id':'j','deliveryType':'download'}",
        "{'status':200,'content':null}",
        "{'status':200,'content':{'id':'j','deliveryType':'download'}} x",
        "{'status':200,'content':{'id':'j'",
        "[]",
        "x"
      })
  void rejectsAnIncompleteEnvelope(String body) {
    enqueue(body);

    assertThatThrownBy(() -> atlas.cloudBackups().getBackupRestoreJob(GROUP, "c", GROUP).execute())
        .isInstanceOf(UnexpectedResponseException.class);
  }

  @Test
  void removesTheEnvelopeForACustomInterface() {
    enqueue("{'status':200,'content':['a','b']}");

    assertThat(atlas.create(OtherApi.class).list().execute()).containsExactly("a", "b");
  }

  @Test
  void authenticatesACustomInterface() throws InterruptedException {
    enqueue("{'status':200,'content':[]}");

    atlas.create(OtherApi.class).list().execute();

    var request = server.takeRequest();
    assertThat(request.getTarget()).isEqualTo("/other?envelope=true");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer token");
    assertThat(request.getHeaders().get("User-Agent")).startsWith("atlas-restore-sdk/");
  }
}
