package org.teachercloud.enrollment.leaving;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.teachercloud.access.persons.AlsoKnownAs;

/** The account that a person is in statements: her identifier at this platform. */
@ApplicationScoped
class XapiAccount implements AlsoKnownAs {

  private final String home;

  XapiAccount(@ConfigProperty(name = "teachercloud.public-url") String home) {
    this.home = home;
  }

  @Override
  public Map<String, String> of(UUID person) {
    return Map.of("account", "account " + home + " " + person);
  }
}
