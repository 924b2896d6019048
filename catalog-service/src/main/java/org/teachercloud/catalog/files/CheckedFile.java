package org.teachercloud.catalog.files;

/**
 * A file that can be taken as it is.
 *
 * @param preview null where nothing can be shown
 */
record CheckedFile(
    String name, String mediaType, String licence, byte[] content, String sha256, Shown preview) {

  /** What is shown of a file that is not taken. */
  record Shown(TeachingFile.Preview kind, byte[] bytes) {}
}
