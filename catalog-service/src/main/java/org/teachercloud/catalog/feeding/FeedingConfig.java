package org.teachercloud.catalog.feeding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.UUID;

/** How the catalogue shows itself to machines outside; prefix {@code catalog.feeding}. */
@ConfigMapping(prefix = "catalog.feeding")
public interface FeedingConfig {

  /** The cloud's public address, without a slash at its end. */
  @WithDefault("${teachercloud.public-url}")
  String publicUrl();

  /** Addresses in one part of the sitemap; the format allows 50,000. */
  @WithDefault("50000")
  int part();

  /** Entries of a feed. */
  @WithDefault("50")
  int entries();

  /** The page of a resource. */
  default String page(UUID resource) {
    return publicUrl() + "/resources/" + resource;
  }
}
