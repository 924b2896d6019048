package org.teachercloud.access.documents;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** What every service's document says of all operations; one filter, so that the order is kept. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentRules implements OASFilter {

  private static final List<OASFilter> RULES =
      List.of(new DocumentRefusals(), new DocumentAccess(), new DocumentReads());

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
      RULES.forEach(rule -> rule.filterOpenAPI(document));
    }
  }
}
