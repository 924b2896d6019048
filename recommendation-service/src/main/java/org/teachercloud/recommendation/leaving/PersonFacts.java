package org.teachercloud.recommendation.leaving;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.teachercloud.access.persons.ErasePerson;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.PersonErased;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.FactHandler;
import org.teachercloud.recommendation.feedback.Feedback;
import org.teachercloud.recommendation.history.Learners;
import org.teachercloud.recommendation.replicas.Announcements;
import org.teachercloud.recommendation.replicas.Follower;

/** Erases who has left from the database, and then from the memory of every replica. */
@ApplicationScoped
class PersonFacts implements FactHandler, Follower {

  private static final String LEFT = "left";

  @Inject ErasePerson erase;
  @Inject Announcements announcements;
  @Inject Learners learners;
  @Inject Feedback feedback;

  private record Body(UUID person) {}

  @Override
  public Topic topic() {
    return Topic.CATALOG_PERSONS;
  }

  @Override
  public void apply(Fact fact) {
    PersonErased left = (PersonErased) fact;
    erase.erase(left.person(), left.erasure());
    announcements.announce(LEFT, new Body(left.person()));
  }

  @Override
  public String kind() {
    return LEFT;
  }

  /** What is remembered of anybody is forgotten by those who remember it. */
  @Override
  public void reload() {}

  @Override
  public void learn(JsonNode body) {
    UUID person = UUID.fromString(body.get("person").asText());
    learners.forget(person);
    feedback.forget(person);
  }
}
