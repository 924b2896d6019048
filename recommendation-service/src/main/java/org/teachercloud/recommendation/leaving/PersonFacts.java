package org.teachercloud.recommendation.leaving;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.teachercloud.access.SamePerson;
import org.teachercloud.access.merging.MergePerson;
import org.teachercloud.access.persons.ErasePerson;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.PersonErased;
import org.teachercloud.contracts.PersonFact;
import org.teachercloud.contracts.PersonMerged;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.inbox.FactHandler;
import org.teachercloud.recommendation.aiming.Aims;
import org.teachercloud.recommendation.feedback.Feedback;
import org.teachercloud.recommendation.history.Learners;
import org.teachercloud.recommendation.replicas.Announcements;
import org.teachercloud.recommendation.replicas.Follower;

/**
 * Erases who has left, and lets accounts go into others: in the database, and then in the memory of
 * every replica.
 */
@ApplicationScoped
class PersonFacts implements FactHandler, Follower {

  private static final String CHANGED = "left";

  @Inject ErasePerson erase;
  @Inject MergePerson merge;
  @Inject SamePerson same;
  @Inject Announcements announcements;
  @Inject Learners learners;
  @Inject Feedback feedback;
  @Inject Aims aims;

  private record Body(UUID person) {}

  @Override
  public Topic topic() {
    return Topic.CATALOG_PERSONS;
  }

  @Override
  public void apply(Fact fact) {
    switch ((PersonFact) fact) {
      case PersonErased left -> {
        erase.erase(left.person(), left.erasure());
        announcements.announce(CHANGED, new Body(left.person()));
      }
      case PersonMerged one -> {
        merge.merge(one.person(), one.into(), one.merge(), one.at());
        announcements.announce(CHANGED, new Body(one.person()));
        announcements.announce(CHANGED, new Body(same.now(one.person())));
      }
    }
  }

  @Override
  public String kind() {
    return CHANGED;
  }

  /** What is remembered of anybody is forgotten by those who remember it. */
  @Override
  public void reload() {}

  @Override
  public void learn(JsonNode body) {
    UUID person = UUID.fromString(body.get("person").asText());
    learners.forget(person);
    feedback.forget(person);
    aims.forget(person);
  }
}
