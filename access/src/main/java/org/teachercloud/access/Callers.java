package org.teachercloud.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Knows the caller by the verified token of the request. A token of an account that has just gone
 * into another one is the other one's.
 */
@RequestScoped
public class Callers {

  @Inject SecurityIdentity identity;
  @Inject SamePerson same;

  /** The caller of this request, {@link Caller#visitor()} without a token. */
  public Caller current() {
    Caller caller = identity.getAttribute(KnownTokens.CALLER);
    if (caller == null && identity.getPrincipal() instanceof JsonWebToken token) {
      caller = ReadCaller.from(token);
    }
    return caller == null || caller.isVisitor()
        ? Caller.visitor()
        : caller.as(same.ofToken(caller.id()));
  }
}
