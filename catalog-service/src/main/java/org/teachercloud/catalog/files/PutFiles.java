package org.teachercloud.catalog.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.ResourceState;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.reaching.Visibility;
import org.teachercloud.catalog.describing.reading.NextDrafts;
import org.teachercloud.catalog.files.FileOutcome.Done;
import org.teachercloud.catalog.files.FileOutcome.NoTeachingResource;
import org.teachercloud.catalog.files.FileOutcome.NotThere;
import org.teachercloud.catalog.files.FileOutcome.WrongState;
import org.teachercloud.contracts.ResourceKind;

/** The owner puts files up in a draft and takes them down from it; what is published stays. */
@ApplicationScoped
class PutFiles {

  @Inject Resources resources;
  @Inject NextDrafts drafts;
  @Inject FileTable files;
  @Inject FileContents contents;
  @Inject FileLimits limits;
  @Inject AuditTrail audit;
  @Inject InstantSource clock;
  @Inject IdSource ids;

  @Transactional(Transactional.TxType.MANDATORY)
  FileOutcome put(Caller caller, UUID resource, CheckedFile file) {
    Optional<Resource> locked = locked(caller, resource);
    if (locked.isEmpty()) {
      return new NotThere();
    }
    Resource present = locked.get();
    Resource draft = draft(present);
    if (draft.state() != ResourceState.DRAFT) {
      return new WrongState(draft.state());
    }
    if (draft.description().kind() != ResourceKind.TEACHING_RESOURCE) {
      return new NoTeachingResource();
    }
    int version = present.version() + 1;
    List<TeachingFile> there = files.of(resource, version);
    if (there.size() >= limits.perVersion()) {
      return new FileOutcome.TooMany();
    }
    if (there.stream().anyMatch(one -> one.name.equals(file.name()))) {
      return new FileOutcome.NameTaken();
    }
    TeachingFile made = write(resource, version, file);
    audit.note(caller, "FILE_PUT_UP", made.id.toString());
    return new Done(made.id);
  }

  /** Writes a file of a version that is not published. */
  @Transactional(Transactional.TxType.MANDATORY)
  TeachingFile write(UUID resource, int version, CheckedFile file) {
    contents.add(file);
    TeachingFile made = new TeachingFile();
    made.id = ids.next();
    made.resource = resource;
    made.name = file.name();
    made.mediaType = file.mediaType();
    made.size = file.content().length;
    made.licence = file.licence();
    made.sha256 = file.sha256();
    made.preview = file.preview() == null ? null : file.preview().kind();
    made.since = version;
    made.addedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    files.persistAndFlush(made);
    return made;
  }

  /** Takes it down from the draft; versions that are published keep it. */
  @Transactional(Transactional.TxType.MANDATORY)
  FileOutcome takeDown(Caller caller, UUID id) {
    TeachingFile file = files.findById(id);
    Optional<Resource> locked = file == null ? Optional.empty() : locked(caller, file.resource);
    if (locked.isEmpty()) {
      return new NotThere();
    }
    Resource present = locked.get();
    int version = present.version() + 1;
    files.getEntityManager().refresh(file);
    if (!file.in(version)) {
      return new NotThere();
    }
    Resource draft = draft(present);
    if (draft.state() != ResourceState.DRAFT) {
      return new WrongState(draft.state());
    }
    if (file.since == version) {
      files.delete(file);
      files.flush();
      contents.drop(file);
    } else {
      file.until = version;
    }
    audit.note(caller, "FILE_TAKEN_DOWN", id.toString());
    return new Done(id);
  }

  private Optional<Resource> locked(Caller caller, UUID id) {
    return resources.lock(id).filter(one -> Visibility.writesFor(caller, one.institution()));
  }

  /** What is being written: the draft of its next version, or itself. */
  private Resource draft(Resource present) {
    return present.state() == ResourceState.PUBLISHED
        ? drafts.find(present.id()).orElse(present)
        : present;
  }
}
