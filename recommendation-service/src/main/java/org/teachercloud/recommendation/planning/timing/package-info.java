/** In which weeks the steps of a path are done. */
package org.teachercloud.recommendation.planning.timing;
