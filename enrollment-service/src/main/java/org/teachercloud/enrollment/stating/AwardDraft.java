package org.teachercloud.enrollment.stating;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.contracts.AwardChanged;

/**
 * An award as it stands, before it is stated.
 *
 * @param title by language tag
 * @param open whether it is still issued
 * @param needed how many of what it asks for must be met
 */
public record AwardDraft(
    UUID award,
    String institution,
    Map<String, String> title,
    boolean open,
    int needed,
    List<AwardChanged.Ask> asks,
    Instant at) {}
