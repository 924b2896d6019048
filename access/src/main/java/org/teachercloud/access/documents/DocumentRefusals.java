package org.teachercloud.access.documents;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.teachercloud.access.refusing.Problem;

/**
 * Says in every service's document what holds for all operations: who asks or sends something may
 * be told that it is wrong, who names an object that it is not there, who names a version that it
 * is another one, and every refusal is a {@link Problem}. What an operation says itself stays.
 */
final class DocumentRefusals implements OASFilter {

  private static final String OURS = "/api/v1/";
  private static final String PROBLEM = "Problem";

  private static final Map<String, Refusal> BY_PARAMETER =
      Map.of(
          "If-Match", new Refusal("412", "Changed since the ETag was read"),
          "Idempotency-Key", new Refusal("422", "The key came with another request before"));

  private record Refusal(String status, String description) {}

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Map<String, PathItem> paths = document.getPaths().getPathItems();
    if (paths.keySet().stream().anyMatch(path -> path.startsWith(OURS))) {
      describeProblems(document);
    }
    paths.forEach(
        (path, item) -> {
          item.getOperations().values().forEach(operation -> complete(path, operation));
          needVersion(path, item.getPUT());
          needVersion(path, item.getPATCH());
        });
  }

  private static boolean takesInput(Operation operation) {
    return operation.getRequestBody() != null
        || (operation.getParameters() != null
            && operation.getParameters().stream()
                .anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY));
  }

  /** An update of ours says which version it changes. */
  private static void needVersion(String path, Operation update) {
    if (update != null && path.startsWith(OURS) && takesVersion(update)) {
      add(update.getResponses(), new Refusal("428", "If-Match is needed"));
      update.getResponses().getAPIResponses().forEach(DocumentRefusals::explain);
    }
  }

  private static boolean takesVersion(Operation update) {
    return update.getParameters() != null
        && update.getParameters().stream().anyMatch(one -> "If-Match".equals(one.getName()));
  }

  private static void complete(String path, Operation operation) {
    APIResponses responses = operation.getResponses();
    if (takesInput(operation)) {
      add(responses, new Refusal("400", "Something that was asked or sent is not as it must be"));
    }
    if (path.contains("{")) {
      add(responses, new Refusal("404", "Not there, or not for the caller"));
    }
    if (operation.getParameters() != null) {
      for (Parameter parameter : operation.getParameters()) {
        Refusal refusal = BY_PARAMETER.get(parameter.getName());
        if (refusal != null) {
          add(responses, refusal);
        }
      }
    }
    if (path.startsWith(OURS)) {
      responses.getAPIResponses().forEach(DocumentRefusals::explain);
    }
  }

  private static void add(APIResponses responses, Refusal refusal) {
    if (!responses.hasAPIResponse(refusal.status())) {
      responses.addAPIResponse(
          refusal.status(), OASFactory.createAPIResponse().description(refusal.description()));
    }
  }

  private static void explain(String status, APIResponse response) {
    if (status.startsWith("4") && response.getContent() == null) {
      response.setContent(
          OASFactory.createContent()
              .addMediaType(
                  Problem.MEDIA_TYPE,
                  OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM))));
    }
  }

  private static void describeProblems(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    Schema field =
        object("One field at fault")
            .addProperty("field", text())
            .addProperty("code", text())
            .addProperty("message", text());
    Schema problem =
        object("A refusal, RFC 9457; the code is stable, the texts are in the caller's language")
            .addProperty("type", text())
            .addProperty("title", text())
            .addProperty("status", OASFactory.createSchema().type(type(Schema.SchemaType.INTEGER)))
            .addProperty("detail", text())
            .addProperty("code", text())
            .addProperty(
                "errors",
                OASFactory.createSchema().type(type(Schema.SchemaType.ARRAY)).items(field));
    document.getComponents().addSchema(PROBLEM, problem);
  }

  private static Schema object(String description) {
    return OASFactory.createSchema().type(type(Schema.SchemaType.OBJECT)).description(description);
  }

  private static Schema text() {
    return OASFactory.createSchema().type(type(Schema.SchemaType.STRING));
  }

  private static List<Schema.SchemaType> type(Schema.SchemaType type) {
    return List.of(type);
  }
}
