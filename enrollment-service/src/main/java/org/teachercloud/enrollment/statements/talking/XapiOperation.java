package org.teachercloud.enrollment.statements.talking;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.teachercloud.enrollment.statements.keys.Scope;

/**
 * One operation of the store.
 *
 * @param needed parameters that must be there
 * @param optional parameters that may be there; any other is refused, as xAPI wants
 * @param scopes of which the speaker needs one
 */
public record XapiOperation(
    Set<String> needed,
    Set<String> optional,
    List<Scope> scopes,
    Function<XapiCall, Response> work) {}
