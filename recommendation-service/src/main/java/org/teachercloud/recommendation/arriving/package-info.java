/** Where the facts of catalogue and enrolment come in. */
package org.teachercloud.recommendation.arriving;
