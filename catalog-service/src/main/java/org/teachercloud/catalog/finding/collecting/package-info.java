/** Goes through what matches a question, counts it and keeps the best of it. */
package org.teachercloud.catalog.finding.collecting;
