package org.teachercloud.catalog.describing;

import java.sql.SQLException;

/** The database could not be asked or told. Nothing was changed by halves. */
public class CatalogStoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CatalogStoreException(SQLException cause) {
    super("The catalogue's database did not answer as it should", cause);
  }
}
