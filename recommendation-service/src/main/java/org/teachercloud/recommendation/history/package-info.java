/** What a learner took up, how far she came, and what she says of herself. */
package org.teachercloud.recommendation.history;
