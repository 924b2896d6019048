package org.teachercloud.catalog.finding;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.catalog.finding.following.IndexFollower;
import org.teachercloud.catalog.finding.index.SearchIndex;

/** A search as a visitor sees it, for readers that want to know what is new among its results. */
@ApplicationScoped
public class FindPublic {

  @Inject IndexFollower follower;
  @Inject ObjectMapper json;

  /** What came of it. */
  public sealed interface Outcome {}

  /** The results that were published last, the newest first. */
  public record Newest(List<UUID> ids) implements Outcome {}

  /** A facet was asked for a value that it does not have. */
  public record Wrong(String field) implements Outcome {}

  /** The index is not open yet. */
  public record NotReady() implements Outcome {}

  /** At most so many of the results. */
  public Outcome newest(FindRequest request, int size) throws IOException {
    SearchIndex index = follower.index();
    if (index == null) {
      return new NotReady();
    }
    if (!request.unknown().isEmpty()) {
      return new Wrong(request.unknown().getFirst());
    }
    Question question = new Question(request.q, request.chosen(), Set.of(), "zh", size, null);
    List<UUID> ids = new ArrayList<>();
    for (byte[] answer : new Finder(index).newest(question)) {
      String whole = new String(answer, StandardCharsets.UTF_8) + "}";
      ids.add(UUID.fromString(json.readTree(whole).get("id").asText()));
    }
    return new Newest(ids);
  }
}
