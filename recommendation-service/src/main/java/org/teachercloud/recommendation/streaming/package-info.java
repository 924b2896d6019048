/** Tells a learner's open pages what has just changed for her, as server-sent events. */
package org.teachercloud.recommendation.streaming;
