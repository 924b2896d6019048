package org.teachercloud.access.persons;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text for people, in Chinese and in English. */
@Schema(name = "WordsOfInventory", description = "A text in Chinese and in English")
public record Words(String zh, String en) {

  boolean complete() {
    return zh != null && !zh.isBlank() && en != null && !en.isBlank();
  }
}
