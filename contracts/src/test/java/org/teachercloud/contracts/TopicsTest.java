package org.teachercloud.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopicsTest {

  @Test
  void theListOfTopicsIsTheDeclaration() throws IOException {
    String rows =
        Stream.of(Topic.values())
            .map(
                topic ->
                    "| `%s` | %s | %d | %s |%n"
                        .formatted(
                            topic.topicName(),
                            topic.owner(),
                            topic.partitions(),
                            switch (topic.retention()) {
                              case EVERY_FACT -> "every fact, for ever";
                              case NEWEST_PER_SUBJECT -> "the newest fact of each subject";
                            }))
            .collect(Collectors.joining());
    CheckedIn.assertEqual(
        Path.of("TOPICS.md"),
        """
        # Topics

        Declared in `Topic`, created from it; the key of a record is the subject of its fact. What cannot
        be applied goes to `<topic>.dead-letter`, which keeps it for %d days.

        | topic | owner | partitions | keeps |
        |---|---|---|---|
        """
                .formatted(Topic.DEAD_LETTER_RETENTION.toDays())
            + rows);
  }

  @Test
  void aTopicIsFoundByItsNameOnly() {
    for (Topic topic : Topic.values()) {
      assertEquals(topic, Topic.named(topic.topicName()));
      assertTrue(topic.topicName().startsWith(topic.owner().replace("-service", "") + "."));
    }
    assertThrows(IllegalArgumentException.class, () -> Topic.named("nothing"));
  }
}
