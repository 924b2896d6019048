package org.teachercloud.catalog.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.ResourceState;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.reaching.Visibility;
import org.teachercloud.catalog.describing.reading.VisibleResources;
import org.teachercloud.catalog.stating.CatalogEvents;
import org.teachercloud.catalog.using.CountedUses;
import org.teachercloud.contracts.Purpose;

/** Files as far as somebody may see them, and as far as she may take them. */
@ApplicationScoped
class ReadFiles {

  @Inject Resources resources;
  @Inject VisibleResources visible;
  @Inject FileTable files;
  @Inject CountedUses counted;
  @Inject CatalogEvents events;
  @Inject InstantSource clock;

  /** A file that is there for her, and whether she may take it. */
  record Seen(TeachingFile file, boolean published, boolean mayCopy) {}

  /** Those of what everybody sees; empty where the resource is not there for her. */
  @Transactional
  Optional<FileView.Shelf> of(Caller caller, UUID id) {
    return resources
        .find(id)
        .filter(one -> visible.sees(caller, one))
        .map(one -> shelf(one, one.version(), mayCopy(caller, one)));
  }

  /** Those of what is being written; empty for who does not write it. */
  @Transactional
  Optional<FileView.Shelf> ofDraft(Caller caller, UUID id) {
    return resources
        .find(id)
        .filter(one -> Visibility.writesFor(caller, one.institution()))
        .map(one -> shelf(one, one.version() + 1, true));
  }

  /** One that is there for her: of what is published, or, for who writes it, of any version. */
  @Transactional
  Optional<Seen> find(Caller caller, UUID id) {
    return files
        .findByIdOptional(id)
        .flatMap(
            file ->
                resources
                    .find(file.resource)
                    .filter(one -> visible.sees(caller, one))
                    .map(one -> new Seen(file, isPublished(file, one), mayCopy(caller, one)))
                    .filter(seen -> seen.published || writes(caller, file)));
  }

  /** She takes it to her machine: a use of what is published, once a day. */
  @Transactional
  void copied(Caller caller, TeachingFile file) {
    if (counted.firstToday(caller.id(), file.id)) {
      events.copied(caller, file.resource, file.id, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
  }

  private FileView.Shelf shelf(Resource resource, int version, boolean mayCopy) {
    List<FileView> found = files.of(resource.id(), version).stream().map(FileView::of).toList();
    return new FileView.Shelf(found, mayCopy);
  }

  private boolean writes(Caller caller, TeachingFile file) {
    return resources
        .find(file.resource)
        .filter(one -> Visibility.writesFor(caller, one.institution()))
        .isPresent();
  }

  private boolean mayCopy(Caller caller, Resource resource) {
    return Visibility.writesFor(caller, resource.institution())
        || visible.allows(caller, resource, Purpose.COPY);
  }

  private static boolean isPublished(TeachingFile file, Resource resource) {
    return resource.state() == ResourceState.PUBLISHED && file.in(resource.version());
  }
}
