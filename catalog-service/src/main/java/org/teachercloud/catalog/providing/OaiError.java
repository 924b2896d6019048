package org.teachercloud.catalog.providing;

/** Why a request cannot be answered: OAI-PMH 2.0, section 3.6. */
record OaiError(Code code, String message) {

  /** The codes of the protocol, written as it writes them. */
  enum Code {
    BAD_ARGUMENT("badArgument"),
    BAD_RESUMPTION_TOKEN("badResumptionToken"),
    BAD_VERB("badVerb"),
    CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
    ID_DOES_NOT_EXIST("idDoesNotExist"),
    NO_RECORDS_MATCH("noRecordsMatch");

    final String wire;

    Code(String wire) {
      this.wire = wire;
    }
  }

  static OaiError argument(String message) {
    return new OaiError(Code.BAD_ARGUMENT, message);
  }
}
