package org.teachercloud.gateway.persons;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Who has a part of what is kept of persons; prefix {@code persons}. */
@ConfigMapping(prefix = "persons")
interface PersonsConfig {

  /** The services, by the name that they have in paths. */
  Map<String, URI> parts();

  /** Longest time for one part of a copy. */
  @WithDefault("5M")
  Duration patience();

  /** Copies that are made at the same time at most. */
  @WithDefault("4")
  int atOnce();

  /** Longest wait for a turn. */
  @WithDefault("20S")
  Duration turn();

  Closing closing();

  /** How accounts are closed. */
  interface Closing {

    /** The client that may do it. */
    @WithDefault("door")
    String client();

    String secret();

    /** Pause between two looks. */
    @WithDefault("5S")
    Duration every();
  }
}
