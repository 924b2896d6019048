package org.teachercloud.catalog.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Files of what is published without a draft: those of the seeded world. */
@ApplicationScoped
public class FilesAtOnce {

  @Inject CheckFile check;
  @Inject PutFiles put;

  /** A file of the first version of a resource that is made later in the same transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void put(UUID resource, String name, String mediaType, String licence, byte[] content) {
    CheckFile.Sent sent = new CheckFile.Sent(name, mediaType, licence, content);
    check
        .refusal(sent)
        .ifPresent(
            refused -> {
              throw new IllegalArgumentException(name + " is not taken: " + refused);
            });
    put.write(resource, 1, check.checked(sent));
  }
}
