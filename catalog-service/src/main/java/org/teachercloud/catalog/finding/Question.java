package org.teachercloud.catalog.finding;

import java.util.Map;
import java.util.Set;
import org.teachercloud.catalog.finding.index.Facet;

/**
 * What somebody wants to find.
 *
 * @param text as typed; empty for everything
 * @param chosen values by facet; a facet that is absent or empty shuts nothing out
 * @param memberships slugs of the caller's institutions
 * @param language which text to mark matches in, where both have them
 * @param size of the page
 * @param cursor from the page before; null for the first
 */
public record Question(
    String text,
    Map<Facet, Set<String>> chosen,
    Set<String> memberships,
    String language,
    int size,
    Cursor cursor) {}
