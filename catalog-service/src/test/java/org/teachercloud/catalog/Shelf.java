package org.teachercloud.catalog;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.catalog.describing.Authors;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.ResourceState;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.Unit;
import org.teachercloud.catalog.networking.RegisterInstitution;
import org.teachercloud.catalog.stating.CatalogEvents;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;

/** Puts resources into the catalogue, published at once. */
@ApplicationScoped
public class Shelf {

  /** Pages so small that a few resources need several. */
  public static final class SmallPages implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "catalog.providing.records", "3",
          "catalog.providing.headers", "4",
          "catalog.providing.sets", "2",
          "catalog.feeding.part", "4");
    }
  }

  @Inject Resources resources;
  @Inject RegisterInstitution register;
  @Inject CatalogEvents events;

  /** An institution that no other test has. */
  public String institution() {
    String slug = "shelf-" + UUID.randomUUID();
    Text name = new Text("机构 " + slug, null);
    return QuarkusTransaction.requiringNew().call(() -> register.findOrRegister(slug, name).id());
  }

  public Resource put(String institution, String title, Scope scope) {
    return put(institution, new Text(title, "On " + title), scope);
  }

  public Resource put(String institution, Text title, Scope scope) {
    return put(institution, ResourceKind.COURSE, title, scope);
  }

  public Resource put(String institution, ResourceKind kind, Text title, Scope scope) {
    UUID id = UUID.randomUUID();
    Description description =
        new Description(
            kind,
            title,
            Text.zh("怎样 <备课> & “上课”\u0007。"),
            Subject.PEDAGOGY,
            Set.of(Phase.PRIMARY),
            Set.of(Stage.INDUCTION),
            Set.of("zh"),
            90,
            "CC BY-SA 4.0",
            scope,
            List.of(new Unit(UUID.randomUUID(), Text.zh("一"), 90)),
            List.of());
    Resource made = Resource.published(id, institution, description, null, Instant.now());
    return published(made);
  }

  /** The same resource, published again. */
  public Resource touch(UUID id) {
    Resource known = resources.find(id).orElseThrow();
    return published(known.republished(known.description(), known.source(), Instant.now()));
  }

  /** The same resource, withdrawn. */
  public Resource withdraw(UUID id) {
    Resource known = resources.find(id).orElseThrow();
    Resource moved = known.moved(ResourceState.WITHDRAWN, Authors.NOBODY);
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Resource gone = resources.save(moved);
              events.withdrawn(gone);
              return gone;
            });
  }

  private Resource published(Resource resource) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              List<Resource> saved = resources.save(List.of(resource));
              events.published(saved);
              return saved.getFirst();
            });
  }
}
