// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** Records requests and responses. */
final class RequestLog {
  private final Queue<AtlasSimulator.Exchange> exchanges = new ConcurrentLinkedQueue<>();

  void add(RecordedRequest request, MockResponse response) {
    String status = response.getStatus().split(" ")[1];
    exchanges.add(
        new AtlasSimulator.Exchange(
            request.getMethod(), request.getUrl().encodedPath(), Integer.parseInt(status)));
  }

  List<AtlasSimulator.Exchange> exchanges() {
    return List.copyOf(exchanges);
  }
}
