package org.teachercloud.system.security.specimens;

import java.util.Map;
import java.util.UUID;

/**
 * Erasures. Nobody of the demo accounts leaves for the sake of the permission matrix, so there is
 * none of theirs; one that was asked for has its own journey.
 */
final class LeavingSpecimens implements Room {

  @Override
  public boolean knows(String path) {
    return path.startsWith("/api/v1/erasures")
        || path.startsWith("/api/v1/receipts")
        || path.startsWith("/api/v1/my-data")
        || path.startsWith("/api/v1/operations/catalog/open-accounts");
  }

  @Override
  public Map<String, String> named(String path, Whose whose, String account) {
    String none = UUID.randomUUID().toString();
    return Map.of("id", none, "erasure", none);
  }
}
