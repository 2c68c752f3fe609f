// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a download, including those that have no URL yet or no longer. Immutable.
 *
 * @param parts the components in order, then the files that only {@code deliveryUrl} has
 */
record DownloadParts(List<Part> parts) {
  /**
   * One part.
   *
   * @param replicaSet its component, or null if the service names none
   * @param label its name in messages
   * @param url the URL of its file, or null if there is none
   */
  record Part(@Nullable String replicaSet, String label, @Nullable String url) {
    /** Omits the URL. */
    @Override
    public String toString() {
      return label;
    }
  }

  static DownloadParts of(RestoreJob job) {
    List<Part> parts = new ArrayList<>();
    Map<Object, Part> known = new LinkedHashMap<>();
    for (RestoreJobComponent component : job.getComponents()) {
      String name = component.getReplicaSetName();
      Part part = part(name, parts.size() + 1, component.getDownloadUrl());
      parts.add(part);
      if (part.url() != null) {
        known.putIfAbsent(identity(part.url()), part);
      }
    }
    for (String url : job.getDeliveryUrl()) {
      Part part = part(null, parts.size() + 1, url);
      // The service may list a file in both places. The component has the better name.
      if (part.url() == null || known.putIfAbsent(identity(part.url()), part) == null) {
        parts.add(part);
      }
    }
    return new DownloadParts(List.copyOf(parts));
  }

  private static Part part(@Nullable String replicaSet, int number, @Nullable String url) {
    boolean named = replicaSet != null && !replicaSet.isBlank();
    return new Part(
        named ? replicaSet : null,
        named ? replicaSet : "number " + number,
        url == null || url.isBlank() ? null : url);
  }

  private static Object identity(String url) {
    HttpUrl parsed = HttpUrl.parse(url);
    return parsed == null ? url : parsed;
  }

  /** Returns whether there are parts and all have a URL. */
  boolean areComplete() {
    return !parts.isEmpty() && missing().isEmpty();
  }

  /** Returns the parts without a URL. */
  List<Part> missing() {
    return parts.stream().filter(part -> part.url() == null).toList();
  }
}
