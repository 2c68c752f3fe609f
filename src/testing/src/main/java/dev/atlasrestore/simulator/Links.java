// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * The links between resources.
 *
 * @param root the URL of the service, without a slash at its end
 */
record Links(String root) {
  /** A list of links, in the order of the calls. */
  static final class Builder {
    private final JsonArray links = new JsonArray();

    Builder add(String rel, String href) {
      JsonObject link = new JsonObject();
      link.addProperty("href", href);
      link.addProperty("rel", rel);
      links.add(link);
      return this;
    }

    /** Adds a link with a relation of the service's own. */
    Builder addRelated(String name, String href) {
      return add("https://cloud.mongodb.com/" + name, href);
    }

    JsonArray build() {
      return links;
    }
  }

  String group(SimulatedCluster cluster) {
    return root + "/api/atlas/v2/groups/" + cluster.groupId();
  }

  String cluster(SimulatedCluster cluster) {
    return group(cluster) + "/clusters/" + cluster.name();
  }

  String job(SimulatedJob job) {
    return cluster(job.cluster()) + "/backup/restoreJobs/" + job.id();
  }

  String snapshot(SimulatedCluster cluster, String id) {
    return cluster(cluster)
        + "/backup/snapshots/"
        + (cluster.isSharded() ? "shardedCluster/" : "")
        + id;
  }
}
