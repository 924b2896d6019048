package org.teachercloud.catalog.finding;

import java.util.List;
import java.util.Map;
import org.teachercloud.catalog.finding.index.FoundItem;

/**
 * A page of results.
 *
 * @param next cursor of the next page; null at the end
 * @param total how many results there are on all pages
 * @param facets by facet and value: how many results have it, or would have were it chosen as well;
 *     at most 100 institutions, the most frequent
 */
record FoundPage(
    List<FoundItem> items, String next, long total, Map<String, Map<String, Integer>> facets) {}
