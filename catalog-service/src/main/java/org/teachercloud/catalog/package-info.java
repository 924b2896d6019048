/** The catalogue: what can be learnt with, whose it is, and how it is found. */
package org.teachercloud.catalog;
