package org.teachercloud.catalog.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.reading.ResourceView.Named;
import org.teachercloud.catalog.networking.Institution;
import org.teachercloud.catalog.networking.Institutions;

/** What is shared, as far as somebody has to know it to decide about it. */
@ApplicationScoped
public class SharedViews {

  @Inject Institutions institutions;

  /** A resource with its owner's name. */
  public GrantView.Shared of(Resource resource) {
    return new GrantView.Shared(
        resource.id(),
        resource.description().kind(),
        resource.description().title(),
        resource.description().summary(),
        named(resource.institution()));
  }

  Named named(String slug) {
    Text name =
        institutions.find(slug).map(Institution::name).orElseGet(() -> new Text(null, slug));
    return new Named(slug, name);
  }
}
