package org.teachercloud.contracts;

import java.time.Instant;
import java.util.UUID;

/** Somebody who is signed in has opened the page of a resource; at most once a day each. */
public record ResourceViewed(
    UUID id, long sequence, UUID person, UUID resource, String institution, Instant at)
    implements UseFact {}
