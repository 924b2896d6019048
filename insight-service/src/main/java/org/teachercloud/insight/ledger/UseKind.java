package org.teachercloud.insight.ledger;

/** What somebody did with a resource. */
public enum UseKind {
  /** Took a place in it to learn with it. */
  ENROL,
  /** Completed it. */
  COMPLETE,
  /** Began a work of her own institution from it. */
  ADAPT,
  /** Had a place in a laboratory confirmed. */
  BOOK,
  /** Was given a seat of a database. */
  SEAT,
  /** Took a file of it along, counted once a day. */
  COPY,
  /** Opened its page, counted once a day. */
  VIEW,
  /** Opened an offering of it for the people of her own institution. */
  TEACH
}
