/** A coach proposes something for a path, and the teacher decides. */
package org.teachercloud.recommendation.coaching.proposing;
