package org.teachercloud.catalog.describing.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Written answers, each for one change of a resource; those asked for longest ago go first. Whoever
 * asks has just read the number of the newest change, so nothing outdated is ever given.
 */
@ApplicationScoped
class KeptAnswers {

  /** Bytes of all answers together. */
  @ConfigProperty(name = "catalog.describing.kept-bytes", defaultValue = "25165824")
  long bound;

  private final Map<UUID, Answer> answers = new LinkedHashMap<>(1024, 0.75f, true);
  private long bytes;

  record Answer(long change, byte[] json) {}

  synchronized byte[] find(UUID id, long change) {
    Answer answer = answers.get(id);
    return answer != null && answer.change() == change ? answer.json() : null;
  }

  synchronized void keep(UUID id, long change, byte[] json) {
    Answer earlier = answers.put(id, new Answer(change, json));
    bytes += json.length - (earlier == null ? 0 : earlier.json().length);
    var oldest = answers.values().iterator();
    while (bytes > bound && oldest.hasNext()) {
      bytes -= oldest.next().json().length;
      oldest.remove();
    }
  }
}
