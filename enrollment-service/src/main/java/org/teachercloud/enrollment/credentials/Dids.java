package org.teachercloud.enrollment.credentials;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifiers of issuers by the method did:web: host and port of the cloud's public address, then
 * the path under which the document is served, with colons for slashes (did:web method, section
 * 3.2).
 */
@ApplicationScoped
public class Dids {

  private final CredentialsConfig config;
  private final String prefix;

  Dids(CredentialsConfig config) {
    this.config = config;
    this.prefix =
        "did:web:"
            + config.publicUrl().getRawAuthority().replace(":", "%3A")
            + config.publicUrl().getRawPath().replaceAll("/+$", "").replace('/', ':')
            + ":api:v1:issuers:";
  }

  /** The identifier of an institution. */
  public String of(String institution) {
    return prefix + institution;
  }

  /** The method of an institution's key, as proofs name it. */
  String method(SigningKey key) {
    return of(key.institution()) + "#key-" + key.number();
  }

  /** What a method of ours names; empty for any other. */
  Optional<Named> named(String method) {
    Matcher found =
        Pattern.compile(Pattern.quote(prefix) + "([a-z0-9-]{1,100})#key-([1-9][0-9]{0,5})")
            .matcher(method);
    return found.matches()
        ? Optional.of(new Named(found.group(1), Integer.parseInt(found.group(2))))
        : Optional.empty();
  }

  /** An address of the cloud as the outside knows it. */
  public String url(String path) {
    return config.publicUrl().toString().replaceAll("/+$", "") + path;
  }

  /** An institution's key. */
  record Named(String institution, int number) {}
}
