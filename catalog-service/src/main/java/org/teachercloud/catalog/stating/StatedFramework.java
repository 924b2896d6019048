package org.teachercloud.catalog.stating;

import java.util.List;
import java.util.UUID;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.contracts.StandardsFrameworkPublished;

/** A version of a framework, as it is stated. */
public record StatedFramework(
    UUID framework,
    String country,
    String version,
    Text title,
    List<StandardsFrameworkPublished.Item> items) {}
