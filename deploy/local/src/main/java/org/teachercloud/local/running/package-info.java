/** Which parts run, and how they are brought up and down together. */
package org.teachercloud.local.running;
