package org.teachercloud.catalog.providing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the OAI-PMH provider says of itself and may take; prefix {@code catalog.providing}. */
@ConfigMapping(prefix = "catalog.providing")
public interface ProvidingConfig {

  /** The address that harvesters know; every answer repeats it. */
  @WithDefault("${teachercloud.public-url}/oai")
  String baseUrl();

  @WithDefault("Teacher Cloud")
  String name();

  /** Where somebody answers questions about the repository. */
  @WithDefault("${TEACHERCLOUD_ADMIN_EMAIL:webmaster@teacher-cloud.example}")
  String email();

  /** The domain name under which identifiers are ours: {@code oai:NAMESPACE:id}. */
  @WithDefault("${TEACHERCLOUD_OAI_NAMESPACE:teacher-cloud.example}")
  String namespace();

  /** Most records in one answer. */
  @WithDefault("200")
  int records();

  /** Most headers in one answer. */
  @WithDefault("1000")
  int headers();

  /** Most sets in one answer. */
  @WithDefault("1000")
  int sets();

  /** Characters after which an answer takes no further record. */
  @WithDefault("2097152")
  long characters();

  /** Lists that are answered at a time; who comes while so many are, is asked to come later. */
  @WithDefault("4")
  int atOnce();

  /** Seconds after which who was asked to come later may come again. */
  @WithDefault("2")
  int later();
}
