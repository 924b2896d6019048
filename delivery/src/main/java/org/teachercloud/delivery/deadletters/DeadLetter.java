package org.teachercloud.delivery.deadletters;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fact that could not be applied, as an operator sees it: without its content, which may speak of
 * a person.
 *
 * @param sequence 0 where the record had none
 * @param reason what its last try ended with
 * @param waiting how many later facts of the subject wait for it
 * @param settlement null while it is open
 */
@Schema(description = "A fact that could not be applied")
public record DeadLetter(
    UUID id,
    String topic,
    String subject,
    String type,
    long sequence,
    String reason,
    Instant deadSince,
    long waiting,
    Settlement settlement) {

  /** How an operator dealt with it. */
  public enum Settlement {
    REPLAYED,
    DISCARDED
  }
}
