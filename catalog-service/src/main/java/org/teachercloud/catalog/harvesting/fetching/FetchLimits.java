package org.teachercloud.catalog.harvesting.fetching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Whom a harvest may ask and how much it takes; prefix {@code catalog.harvesting.fetching}. */
@ConfigMapping(prefix = "catalog.harvesting.fetching")
public interface FetchLimits {

  /** Hosts that may be asked, in lower case; where none are named, every public one. */
  Optional<Set<String>> allowedHosts();

  /**
   * Places that may be asked although their addresses are not public, as {@code host:port}: for a
   * test, or a repository in the same house.
   */
  Optional<Set<String>> privatePlaces();

  /** Until there is a connection. */
  @WithDefault("5s")
  Duration connect();

  /** Until an answer begins. */
  @WithDefault("20s")
  Duration begin();

  /** Until an answer is whole, redirections included. */
  @WithDefault("60s")
  Duration whole();

  /** Largest answer in bytes. */
  @WithDefault("16777216")
  int maxBytes();

  /** Redirections that are followed, each checked like the first address. */
  @WithDefault("3")
  int redirections();
}
