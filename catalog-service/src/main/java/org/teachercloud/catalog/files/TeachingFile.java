package org.teachercloud.catalog.files;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.catalog.describing.Resource;

/** A file of a teaching resource, in every version from one to the one before another. */
@Entity
@Table(name = "resource_file")
class TeachingFile {

  /** What can be shown of it without taking it. */
  @Schema(name = "FilePreview")
  public enum Preview {
    /** A small picture of it, or of its first page. */
    IMAGE,
    /** The beginning of its text. */
    TEXT
  }

  @Id UUID id;
  UUID resource;
  String name;

  @Column(name = "media_type")
  String mediaType;

  /** In bytes. */
  long size;

  /** Short name of one of the Creative Commons family. */
  String licence;

  /** Of its bytes, in lower-case hexadecimal digits. */
  String sha256;

  /** Null where nothing can be shown. */
  @Enumerated(EnumType.STRING)
  Preview preview;

  /** The first version that has it. */
  @Column(name = "since_version")
  int since;

  /** The first version after it; null while every later one has it. */
  @Column(name = "until_version")
  Integer until;

  @Column(name = "added_at")
  Instant addedAt;

  /** The same file in the first version of another work. */
  TeachingFile in(Resource work, UUID id) {
    TeachingFile same = new TeachingFile();
    same.id = id;
    same.resource = work.id();
    same.name = name;
    same.mediaType = mediaType;
    same.size = size;
    same.licence = licence;
    same.sha256 = sha256;
    same.preview = preview;
    same.since = work.version() + 1;
    same.addedAt = addedAt;
    return same;
  }

  boolean in(int version) {
    return since <= version && (until == null || version < until);
  }
}
