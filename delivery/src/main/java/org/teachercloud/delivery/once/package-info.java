/** The first answer to a key is the answer to every repetition. */
package org.teachercloud.delivery.once;
