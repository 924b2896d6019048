package org.teachercloud.catalog.booking;

/**
 * The wish for a place.
 *
 * @param briefed whether she has read the safety briefing; needed where there is one
 */
public record BookRequest(boolean briefed) {}
