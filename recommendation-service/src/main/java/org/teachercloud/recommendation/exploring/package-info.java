/** A small share of lists that each show one new resource, so that it can become known. */
package org.teachercloud.recommendation.exploring;
