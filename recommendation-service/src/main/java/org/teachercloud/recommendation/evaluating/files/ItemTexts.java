package org.teachercloud.recommendation.evaluating.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts of items: lines {@code identity TAB text TAB text …}, by name or outside identity. */
public final class ItemTexts {

  private ItemTexts() {}

  /**
   * By item number its text, null where there is none.
   *
   * @param catalogue lines {@code item TAB outside identity TAB text …}; null where there is none
   * @param texts null where only the catalogue may tell
   */
  public static String[] read(List<String> itemNames, Path catalogue, Path texts)
      throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    for (int item = 0; item < itemNames.size(); item++) {
      numbers.put(itemNames.get(item), item);
    }
    String[] found = new String[itemNames.size()];
    if (catalogue != null) {
      for (String line : Files.readAllLines(catalogue)) {
        String[] parts = line.split("\t", 3);
        Integer item = numbers.get(parts[0]);
        if (item != null && parts.length > 1) {
          numbers.putIfAbsent(parts[1], item);
          found[item] = parts.length > 2 ? parts[2] : null;
        }
      }
    }
    if (texts != null) {
      for (String line : Files.readAllLines(texts)) {
        int tab = line.indexOf('\t');
        Integer item = tab < 0 ? null : numbers.get(line.substring(0, tab));
        if (item != null) {
          found[item] = line.substring(tab + 1);
        }
      }
    }
    return found;
  }
}
