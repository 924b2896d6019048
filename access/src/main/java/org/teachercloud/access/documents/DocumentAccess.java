package org.teachercloud.access.documents;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** Says in every service's document, in words, for whom each operation is. */
final class DocumentAccess implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document
        .getPaths()
        .getPathItems()
        .values()
        .forEach(item -> item.getOperations().values().forEach(DocumentAccess::describe));
  }

  private static void describe(Operation operation) {
    String told = operation.getDescription();
    operation.setDescription(told == null ? who(operation) : told + "\n\n" + who(operation));
  }

  private static String who(Operation operation) {
    if (operation.getSecurity() == null || operation.getSecurity().isEmpty()) {
      return operation.getResponses().hasAPIResponse("401")
          ? "For whoever shows a key."
          : "For everybody, signed in or not.";
    }
    List<String> roles =
        operation.getSecurity().stream()
            .flatMap(one -> one.getSchemes().values().stream())
            .filter(Objects::nonNull)
            .flatMap(List::stream)
            .distinct()
            .toList();
    return roles.isEmpty()
        ? "For everybody who has signed in."
        : "For these roles: " + String.join(", ", roles) + ".";
  }
}
