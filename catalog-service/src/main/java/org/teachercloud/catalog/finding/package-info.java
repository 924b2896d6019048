/** Finding things in the catalogue: by words in Chinese and English, and by facets. */
package org.teachercloud.catalog.finding;
