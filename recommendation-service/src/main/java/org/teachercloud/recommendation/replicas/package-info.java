/** What one replica commits, every replica learns: announcements through the database. */
package org.teachercloud.recommendation.replicas;
