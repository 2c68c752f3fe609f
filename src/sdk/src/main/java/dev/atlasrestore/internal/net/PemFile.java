// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads certificates and keys from a PEM file, and says which file is no such thing. */
final class PemFile {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");

  private final String name;
  private final Path path;
  private final String text;

  /**
   * Reads a file.
   *
   * @param name of the setting, with which each message begins
   * @throws IllegalArgumentException if it cannot be read
   */
  PemFile(String name, Path path) {
    this.name = name;
    this.path = path;
    this.text = new String(read(name, path), StandardCharsets.ISO_8859_1);
  }

  static byte[] read(String name, Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(name + ": there is no file " + path, e);
    } catch (AccessDeniedException e) {
      throw new IllegalArgumentException(name + ": this process may not read " + path, e);
    } catch (IOException e) {
      throw new IllegalArgumentException(name + ": cannot read " + path + ": " + e, e);
    }
  }

  /** Returns the certificates in their order, at least one. */
  List<X509Certificate> certificates() {
    List<X509Certificate> certificates = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      if (block.group(1).endsWith("CERTIFICATE")) {
        certificates.add(certificate(block.group(2), certificates.size() + 1));
      }
    }
    if (certificates.isEmpty()) {
      throw invalid("holds no certificate: no line is -----BEGIN CERTIFICATE-----", null);
    }
    return certificates;
  }

  private X509Certificate certificate(String base64, int number) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(decode(base64)));
    } catch (GeneralSecurityException e) {
      throw invalid("holds a certificate that cannot be read, the one with number " + number, e);
    }
  }

  /** Returns the key, which must be of the algorithm and not be encrypted. */
  PrivateKey privateKey(String algorithm) {
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      switch (block.group(1)) {
        case "PRIVATE KEY" -> {
          try {
            return KeyFactory.getInstance(algorithm)
                .generatePrivate(new PKCS8EncodedKeySpec(decode(block.group(2))));
          } catch (GeneralSecurityException e) { // not the cause: it may hold parts of the key
            throw invalid("holds no " + algorithm + " key, which the certificate is for", null);
          }
        }
        case "ENCRYPTED PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY" ->
            throw invalid(
                "holds a key in the form "
                    + block.group(1)
                    + ": write it anew by openssl pkcs8 -topk8 -nocrypt, or use a PKCS12 file",
                null);
        default -> {} // a certificate, or parameters of a curve
      }
    }
    throw invalid("holds no private key: no line is -----BEGIN PRIVATE KEY-----", null);
  }

  private byte[] decode(String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw invalid("is damaged: what stands between two of its lines is no Base64", null);
    }
  }

  IllegalArgumentException invalid(String problem, @Nullable GeneralSecurityException cause) {
    return new IllegalArgumentException(name + ": " + path + " " + problem, cause);
  }
}
