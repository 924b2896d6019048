/**
 * Training beside serving: from the histories kept here to stored models that every replica serves.
 */
package org.teachercloud.recommendation.learning;
