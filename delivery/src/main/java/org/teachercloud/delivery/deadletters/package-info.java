/** What could not be applied: kept, and replayed or discarded by an operator. */
package org.teachercloud.delivery.deadletters;
