/** Who owns what, what institutions are called, and how they stand together on which days. */
package org.teachercloud.insight.network;
