// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.UnexpectedResponseException;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.authenticator.DigestAuthenticator;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.AbstractProtocol;
import org.apache.tomcat.util.descriptor.web.LoginConfig;
import org.apache.tomcat.util.descriptor.web.SecurityCollection;
import org.apache.tomcat.util.descriptor.web.SecurityConstraint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP digest with a server that others wrote. */
class TomcatDigestTest {
  private static final String ID = "0".repeat(24);
  private static final Logger LOG = Logger.getLogger("org.apache");

  private final Tomcat tomcat = new Tomcat();
  private final DigestAuthenticator digest = new DigestAuthenticator();
  private final List<String> authorizations = new CopyOnWriteArrayList<>();

  @TempDir Path directory;

  private AtlasClient start(String privateKey) throws LifecycleException {
    LOG.setLevel(Level.OFF);
    tomcat.setBaseDir(directory.toString());
    tomcat.setPort(0);
    var protocol = (AbstractProtocol<?>) tomcat.getConnector().getProtocolHandler();
    protocol.setAddress(InetAddress.getLoopbackAddress());
    Context context = tomcat.addContext("", directory.toString());
    Tomcat.addServlet(context, "jobs", new Jobs()).addMapping("/*");
    SecurityCollection all = new SecurityCollection();
    all.addPattern("/*");
    SecurityConstraint constraint = new SecurityConstraint();
    constraint.addCollection(all);
    constraint.addAuthRole("restorer");
    context.addConstraint(constraint);
    context.setLoginConfig(new LoginConfig("DIGEST", "MMS, Public API", null, null));
    digest.setValidateUri(true);
    context.getPipeline().addValve(digest);
    tomcat.addUser("public", "private:or,not");
    tomcat.addRole("public", "restorer");
    tomcat.start();
    return AtlasClient.builder()
        .credentials(Credentials.apiKey("public", privateKey))
        .baseUrl("http://127.0.0.1:" + tomcat.getConnector().getLocalPort())
        .build();
  }

  private final class Jobs extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      authorizations.add(request.getHeader("Authorization"));
      response.setContentType("application/json");
      response
          .getWriter()
          .print(
              "{\"id\":\""
                  + ID
                  + "\",\"deliveryType\":\"download\",\"snapshotId\":\""
                  + ID
                  + "\"}");
    }
  }

  @AfterEach
  void stop() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
    LOG.setLevel(null);
  }

  private static RestoreJob get(AtlasClient atlas) {
    return atlas.cloudBackups().getBackupRestoreJob(ID, "orders", ID).execute();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"MD5", "SHA-256", "SHA-512-256", "SHA-512-256,SHA-256,MD5", "MD5,SHA-512-256"})
  void isAuthenticatedWithEachAlgorithm(String algorithms) throws LifecycleException {
    digest.setAlgorithms(algorithms);
    try (AtlasClient atlas = start("private:or,not")) {
      get(atlas);
      get(atlas);
      atlas
          .cloudBackups()
          .createBackupRestoreJob(ID, "orders", RestoreJobRequest.download(ID))
          .execute();
    }
    assertThat(authorizations).hasSize(3).allMatch(a -> a.contains(algorithms.split(",")[0]));
    assertThat(authorizations.get(2)).contains("nc=00000003");
  }

  @Test
  void isAuthenticatedOnceNoncesLastAgain() throws LifecycleException {
    digest.setNonceValidity(-1);
    try (AtlasClient atlas = start("private:or,not")) {
      assertThatThrownBy(() -> get(atlas)).isInstanceOf(UnexpectedResponseException.class);
      digest.setNonceValidity(60_000);
      get(atlas);
    }
    assertThat(authorizations).hasSize(1);
  }

  @Test
  void isAuthenticatedOnManyThreads() throws LifecycleException {
    try (AtlasClient atlas = start("private:or,not")) {
      CompletableFuture<?>[] calls =
          Stream.generate(() -> atlas.cloudBackups().getBackupRestoreJob(ID, "orders", ID))
              .limit(60)
              .map(call -> call.executeAsync())
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(calls).join();
    }
    assertThat(authorizations).hasSize(60).doesNotHaveDuplicates();
  }

  @Test
  void isRefusedWithAnotherKey() throws LifecycleException {
    try (AtlasClient atlas = start("private")) {
      assertThatThrownBy(() -> get(atlas)).isInstanceOf(UnexpectedResponseException.class);
      assertThatThrownBy(() -> get(atlas)).isInstanceOf(UnexpectedResponseException.class);
    }
    assertThat(authorizations).isEmpty();
  }
}
