/** Works made from others' works: who may make them, under which licence, and whom they credit. */
package org.teachercloud.catalog.adapting;
