package org.teachercloud.catalog.stating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.reaching.Reach;
import org.teachercloud.contracts.BookingConfirmed;
import org.teachercloud.contracts.ClusterChanged;
import org.teachercloud.contracts.CrosswalkAdopted;
import org.teachercloud.contracts.CrosswalkReopened;
import org.teachercloud.contracts.InstitutionRegistered;
import org.teachercloud.contracts.LinkKind;
import org.teachercloud.contracts.PersonErased;
import org.teachercloud.contracts.PersonMerged;
import org.teachercloud.contracts.ResourceAdapted;
import org.teachercloud.contracts.ResourceAligned;
import org.teachercloud.contracts.ResourceCopied;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.ResourceShared;
import org.teachercloud.contracts.ResourceViewed;
import org.teachercloud.contracts.ResourceWithdrawn;
import org.teachercloud.contracts.SeatGranted;
import org.teachercloud.contracts.StandardsFrameworkPublished;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.outbox.FactDraft;
import org.teachercloud.delivery.outbox.Outbox;

/** The only place where facts of the catalogue are made; always in the effect's transaction. */
@ApplicationScoped
public class CatalogEvents {

  @Inject Outbox outbox;
  @Inject Origins origins;
  @Inject IdSource ids;

  /** The present descriptions of these resources can be found and used from now on. */
  public void published(List<Resource> resources) {
    Map<UUID, ResourcePublished.Origin> made =
        origins.of(resources.stream().map(Resource::id).toList());
    outbox.appendAll(
        Topic.CATALOG_RESOURCES,
        resources.stream()
            .map(
                resource ->
                    new FactDraft(
                        resource.id().toString(),
                        sequence -> published(resource, made.get(resource.id()), sequence)))
            .toList());
  }

  /** The resource can no longer be found or enrolled in. */
  public void withdrawn(Resource resource) {
    withdrawn(List.of(resource));
  }

  /** None of these resources can be found or enrolled in any more. */
  public void withdrawn(List<Resource> resources) {
    outbox.appendAll(
        Topic.CATALOG_RESOURCES,
        resources.stream()
            .map(
                resource ->
                    new FactDraft(
                        resource.id().toString(), sequence -> withdrawn(resource, sequence)))
            .toList());
  }

  /** These resources reach whom their shares name from now on. */
  public void shared(List<Resource> resources, Map<UUID, Reach> reaches) {
    outbox.appendAll(
        Topic.CATALOG_SHARES,
        resources.stream()
            .map(
                one ->
                    new FactDraft(
                        one.id().toString(),
                        sequence ->
                            new ResourceShared(
                                ids.next(),
                                sequence,
                                one.id(),
                                one.updatedAt(),
                                reaches.get(one.id()).shares())))
            .toList());
  }

  /** An institution is known by this name from now on. */
  public void registered(String institution, Text name, Instant at) {
    outbox.append(
        Topic.CATALOG_INSTITUTIONS,
        institution,
        sequence ->
            new InstitutionRegistered(ids.next(), sequence, institution, at, name.byLanguage()));
  }

  /** These are the roles in a cluster or group from now on, whatever was said before. */
  public void changed(int cluster, boolean group, List<ClusterChanged.Role> roles, Instant at) {
    outbox.append(
        Topic.CATALOG_CLUSTERS,
        Integer.toString(cluster),
        sequence -> new ClusterChanged(ids.next(), sequence, cluster, at, group, roles));
  }

  /** Somebody has begun a work of her institution from a resource. */
  public void adapted(UUID person, UUID resource, Resource work) {
    outbox.append(
        Topic.CATALOG_USES,
        person.toString(),
        sequence ->
            new ResourceAdapted(
                ids.next(),
                sequence,
                person,
                resource,
                work.id(),
                work.institution(),
                work.createdAt()));
  }

  /** Somebody's place in a laboratory is confirmed. */
  public void confirmed(StatedBooking booking, Instant at) {
    outbox.append(
        Topic.CATALOG_USES,
        booking.person().toString(),
        sequence ->
            new BookingConfirmed(
                ids.next(),
                sequence,
                booking.person(),
                booking.laboratory(),
                booking.booking(),
                booking.institution(),
                at));
  }

