package org.teachercloud.catalog.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.adapting.GoesAlong;
import org.teachercloud.catalog.adapting.licences.CcLicence;
import org.teachercloud.catalog.describing.Resource;

/**
 * An adapted work begins with the files of its source, each under its own licence: those that may
 * be adapted, where the institution may take files at all. Their bytes are kept once.
 */
@ApplicationScoped
public class FilesGoAlong implements GoesAlong {

  @Inject FileTable files;
  @Inject IdSource ids;

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void begun(Resource work, Resource source, boolean mayCopy) {
    if (mayCopy) {
      files.of(source.id(), source.version()).stream()
          .filter(one -> CcLicence.of(one.licence).filter(CcLicence::letsAdapt).isPresent())
          .map(one -> one.in(work, ids.next()))
          .forEach(files::persist);
      files.flush();
    }
  }
}
