/**
 * What the parts stand on: the checkout, its folders, free ports, other programs, and the binaries
 * that others make.
 */
package org.teachercloud.local.ground;
