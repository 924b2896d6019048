/** What can be learned: this service's own copy of the catalogue, kept from its topics. */
package org.teachercloud.enrollment.offering;
