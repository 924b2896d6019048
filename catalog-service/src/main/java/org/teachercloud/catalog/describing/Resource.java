package org.teachercloud.catalog.describing;

import java.time.Instant;
import java.util.UUID;
import org.teachercloud.contracts.Scope;

/**
 * A course, laboratory, database or teaching resource of an institution.
 *
 * @param institution slug of the owner
 * @param version the last published version, 0 before the first
 * @param description of the published version, or of the draft before the first
 * @param source null where it was written here
 * @param publishedAt of the last published version; null before the first
 * @param updatedAt the moment of its last change, ascending with {@code change}
 * @param everPublic whether it was ever published for everyone
 * @param change number of its last change, ascending over all resources in the order of commits
 */
public record Resource(
    UUID id,
    String institution,
    ResourceState state,
    int version,
    Description description,
    Source source,
    Authors authors,
    Instant createdAt,
    Instant publishedAt,
    Instant updatedAt,
    boolean everPublic,
    long change) {

  /** A resource that is published at once, without a review: an import or a seed. */
  public static Resource published(
      UUID id, String institution, Description description, Source source, Instant at) {
    return new Resource(
        id,
        institution,
        ResourceState.PUBLISHED,
        1,
        description,
        source,
        Authors.NOBODY,
        at,
        at,
        at,
        description.scope() == Scope.PUBLIC,
        0);
  }

  /** The same resource at its next version, published by a machine, which tells no changes. */
  public Resource republished(Description description, Source source, Instant at) {
    return new Resource(
        id,
        institution,
        ResourceState.PUBLISHED,
        version + 1,
        description.changing(null),
        source,
        authors,
        createdAt,
        at,
        at,
        everPublic || description.scope() == Scope.PUBLIC,
        change);
  }

  /** The same resource in the hands of another institution. */
  public Resource ownedBy(String owner) {
    return new Resource(
        id,
        owner,
        state,
        version,
        description,
        source,
        authors,
        createdAt,
        publishedAt,
        updatedAt,
        everPublic,
        change);
  }

  /** The same resource with another source. */
  public Resource from(Source source) {
    return new Resource(
        id,
        institution,
        state,
        version,
        description,
        source,
        authors,
        createdAt,
        publishedAt,
        updatedAt,
        everPublic,
        change);
  }

  /** The same resource, at another state of its way. */
  public Resource moved(ResourceState state, Authors authors) {
    return with(state, version, description, authors, publishedAt);
  }

  /** The same resource as a draft with another description. */
  public Resource rewritten(Description description, Authors authors) {
    return with(ResourceState.DRAFT, version, description, authors, publishedAt);
  }

  /** The same draft or review, for other people. */
  public Resource reaching(Scope whom) {
    return with(state, version, description.reaching(whom), authors, publishedAt);
  }

  /** The same draft, begun at a moment. */
  public Resource begunAt(Instant begun) {
    return new Resource(
        id,
        institution,
        state,
        version,
        description,
        source,
        authors,
        begun,
        publishedAt,
        updatedAt,
        everPublic,
        change);
  }

  /** The same resource at its next published version, as described. */
  public Resource publishedBy(UUID person, Instant at) {
    return with(
        ResourceState.PUBLISHED,
        version + 1,
        description,
        new Authors(authors.createdBy(), authors.submittedBy(), person),
        at);
  }

  /** The same resource at its next published version, as a draft beside it describes it. */
  public Resource replacedBy(Resource draft, UUID person, Instant at) {
    return rewritten(draft.description, draft.authors).publishedBy(person, at);
  }

  private Resource with(
      ResourceState state,
      int version,
      Description description,
      Authors authors,
      Instant publishedAt) {
    boolean shown = state == ResourceState.PUBLISHED && description.scope() == Scope.PUBLIC;
    return new Resource(
        id,
        institution,
        state,
        version,
        description,
        source,
        authors,
        createdAt,
        publishedAt,
        updatedAt,
        everPublic || shown,
        change);
  }

  Resource numbered(long change, Instant updatedAt) {
    return new Resource(
        id,
        institution,
        state,
        version,
        description,
        source,
        authors,
        createdAt,
        publishedAt,
        updatedAt,
        everPublic,
        change);
  }
}
