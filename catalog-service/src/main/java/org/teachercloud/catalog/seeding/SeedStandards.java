package org.teachercloud.catalog.seeding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.seeding.texts.SeedTexts;
import org.teachercloud.catalog.standards.Framework;
import org.teachercloud.catalog.standards.FrameworkItem;
import org.teachercloud.catalog.standards.PublishFramework;

/**
 * Two frameworks, as titles only: the dimensions of China's JY/T 0646-2022 and the headings of the
 * Teachers' Standards of England. The translations are the programme's own.
 */
@ApplicationScoped
public class SeedStandards {

  private static final List<String> FILES =
      List.of("seed/standards/jyt-0646-2022.txt", "seed/standards/teachers-standards-england.txt");

  @Inject PublishFramework publish;

  /** Publishes what is missing; what is there stays as it is. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void write() {
    frameworks().forEach(framework -> publish.publish(framework, null));
  }

  public static List<Framework> frameworks() {
    return FILES.stream().map(SeedStandards::framework).toList();
  }

  private static Framework framework(String file) {
    List<String[]> rows = SeedTexts.rows(file).toList();
    String[] head = rows.getFirst();
    List<FrameworkItem> items = new ArrayList<>();
    for (String[] row : rows.subList(1, rows.size())) {
      UUID parent = row[1].isEmpty() ? null : id(head[0], row[1]);
      Text title = new Text(row[2], row[3]);
      items.add(new FrameworkItem(id(head[0], row[0]), row[0], title, parent, null));
    }
    return new Framework(
        id(head[0], ""), head[1], null, head[2], new Text(head[3], head[4]), items, null);
  }

  private static UUID id(String framework, String code) {
    String key = "standards|" + framework + "|" + code;
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }
}
