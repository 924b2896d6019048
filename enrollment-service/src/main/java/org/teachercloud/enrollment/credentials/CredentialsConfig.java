package org.teachercloud.enrollment.credentials;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where credentials point to, and what keeps their keys; prefix {@code credentials}. */
@ConfigMapping(prefix = "credentials")
public interface CredentialsConfig {

  /**
   * The cloud's address as the outside knows it. It becomes part of every issuer's identifier
   * (did:web) and of every credential, so a site must not change it once it has issued.
   */
  URI publicUrl();

  /** What signing keys are sealed with in the database: at least 32 characters, kept elsewhere. */
  String keySecret();
}
