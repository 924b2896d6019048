package org.teachercloud.catalog.providing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.reading.PublicResources;
import org.teachercloud.catalog.describing.reading.PublicResources.Place;
import org.teachercloud.catalog.describing.reading.PublicResources.Public;
import org.teachercloud.catalog.describing.reading.PublicSpan;
import org.teachercloud.catalog.providing.OaiAnswer.FormatList;
import org.teachercloud.catalog.providing.OaiAnswer.Identity;
import org.teachercloud.catalog.providing.OaiAnswer.OneRecord;
import org.teachercloud.catalog.providing.OaiAnswer.Part;
import org.teachercloud.catalog.providing.OaiAnswer.RecordList;
import org.teachercloud.catalog.providing.OaiAnswer.Refused;
import org.teachercloud.catalog.providing.OaiAnswer.SetList;
import org.teachercloud.catalog.providing.records.Format;
import org.teachercloud.catalog.providing.records.Formats;

/** Finds what a harvester asks for, in what everyone may see. */
@ApplicationScoped
class AnswerOai {

  private static final Place BEGINNING = new Place(Instant.EPOCH, 0);

  @Inject PublicResources resources;
  @Inject Formats formats;
  @Inject Identifiers identifiers;
  @Inject ProvidingConfig config;

  OaiAnswer to(OaiRequest request) {
    return switch (request.verb()) {
      case IDENTIFY -> new Identity(resources.oldestChange().orElse(Instant.EPOCH));
      case LIST_METADATA_FORMATS -> formats(request.get("identifier"));
      case LIST_SETS -> sets(request.get(OaiRequest.TOKEN));
      case GET_RECORD -> record(request.get("identifier"), request.get("metadataPrefix"));
      case LIST_IDENTIFIERS -> list(request, true);
      case LIST_RECORDS -> list(request, false);
    };
  }

  private OaiAnswer formats(String identifier) {
    return identifier == null || find(identifier).isPresent()
        ? new FormatList(formats.all())
        : unknownIdentifier();
  }

  private OaiAnswer record(String identifier, String prefix) {
    Optional<Format> format = formats.of(prefix);
    Optional<Public> shown = find(identifier);
    if (shown.isEmpty()) {
      return unknownIdentifier();
    }
    return format.isEmpty() ? unknownFormat() : new OneRecord(shown.get(), format.get());
  }

  private Optional<Public> find(String identifier) {
    return identifiers.resource(identifier).flatMap(resources::find);
  }

  private OaiAnswer sets(String token) {
    ResumptionToken question = new ResumptionToken("", "", "", "", BEGINNING, "", 0, 0);
    if (token != null) {
      Optional<ResumptionToken> read =
          ResumptionToken.read(token).filter(one -> one.prefix().isEmpty());
      if (read.isEmpty()) {
        return badToken();
      }
      question = read.get();
    }
    Map<String, Text> found = resources.owners(question.name(), config.sets() + 1);
    return new SetList(found, config.sets(), new Part(question));
  }

  private OaiAnswer list(OaiRequest request, boolean headersOnly) {
    String token = request.get(OaiRequest.TOKEN);
    if (token != null) {
      return ResumptionToken.read(token)
          .filter(question -> errors(question).isEmpty())
          .map(question -> page(question, headersOnly))
          .orElseGet(AnswerOai::badToken);
    }
    ResumptionToken asked =
        new ResumptionToken(
            request.get("metadataPrefix"),
            sent(request, "set"),
            sent(request, "from"),
            sent(request, "until"),
            BEGINNING,
            "",
            0,
            0);
    List<OaiError> errors = errors(asked);
    return errors.isEmpty() ? page(asked, headersOnly) : new Refused(errors);
  }

  private OaiAnswer page(ResumptionToken question, boolean headersOnly) {
    Optional<SetSpec> set =
        question.set().isEmpty() ? Optional.of(SetSpec.ALL) : SetSpec.of(question.set());
    if (set.isEmpty()) {
      return nothing();
    }
    PublicSpan span =
        new PublicSpan(
            Datestamp.of(question.from()).map(Datestamp::begins).orElse(null),
            Datestamp.of(question.until()).map(Datestamp::ends).orElse(null),
            set.get().institution(),
            set.get().kind());
    int fits = headersOnly ? config.headers() : config.records();
    List<Public> found = resources.changed(span, question.place(), fits + 1);
    if (found.isEmpty() && question.cursor() == 0) {
      return nothing();
    }
    boolean begun = question.cursor() == 0;
    ResumptionToken counted =
        begun ? question.counted(found.size() > fits ? resources.count(span) : 0) : question;
    Format format = headersOnly ? null : formats.of(question.prefix()).orElseThrow();
    return new RecordList(found, fits, format, new Part(counted));
  }

  /** What is wrong with a question, also with one in a token that somebody made up. */
  private List<OaiError> errors(ResumptionToken question) {
    List<OaiError> errors = new ArrayList<>();
    Optional<Datestamp> from = Datestamp.of(question.from());
    Optional<Datestamp> until = Datestamp.of(question.until());
    if (from.isEmpty() && !question.from().isEmpty()) {
      errors.add(OaiError.argument("from is neither a day nor a second of UTC"));
    }
    if (until.isEmpty() && !question.until().isEmpty()) {
      errors.add(OaiError.argument("until is neither a day nor a second of UTC"));
    }
    if (from.isPresent() && until.isPresent()) {
      if (from.get().wholeDay() != until.get().wholeDay()) {
        errors.add(OaiError.argument("from and until are not of the same granularity"));
      } else if (from.get().begins().isAfter(until.get().begins())) {
        errors.add(OaiError.argument("from is after until"));
      }
    }
    if (!question.set().isEmpty() && !SetSpec.wellFormed(question.set())) {
      errors.add(OaiError.argument("set is not a setSpec"));
    }
    if (formats.of(question.prefix()).isEmpty()) {
      errors.addAll(unknownFormat().errors());
    }
    return errors;
  }

  /** An empty argument is none of the protocol: it must not read as one that was not sent. */
  private static String sent(OaiRequest request, String name) {
    String value = request.get(name);
    return value == null ? "" : value.isEmpty() ? " " : value;
  }

  private static Refused unknownFormat() {
    return refused(OaiError.Code.CANNOT_DISSEMINATE_FORMAT, "Records are not to be had in this");
  }

  private static Refused unknownIdentifier() {
    return refused(OaiError.Code.ID_DOES_NOT_EXIST, "No record has this identifier");
  }

  private static Refused nothing() {
    return refused(OaiError.Code.NO_RECORDS_MATCH, "Nothing of this kind changed in this time");
  }

  private static Refused badToken() {
    return refused(OaiError.Code.BAD_RESUMPTION_TOKEN, "This token is none of ours");
  }

  private static Refused refused(OaiError.Code code, String message) {
    return new Refused(List.of(new OaiError(code, message)));
  }
}
