package org.teachercloud.catalog.standards.covering;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.catalog.standards.ItemView;

/**
 * How well what is published for everyone covers a framework.
 *
 * @param standards items without parts, which are what resources can serve
 * @param gaps how many of these nothing serves
 * @param items in their order
 */
public record Coverage(
    UUID framework, String version, int standards, int gaps, List<ItemCoverage> items) {

  /**
   * How well one item is covered, with everything below it.
   *
   * @param resources that serve it or something below it, as a whole or by a unit
   * @param units that serve it or something below it by themselves
   * @param institutions that own these resources
   * @param gap whether it is without parts and nothing serves it
   * @param redundant resources beyond the first of each group in {@code duplicates}, of all groups
   * @param duplicates the largest groups of resources that do the same, at most five
   */
  public record ItemCoverage(
      ItemView item,
      int resources,
      int units,
      int institutions,
      boolean gap,
      int redundant,
      List<Duplicates> duplicates) {}

  /** Resources of one subject for the same phases in the same languages that serve one item. */
  public record Duplicates(
      String subject, Set<String> phases, Set<String> languages, int resources) {}
}
