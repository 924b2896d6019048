package org.teachercloud.enrollment.statements.talking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teachercloud.access.refusing.Problems;
import org.teachercloud.enrollment.statements.checking.Malformed;
import org.teachercloud.enrollment.statements.keys.Admission;
import org.teachercloud.enrollment.statements.keys.Scope;
import org.teachercloud.enrollment.statements.keys.Speaker;

/**
 * Where every call to the store is understood, let in and answered: who talks, in which version,
 * with which parameters; and how a refusal reads.
 */
@ApplicationScoped
public class Desk {

  /** The header that names the version of a call and of its answer. */
  public static final String VERSION = "X-Experience-API-Version";

  private final Admission admission;
  private final Problems problems;

  Desk(Admission admission, Problems problems) {
    this.admission = admission;
    this.problems = problems;
  }

  /** Answers a call with the operation of its method. */
  public Response answer(Heard told, Map<String, XapiOperation> operations) {
    XapiVersion spoken = XapiVersion.SECOND;
    Response response;
    try {
      Heard heard = AlternateForm.unfolded(told);
      Speaker speaker = admitted(heard);
      spoken = speaker.usual();
      XapiOperation operation = operations.get(heard.method());
      if (operation == null) {
        throw Refused.with(405, "METHOD_NOT_ALLOWED");
      }
      if (!speaker.may(operation.scopes().toArray(Scope[]::new))) {
        throw Refused.with(403, "NOT_ALLOWED");
      }
      spoken = version(heard);
      Map<String, String> params = params(heard, operation);
      response = operation.work().apply(new XapiCall(heard, params, spoken, speaker));
    } catch (Refused refused) {
      response = refusal(refused);
    } catch (Malformed malformed) {
      response = refusal(Refused.input(malformed.path(), malformed.code()));
    }
    return Response.fromResponse(response).header(VERSION, spoken.latest()).build();
  }

  private Speaker admitted(Heard heard) {
    return switch (admission.admit(heard.header("authorization"))) {
      case Admission.Admitted(Speaker speaker) -> speaker;
      case Admission.Unknown() -> throw Refused.with(401, "SIGN_IN_NEEDED");
      case Admission.NotAllowed() -> throw Refused.with(403, "NOT_ALLOWED");
    };
  }

  private static XapiVersion version(Heard heard) {
    String header = heard.header(VERSION);
    if (header == null) {
      throw Refused.input(VERSION, "MISSING");
    }
    return XapiVersion.named(header).orElseThrow(() -> Refused.input(VERSION, "NOT_ALLOWED_HERE"));
  }

  private static Map<String, String> params(Heard heard, XapiOperation operation) {
    Map<String, String> params = new HashMap<>();
    for (Map.Entry<String, List<String>> param : heard.params().entrySet()) {
      String name = param.getKey();
      if (!operation.needed().contains(name) && !operation.optional().contains(name)) {
        throw Refused.input(name, "UNKNOWN_FIELD");
      }
      String value = param.getValue().getFirst();
      if (param.getValue().size() > 1 || value.indexOf('\0') >= 0) {
        throw Refused.input(name, "NOT_ALLOWED_HERE");
      }
      params.put(name, value);
    }
    for (String name : operation.needed()) {
      if (!params.containsKey(name)) {
        throw Refused.input(name, "MISSING");
      }
    }
    return params;
  }

  private Response refusal(Refused refused) {
    Response response =
        refused.field() == null
            ? problems.of(refused.status(), refused.code())
            : problems.of(
                refused.status(),
                refused.code(),
                List.of(problems.field(refused.field(), refused.fieldCode())));
    return refused.status() == 401
        ? Response.fromResponse(response)
            .header("WWW-Authenticate", "Basic realm=\"xAPI\", charset=\"UTF-8\"")
            .build()
        : response;
  }
}
