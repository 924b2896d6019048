/**
 * What the services promise each other: facts in the past tense, the topics they travel on, and the
 * vocabularies that they share; data only.
 */
package org.teachercloud.contracts;
