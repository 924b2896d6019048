package org.teachercloud.recommendation.replicas;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Keeps something in memory that the database holds for all replicas. Announcements come after
 * their commit, in the order of the commits, on one thread; they may repeat what a reload has
 * already read, so learning must be idempotent.
 */
public interface Follower {

  /** The kind of announcement that it learns from. */
  String kind();

  /** Reads everything anew: at start, and whenever announcements may have been missed. */
  void reload();

  /** Learns what a replica, this one included, has committed. */
  void learn(JsonNode body);
}
