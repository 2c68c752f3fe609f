// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package app

import dev.atlasrestore.AtlasClient
import dev.atlasrestore.auth.Credentials
import dev.atlasrestore.model.RestoreJobRequest
import dev.atlasrestore.model.SnapshotStatus
import java.time.Duration

/** A Kotlin application, in which nullable values have their own types. */
fun main() {
  val group = System.getenv("GROUP")
  val source = System.getenv("SOURCE")
  AtlasClient.builder()
      .credentials(Credentials.fromEnvironment())
      .baseUrl(System.getenv("MONGODB_ATLAS_BASE_URL"))
      .build()
      .use { atlas ->
        val newest =
            atlas.cloudBackups().listBackupSnapshots(group, source).execute().results
                .filter { it.status == SnapshotStatus.COMPLETED }
                .maxBy { it.createdAt ?: error("A snapshot without a time") }
        val request = RestoreJobRequest.automated(newest.id, group, System.getenv("TARGET"))
        val job = atlas.restores().start(group, source, request)
        val done = atlas.restores().await(group, source, job.id, Duration.ofMinutes(1)) {}
        val target: String? = done.targetClusterName
        println("${target?.uppercase()} was restored at ${done.finishedAt}")
      }
}
