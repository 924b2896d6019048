package org.teachercloud.enrollment.statements.talking;

import java.util.Optional;
import java.util.regex.Pattern;

/** The versions of xAPI that are spoken here. */
public enum XapiVersion {
  /** xAPI 1.0.3. */
  FIRST("1.0.3", "1.0.0", "1\\.0(\\.\\d+)?"),
  /** xAPI 2.0, IEEE 9274.1.1. */
  SECOND("2.0.0", "2.0.0", "2\\.0(\\.\\d+)?");

  private final String latest;
  private final String ofStatements;
  private final Pattern form;

  XapiVersion(String latest, String ofStatements, String form) {
    this.latest = latest;
    this.ofStatements = ofStatements;
    this.form = Pattern.compile(form);
  }

  /** The version that a header names; empty where it is none of these. */
  public static Optional<XapiVersion> named(String header) {
    for (XapiVersion version : values()) {
      if (version.form.matcher(header).matches()) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }

  /** What answers carry as {@code X-Experience-API-Version}. */
  public String latest() {
    return latest;
  }

  /** What a statement that names no version gets. */
  public String ofStatements() {
    return ofStatements;
  }
}
