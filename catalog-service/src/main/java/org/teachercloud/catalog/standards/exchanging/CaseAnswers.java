package org.teachercloud.catalog.standards.exchanging;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Refusals as the CASE binding words them ({@code imsx_StatusInfo}, section 4.4). */
final class CaseAnswers {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CaseAnswers() {}

  static Response notThere() {
    return refusal(404, "unknownobject", "Unknown object");
  }

  static Response noUuid() {
    return refusal(404, "invalid_uuid", "Invalid UUID");
  }

  static Response noSelection() {
    return refusal(400, "invalid_selection_field", "Selection and filters are not supported");
  }

  static Response noSorting() {
    return refusal(400, "invalid_sort_field", "Sorting by this field is not supported");
  }

  private static Response refusal(int status, String minor, String description) {
    ObjectNode info = JSON.createObjectNode();
    info.put("imsx_codeMajor", "failure");
    info.put("imsx_severity", "error");
    info.put("imsx_description", description);
    info.putObject("imsx_codeMinor")
        .putArray("imsx_codeMinorField")
        .addObject()
        .put("imsx_codeMinorFieldName", "TargetEndSystem")
        .put("imsx_codeMinorFieldValue", minor);
    return Response.status(status).type(MediaType.APPLICATION_JSON).entity(info).build();
  }
}
