package org.teachercloud.catalog.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** Bounds of files; prefix {@code catalog.files}. */
@ConfigMapping(prefix = "catalog.files")
public interface FileLimits {

  /** Largest file in bytes; the door lets at most 16 MiB through. */
  @WithDefault("16777216")
  int maxBytes();

  /** How many are put up at the same moment on one replica: each is held in memory meanwhile. */
  @WithDefault("2")
  int atOnce();

  /** How long somebody waits for her turn before she is asked to try again. */
  @WithDefault("PT20S")
  Duration turn();

  /** Files that a version may have. */
  @WithDefault("20")
  int perVersion();

  /** What is taken; a type of which no signature is known is refused all the same. */
  @WithDefault(
      "application/pdf,image/png,image/jpeg,image/gif,text/plain,text/markdown,text/csv,"
          + "application/vnd.openxmlformats-officedocument.wordprocessingml.document,"
          + "application/vnd.openxmlformats-officedocument.presentationml.presentation,"
          + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
          + "application/zip,audio/mpeg,video/mp4")
  Set<String> mediaTypes();

  /** Longer side of a preview in pixels. */
  @WithDefault("480")
  int previewPixels();

  /** Pictures of more pixels than this have no preview. */
  @WithDefault("40000000")
  long pixels();

  /** Characters of a text that its preview shows. */
  @WithDefault("1200")
  int previewCharacters();

  /** How long a document is drawn before it is left without a preview. */
  @WithDefault("PT5S")
  Duration patience();
}
