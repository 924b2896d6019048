package org.teachercloud.catalog.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What becomes of the files of a draft that nobody wants. */
@ApplicationScoped
public class DraftFiles {

  @Inject FileTable files;
  @Inject FileContents contents;

  /**
   * The draft that would be this version is thrown away: the next one begins with what is there.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void discard(UUID resource, int version) {
    List<TeachingFile> gone = files.begunIn(resource, version);
    files.forget(resource, version);
    gone.forEach(contents::drop);
  }
}
