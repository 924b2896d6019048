/**
 * The public catalogue in the forms that search engines, feed readers and other catalogues read.
 */
package org.teachercloud.catalog.feeding;
