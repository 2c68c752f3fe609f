// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/** What a client shows of itself in a TLS handshake. Immutable; prints nothing of the key. */
public final class ClientCertificate {
  private static final String NAME = "clientCertificate";

  private final KeyStore keys;
  private final char[] password;

  private ClientCertificate(KeyStore keys, char[] password) {
    this.keys = keys;
    this.password = password;
  }

  /**
   * Reads a PKCS12 file, such as {@code client.p12}.
   *
   * @throws IllegalArgumentException if it cannot be read, the password is wrong, or it has no key
   */
  public static ClientCertificate ofPkcs12(Path file, String password) {
    byte[] bytes = PemFile.read(NAME, file);
    char[] secret = password.toCharArray();
    try {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(new ByteArrayInputStream(bytes), secret);
      for (String alias : Collections.list(keys.aliases())) {
        if (keys.isKeyEntry(alias)) {
          return new ClientCertificate(keys, secret);
        }
      }
    } catch (IOException | GeneralSecurityException e) {
      boolean wrongPassword = e.getCause() instanceof UnrecoverableKeyException;
      throw new IllegalArgumentException(
          NAME
              + ": "
              + file
              + (wrongPassword ? " has another password" : " is no PKCS12 file that can be read"),
          e);
    }
    throw new IllegalArgumentException(NAME + ": " + file + " holds no private key");
  }

  /**
   * Reads two PEM files: the certificate with those that lead to its issuer, and its key.
   *
   * @throws IllegalArgumentException if one cannot be read or they do not belong together
   */
  public static ClientCertificate ofPem(Path chain, Path key) {
    List<X509Certificate> certificates = new PemFile(NAME, chain).certificates();
    X509Certificate own = certificates.get(0);
    PemFile keyFile = new PemFile(NAME, key);
    PrivateKey privateKey = keyFile.privateKey(own.getPublicKey().getAlgorithm());
    if (!KeyPairs.belongTogether(own.getPublicKey(), privateKey)) {
      throw keyFile.invalid(
          "holds another key than the first certificate of " + chain + " has", null);
    }
    try {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(null, null);
      keys.setKeyEntry(
          "client", privateKey, new char[0], certificates.toArray(new X509Certificate[0]));
      return new ClientCertificate(keys, new char[0]);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(NAME + ": cannot use " + chain, e);
    }
  }

  KeyManager[] keyManagers() throws GeneralSecurityException {
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, password);
    return factory.getKeyManagers();
  }
}
