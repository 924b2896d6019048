/** The model: how much each item is worth to a learner now, and which of her steps say so. */
package org.teachercloud.recommendation.scoring;
