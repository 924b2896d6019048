/** How files of others become courses of their institutions, whole or with every refusal said. */
package org.teachercloud.catalog.importing;
