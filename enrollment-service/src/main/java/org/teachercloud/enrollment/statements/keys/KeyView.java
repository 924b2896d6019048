package org.teachercloud.enrollment.statements.keys;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key as its institution's admin sees it.
 *
 * @param tool null where the key is the institution's own
 * @param version what its holder speaks
 * @param revokedAt null while it is good
 */
@Schema(name = "XapiKey")
public record KeyView(
    UUID id,
    String institution,
    String tool,
    String name,
    Set<Scope> scopes,
    String version,
    Instant madeAt,
    Instant revokedAt) {

  static KeyView of(Key key) {
    return new KeyView(
        key.id(),
        key.institution(),
        key.tool(),
        key.name(),
        new TreeSet<>(key.scopes()),
        key.version().latest(),
        key.madeAt(),
        key.revokedAt());
  }

  /**
   * A key that was just made.
   *
   * @param secret the password of Basic authentication; shown this once
   */
  @Schema(name = "NewXapiKey")
  public record Fresh(KeyView key, String secret) {}

  /** One page of keys. */
  @Schema(name = "XapiKeyPage")
  public record Page(List<KeyView> items, String next, int total) {}
}
