package org.teachercloud.catalog.networking;

/** What came of a change of roles. */
public sealed interface MembershipOutcome {

  /** It holds, or held before. */
  record Changed() implements MembershipOutcome {}

  /** There is no such cluster or institution, or no role that could end. */
  record NotThere() implements MembershipOutcome {}

  /** The institution has another role there at that time. */
  record Overlap() implements MembershipOutcome {}

  /** A rule of the network would be broken on some day. Nothing was changed. */
  record Broken(Rule rule) implements MembershipOutcome {}

  /** What holds on every day; the database looks at it under these names in lower case. */
  enum Rule {
    ONE_LEAD_ON_EVERY_DAY,
    SUPPORTED_HAVE_A_PARTNER,
    CLUSTER_HAS_NO_PLAIN_MEMBERS,
    SCHOOL_GROUP_HAS_PLAIN_MEMBERS,
    MEMBERSHIP_BEGINS_UNDER_ARTICLES
  }
}
