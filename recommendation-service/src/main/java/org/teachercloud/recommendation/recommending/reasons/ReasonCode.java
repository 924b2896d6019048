package org.teachercloud.recommendation.recommending.reasons;

/** Kinds of reasons, stable names. */
public enum ReasonCode {
  /** She completed it, or units of it; without that, this would stand lower. */
  COMPLETED_BECAUSE,
  /** At least ten people who took what she took went on to this. */
  PEOPLE_WENT_ON,
  /** Several steps of hers speak for it; it would stand as high without any one of them. */
  BECAUSE_OF_SEVERAL,
  /** Serves a standard that her path leads to and that nothing she completed serves. */
  CLOSES_STANDARD,
  /** Among the most taken of her subject, phase or stage, by at least ten people. */
  POPULAR_IN,
  /** Must be completed before something that suits her. */
  PREREQUISITE_OF,
  /** New in a subject of hers. */
  NEW_IN_SUBJECT,
  /** About a subject of hers. */
  IN_YOUR_SUBJECT,
  /** She saved it. */
  SAVED,
  /** What she has learnt speaks for it, but too few people stand behind that to say more. */
  FOLLOWS_YOURS,
  /** For her phase or stage. */
  FITS_YOU,
  /** At least ten people have taken it. */
  TAKEN_BY,
  /** In a language that she reads, and not known by many. */
  IN_YOUR_LANGUAGE,
  /** Not known by many yet. */
  LITTLE_KNOWN,
  /** Stands a little higher than its score says, for the fair share of a group of suppliers. */
  FAIR_SHARE,
  /** New and hardly known; shown to some people, whatever they have learnt. */
  EXPLORED
}