  /** Somebody has a seat of a database from now on. */
  public void seated(UUID person, UUID database, UUID seat, String institution, Instant at) {
    outbox.append(
        Topic.CATALOG_USES,
        person.toString(),
        sequence -> new SeatGranted(ids.next(), sequence, person, database, seat, institution, at));
  }

  /** Somebody has taken a file of a resource along. */
  public void copied(Caller person, UUID resource, UUID file, Instant at) {
    outbox.append(
        Topic.CATALOG_USES,
        person.id().toString(),
        sequence ->
            new ResourceCopied(
                ids.next(), sequence, person.id(), resource, file, person.institution(), at));
  }

  /** Somebody has opened the page of a resource. */
  public void viewed(Caller person, UUID resource, Instant at) {
    outbox.append(
        Topic.CATALOG_USES,
        person.id().toString(),
        sequence ->
            new ResourceViewed(
                ids.next(), sequence, person.id(), resource, person.institution(), at));
  }

  /** This version of a framework of standards holds from now on. */
  public void published(StatedFramework framework, Instant at) {
    outbox.append(
        Topic.CATALOG_STANDARDS,
        framework.framework().toString(),
        sequence ->
            new StandardsFrameworkPublished(
                ids.next(),
                sequence,
                framework.framework(),
                at,
                framework.country(),
                framework.version(),
                framework.title().byLanguage(),
                framework.items()));
  }

  /** The resources serve these standards, and no others, from now on. */
  public void aligned(List<StatedAlignments> resources, Instant at) {
    outbox.appendAll(
        Topic.CATALOG_STANDARDS,
        resources.stream()
            .map(
                stated ->
                    new FactDraft(
                        stated.resource().toString(),
                        sequence ->
                            new ResourceAligned(
                                ids.next(), sequence, stated.resource(), at, stated.items())))
            .toList());
  }

  /** Experts of both frameworks have adopted this link, by the versions that its ends name. */
  public void adopted(
      LinkKind kind,
      UUID link,
      CrosswalkAdopted.End origin,
      CrosswalkAdopted.End destination,
      Instant at) {
    outbox.append(
        Topic.CATALOG_STANDARDS,
        link.toString(),
        sequence ->
            new CrosswalkAdopted(ids.next(), sequence, link, at, kind, origin, destination));
  }

  /** These links, which were adopted, are open again. */
  public void reopened(List<UUID> links, Instant at) {
    outbox.appendAll(
        Topic.CATALOG_STANDARDS,
        links.stream()
            .map(
                link ->
                    new FactDraft(
                        link.toString(),
                        sequence -> new CrosswalkReopened(ids.next(), sequence, link, at)))
            .toList());
  }

  /** A person has left; everybody reports under the identity of the erasure. */
  public void left(UUID person, UUID erasure, Instant at) {
    outbox.append(
        Topic.CATALOG_PERSONS,
        person.toString(),
        sequence -> new PersonErased(ids.next(), sequence, person, erasure, at));
  }

  /** An account went into another one of the same person; everybody reports under the merge. */
  public void merged(UUID person, UUID into, UUID merge, Instant at) {
    outbox.append(
        Topic.CATALOG_PERSONS,
        person.toString(),
        sequence -> new PersonMerged(ids.next(), sequence, person, into, merge, at));
  }

  private ResourceWithdrawn withdrawn(Resource resource, long sequence) {
    return new ResourceWithdrawn(
        ids.next(), sequence, resource.id(), resource.updatedAt(), resource.institution());
  }

  private ResourcePublished published(
      Resource resource, ResourcePublished.Origin origin, long sequence) {
    Description description = resource.description();
    return new ResourcePublished(
        ids.next(),
        sequence,
        resource.id(),
        resource.updatedAt(),
        resource.version(),
        description.kind(),
        description.title().byLanguage(),
        resource.institution(),
        description.scope(),
        description.subject(),
        description.phases(),
        description.stages(),
        description.languages(),
        description.minutes(),
        description.units().stream()
            .map(
                unit ->
                    new ResourcePublished.Unit(
                        unit.id(), unit.title().byLanguage(), unit.minutes()))
            .toList(),
        description.prerequisites(),
        description.changes() == null ? Map.of() : description.changes().byLanguage(),
        origin);
  }
}
