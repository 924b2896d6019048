/** Whom a resource reaches, and the one decision who may do what with it. */
package org.teachercloud.catalog.describing.reaching;
