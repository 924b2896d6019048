package org.teachercloud.contracts;

import java.time.Duration;

/**
 * Every topic of the cloud: the one place where topics are declared, and what they are created
 * from.
 */
public enum Topic {
  /** Key: resource. The newest fact of a resource is its whole state. */
  CATALOG_RESOURCES("catalog.resources", "catalog-service", 6, Retention.NEWEST_PER_SUBJECT),
  /** Key: institution. The newest fact of an institution is its whole state. */
  CATALOG_INSTITUTIONS("catalog.institutions", "catalog-service", 1, Retention.NEWEST_PER_SUBJECT),
  /**
   * Key: framework, resource for what it serves, or link between frameworks. The newest fact of
   * each is its whole state.
   */
  CATALOG_STANDARDS("catalog.standards", "catalog-service", 6, Retention.NEWEST_PER_SUBJECT),
  /** Key: resource. The newest fact of a resource says whom it reaches. */
  CATALOG_SHARES("catalog.shares", "catalog-service", 6, Retention.NEWEST_PER_SUBJECT),
  /** Key: person. The newest fact of a person says whether she has left, or into whom she went. */
  CATALOG_PERSONS("catalog.persons", "catalog-service", 1, Retention.NEWEST_PER_SUBJECT),
  /** Key: cluster. The newest fact of a cluster has all its roles, also the past ones. */
  CATALOG_CLUSTERS("catalog.clusters", "catalog-service", 1, Retention.NEWEST_PER_SUBJECT),
  /** Key: person. What she did with resources in the catalogue; every fact counts. */
  CATALOG_USES("catalog.uses", "catalog-service", 6, Retention.EVERY_FACT),
  /** Key: learner. Every fact counts, in its order. */
  ENROLLMENT_LEARNING("enrollment.learning", "enrollment-service", 6, Retention.EVERY_FACT),
  /** Key: learner. What a person holds for life; every fact counts, in its order. */
  ENROLLMENT_RECORDS("enrollment.records", "enrollment-service", 6, Retention.EVERY_FACT),
  /** Key: learner. The newest profile of a learner is the whole of it. */
  ENROLLMENT_PROFILES("enrollment.profiles", "enrollment-service", 6, Retention.NEWEST_PER_SUBJECT),
  /** Key: award. The newest fact of an award says what it asks for and whether it is open. */
  ENROLLMENT_AWARDS("enrollment.awards", "enrollment-service", 1, Retention.NEWEST_PER_SUBJECT),
  /** Key: person. What she did with resources beside learning with them; every fact counts. */
  ENROLLMENT_USES("enrollment.uses", "enrollment-service", 6, Retention.EVERY_FACT);

  /** What a topic keeps, and so what its consumers may rely on. */
  public enum Retention {
    /** Compacted: older facts of a subject may vanish, consumers skip what is older than seen. */
    NEWEST_PER_SUBJECT,
    /** Kept for ever: consumers apply every fact of a subject in its sequence. */
    EVERY_FACT
  }

  /** How long a dead-letter topic keeps what could not be applied. */
  public static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(90);

  private final String topicName;
  private final String owner;
  private final int partitions;
  private final Retention retention;

  Topic(String topicName, String owner, int partitions, Retention retention) {
    this.topicName = topicName;
    this.owner = owner;
    this.partitions = partitions;
    this.retention = retention;
  }

  /** The name on the broker. */
  public String topicName() {
    return topicName;
  }

  /** The name on the broker of the topic for what could not be applied. */
  public String deadLetterTopicName() {
    return topicName + ".dead-letter";
  }

  /** The only service that states facts here. */
  public String owner() {
    return owner;
  }

  /**
   * The number of partitions; never changed once facts are stated, as the key decides the order.
   */
  public int partitions() {
    return partitions;
  }

  /** What is kept. */
  public Retention retention() {
    return retention;
  }

  /**
   * The topic of a name on the broker.
   *
   * @throws IllegalArgumentException when no topic has that name
   */
  public static Topic named(String topicName) {
    for (Topic topic : values()) {
      if (topic.topicName.equals(topicName)) {
        return topic;
      }
    }
    throw new IllegalArgumentException("No topic is declared under the name " + topicName);
  }
}
