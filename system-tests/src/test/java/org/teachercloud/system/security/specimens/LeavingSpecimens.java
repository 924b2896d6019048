package org.teachercloud.system.security.specimens;

import java.util.Map;
import java.util.UUID;

/**
 * Erasures and merges. Nobody of the demo accounts leaves, or goes into another one, for the sake
 * of the permission matrix, so there is none of theirs; those that were asked for have their
 * journeys.
 */
final class LeavingSpecimens implements Room {

  @Override
  public boolean knows(String path) {
    return path.startsWith("/api/v1/erasures")
        || path.startsWith("/api/v1/receipts")
        || path.startsWith("/api/v1/mergers")
        || path.startsWith("/api/v1/merge-receipts")
        || path.startsWith("/api/v1/my-data")
        || path.startsWith("/api/v1/operations/catalog/open-accounts")
        || path.startsWith("/api/v1/operations/catalog/merged-accounts");
  }

  @Override
  public Map<String, String> named(String path, Whose whose, String account) {
    String none = UUID.randomUUID().toString();
    return Map.of("id", none, "erasure", none, "merge", none);
  }
}
