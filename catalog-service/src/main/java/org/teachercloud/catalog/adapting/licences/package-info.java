/** Licences of the Creative Commons family, and what one lets be made of another. */
package org.teachercloud.catalog.adapting.licences;
