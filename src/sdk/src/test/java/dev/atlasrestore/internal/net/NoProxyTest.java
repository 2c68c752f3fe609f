// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoProxyTest {
  @ParameterizedTest
  @CsvSource({
    "'*', cloud.mongodb.com, true",
    "'', cloud.mongodb.com, false",
    "'', localhost, true",
    "'', 127.0.0.9, true",
    "'', '[::1]', true",
    "mongodb.com, cloud.mongodb.com, true",
    "mongodb.com, mongodb.com, true",
    "mongodb.com, notmongodb.com, false",
    ".mongodb.com, cloud.mongodb.com, true",
    "*.mongodb.com, cloud.mongodb.com, true",
    "'a.test, MongoDB.com', CLOUD.mongodb.com, true",
    "'a.test b.test', b.test, true",
    "mongodb.com:443, cloud.mongodb.com, true",
    "mongodb.com:8443, cloud.mongodb.com, false",
    "10.0.0.0/8, 10.1.2.3, true",
    "10.0.0.0/8, 11.1.2.3, false",
    "10.0.0.0/8, ten.test, false",
    "fd00::/8, '[fd12::1]', true",
    "fd12::1, '[fd12::1]', true",
    "10.1.2.3, 10.1.2.3, true",
    "nonsense/x, 10.1.2.3, false",
  })
  void matchesHostsAsOtherToolsDo(String list, String host, boolean expected) {
    assertThat(NoProxy.parse(list).matches(host, 443)).isEqualTo(expected);
  }
}
