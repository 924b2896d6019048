/** A teacher lets a coach see her path; the coach proposes, and she decides. */
package org.teachercloud.recommendation.coaching;
