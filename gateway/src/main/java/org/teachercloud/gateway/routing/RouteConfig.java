package org.teachercloud.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of routes: which service answers which first segments after {@code /api/v1/}. */
@ConfigMapping(prefix = "routes")
interface RouteConfig {

  @WithParentName
  Map<String, Target> targets();

  /** One service behind the door. */
  interface Target {
    URI url();

    /** First segments, or first two joined by a slash; absent for the identity provider. */
    Optional<List<String>> segments();

    /**
     * First segments outside of {@code /api/v1/} that are open to everyone: for machines that no
     * one has signed in, so whoever asks there is a visitor.
     */
    Optional<List<String>> open();

    /** First segments of paths that stand beside {@code /api}, because a standard wants it so. */
    Optional<List<String>> roots();

    /** Longest silence of the service on an ordinary call. */
    @WithDefault("30S")
    Duration silence();

    /** Most connections kept to this service. */
    @WithDefault("256")
    int connections();
  }
}
