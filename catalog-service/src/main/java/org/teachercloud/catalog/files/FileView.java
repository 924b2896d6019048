package org.teachercloud.catalog.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file of a teaching resource.
 *
 * @param size in bytes
 * @param licence short name of one of the Creative Commons family
 * @param sha256 of its bytes, in lower-case hexadecimal digits
 * @param preview absent where nothing can be shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TeachingFile")
public record FileView(
    UUID id,
    String name,
    String mediaType,
    long size,
    String licence,
    String sha256,
    TeachingFile.Preview preview) {

  static FileView of(TeachingFile file) {
    return new FileView(
        file.id, file.name, file.mediaType, file.size, file.licence, file.sha256, file.preview);
  }

  /**
   * The files of a version, in the order in which they were put up.
   *
   * @param mayCopy whether the caller may take them to her machine
   */
  @Schema(name = "TeachingFiles")
  public record Shelf(List<FileView> items, boolean mayCopy) {}
}
