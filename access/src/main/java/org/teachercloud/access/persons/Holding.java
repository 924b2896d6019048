package org.teachercloud.access.persons;

import java.util.List;
import java.util.Map;

/**
 * Rows of one table that are about a person, and what becomes of them when she leaves. One table
 * may have several holdings, where the same person stands in it for different reasons.
 *
 * @param called what these rows are, in people's words
 * @param person the columns that may name her
 * @param hers an SQL condition that finds her rows; absent: one of the columns names her. {@code
 *     :person} is her identifier, {@code :text} the same as text, other names come from {@link
 *     AlsoKnownAs}
 * @param erase what happens when she leaves
 * @param blank for PSEUDONYMISE: SQL expressions by column, for what tells of her besides her name
 * @param because why the rows stay; absent where they go
 * @param hide columns that her copy does not show: digests, secrets, what is another person's
 * @param show SQL expressions by column, where her copy shows something more readable
 * @param merge what happens when the account that the rows name goes into another one of the same
 *     person; absent: the columns name the other one from then on
 */
public record Holding(
    String table,
    Words called,
    List<String> person,
    String hers,
    Erasure erase,
    Map<String, String> blank,
    Words because,
    List<String> hide,
    Map<String, String> show,
    Merge merge) {

  /** What happens to rows when the person leaves. */
  public enum Erasure {
    /** The rows go. */
    DELETE,
    /** The rows stay, about somebody whom nobody can name. */
    PSEUDONYMISE,
    /** The rows stay as they are. */
    KEEP
  }

  public Holding {
    person = person == null ? List.of() : List.copyOf(person);
    blank = blank == null ? Map.of() : Map.copyOf(blank);
    hide = hide == null ? List.of() : List.copyOf(hide);
    show = show == null ? Map.of() : Map.copyOf(show);
    if (table == null || called == null || !called.complete() || erase == null) {
      throw new IllegalArgumentException("A holding needs table, called and erase: " + table);
    }
    if ((erase != Erasure.DELETE) != (because != null && because.complete())) {
      throw new IllegalArgumentException("What stays, and only that, has a reason: " + table);
    }
    if (person.isEmpty() && hers == null) {
      throw new IllegalArgumentException("Nothing says which rows are hers: " + table);
    }
  }

  /**
   * What happens to rows when the account goes into another one.
   *
   * @param first SQL statements before the columns change: what a unique key would not let stand
   *     beside the other's, and what is united with it. {@code :person} goes, {@code :into} stays,
   *     other names of the one that stays begin with {@code into}
   * @param set SQL expressions by column, where the columns that name her are not enough
   */
  public record Merge(How how, List<String> first, Map<String, String> set) {

    /** Where the rows stand afterwards. */
    public enum How {
      /** Under the identifier that stays, after what is done first. */
      UNITE,
      /** Under the identifier that stays, by hand-written rules of the service. */
      ROOM,
      /** Where the rows stand that they hang on; they do not name her. */
      FOLLOW,
      /** Under the identifier that goes: her copy and her erasure go over all of hers. */
      KEEP
    }

    public Merge {
      first = first == null ? List.of() : List.copyOf(first);
      set = set == null ? Map.of() : Map.copyOf(set);
      if (how == null || (how != How.UNITE && !(first.isEmpty() && set.isEmpty()))) {
        throw new IllegalArgumentException("Only what is united has rules: " + how);
      }
    }
  }

  /** The condition that finds her rows. */
  public String condition() {
    return hers == null ? String.join(" OR ", person.stream().map(Holding::names).toList()) : hers;
  }

  private static String names(String column) {
    return column + " = :person";
  }
}
