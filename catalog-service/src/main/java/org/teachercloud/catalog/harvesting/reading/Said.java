package org.teachercloud.catalog.harvesting.reading;

import java.util.List;
import org.teachercloud.catalog.describing.Text;

/**
 * What a record says of a resource, in its own words.
 *
 * @param title null where it says none
 * @param summary null where it says none
 * @param rights names and addresses of licences
 * @param addresses web addresses of the resource, the best first
 * @param origins addresses of what it was made of
 * @param minutes time of study, 0 where unknown
 */
public record Said(
    Text title,
    Text summary,
    List<String> types,
    List<String> subjects,
    List<String> languages,
    List<String> rights,
    List<String> addresses,
    List<String> origins,
    int minutes) {}
