/** An institution shares what it has: with whom, for what and until when. */
package org.teachercloud.catalog.sharing;
