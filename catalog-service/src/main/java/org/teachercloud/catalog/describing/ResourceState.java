package org.teachercloud.catalog.describing;

/** The way of a resource: drafted, reviewed, published, withdrawn. */
public enum ResourceState {
  DRAFT,
  IN_REVIEW,
  PUBLISHED,
  WITHDRAWN
}
