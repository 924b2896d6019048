/** Histories in files, and lists for the people in them. */
package org.teachercloud.recommendation.evaluating.files;
