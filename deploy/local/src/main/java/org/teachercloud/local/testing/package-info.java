/**
 * Real parts for tests, which begin with the first test that needs them and end with its process.
 */
package org.teachercloud.local.testing;
