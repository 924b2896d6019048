package org.teachercloud.enrollment.statements.keys;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a speaker may do in its space; the names follow the scopes of xAPI. */
@Schema(name = "XapiScope")
public enum Scope {
  /** Store statements. */
  STATEMENTS_WRITE,
  /** Read the statements that it stored itself. */
  STATEMENTS_READ_MINE,
  /** Read every statement of the space. */
  STATEMENTS_READ,
  /** Keep and read states of activities. */
  STATE,
  /** Keep and read profiles of activities and agents. */
  PROFILE,
  /** Read everything of the space. */
  ALL_READ,
  /** Everything. */
  ALL
}
