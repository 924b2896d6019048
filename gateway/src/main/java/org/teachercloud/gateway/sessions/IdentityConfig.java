package org.teachercloud.gateway.sessions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where sessions come from. */
@ConfigMapping(prefix = "identity")
interface IdentityConfig {

  /** The realm as this process reaches it. */
  URI realm();

  /** The realm as a browser reaches it: also the issuer of tokens. */
  URI publicRealm();

  /** The door itself as a browser reaches it, without a slash at its end. */
  URI publicUrl();

  String clientId();

  String clientSecret();

  @WithDefault("5S")
  Duration timeout();
}
