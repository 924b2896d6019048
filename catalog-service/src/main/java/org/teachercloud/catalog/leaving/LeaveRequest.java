package org.teachercloud.catalog.leaving;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The wish to leave.
 *
 * @param name the caller's name as {@code GET /me} shows it, typed by herself
 */
record LeaveRequest(@NotBlank @Size(max = 200) String name) {}
