/** Her copy joined from the parts of all services, and her account closed when she has left. */
package org.teachercloud.gateway.persons;
