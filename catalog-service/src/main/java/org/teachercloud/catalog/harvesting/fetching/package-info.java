/** How repositories outside are asked: only public addresses, and never more than was bargained. */
package org.teachercloud.catalog.harvesting.fetching;
