// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.samples;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.model.RestoreJob;

/**
 * Lists the restore jobs of a cluster, with the credentials from the environment. The one sample
 * that needs a service; it changes nothing there.
 */
public final class ListJobs {
  private ListJobs() {}

  /**
   * Runs the sample.
   *
   * @param args the project's id and the cluster's name
   */
  public static void main(String[] args) {
    String groupId = args[0];
    String cluster = args[1];
    // docs: environment
    try (AtlasClient atlas =
        AtlasClient.builder().credentials(Credentials.fromEnvironment()).build()) {
      for (RestoreJob job :
          atlas.cloudBackups().listBackupRestoreJobs(groupId, cluster).execute().getResults()) {
        System.out.println(job.getId() + " " + job.getDeliveryType());
      }
    }
    // end
  }
}
