package org.teachercloud.catalog.providing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request with every argument that it must have and none that it must not.
 *
 * @param arguments by name, the verb not among them
 */
record OaiRequest(Verb verb, Map<String, String> arguments) {

  static final String TOKEN = "resumptionToken";
  private static final String VERB = "verb";

  /** A request, or why it is none. */
  record Reading(OaiRequest request, List<OaiError> errors) {

    private static Reading refused(OaiError.Code code, String message) {
      return new Reading(null, List.of(new OaiError(code, message)));
    }
  }

  static Reading read(Arguments sent) {
    List<String> verbs = sent.values().getOrDefault(VERB, List.of());
    Optional<Verb> verb = verbs.size() == 1 ? Verb.of(verbs.getFirst()) : Optional.empty();
    if (verb.isEmpty()) {
      String message = verbs.size() > 1 ? "More than one verb" : "No verb of OAI-PMH 2.0";
      return Reading.refused(OaiError.Code.BAD_VERB, message);
    }
    List<OaiError> errors = new ArrayList<>();
    if (!sent.readable()) {
      errors.add(OaiError.argument("An argument is not encoded as it should be"));
    }
    sent.values().forEach((name, values) -> check(verb.get(), name, values).ifPresent(errors::add));
    boolean resumed = sent.values().containsKey(TOKEN) && verb.get().resumable;
    if (resumed && sent.values().size() > 2) {
      errors.add(OaiError.argument("A resumptionToken stands alone"));
    }
    if (!resumed) {
      verb.get().required.stream()
          .sorted()
          .filter(name -> !sent.values().containsKey(name))
          .forEach(name -> errors.add(OaiError.argument("The argument " + name + " is missing")));
    }
    return errors.isEmpty() ? new Reading(of(verb.get(), sent), errors) : new Reading(null, errors);
  }

  private static Optional<OaiError> check(Verb verb, String name, List<String> values) {
    boolean known =
        name.equals(VERB)
            || name.equals(TOKEN) && verb.resumable
            || verb.required.contains(name)
            || verb.optional.contains(name);
    if (!known) {
      return Optional.of(OaiError.argument(verb.wire + " does not take every argument sent"));
    }
    return values.size() > 1
        ? Optional.of(OaiError.argument("The argument " + name + " is there twice"))
        : Optional.empty();
  }

  private static OaiRequest of(Verb verb, Arguments sent) {
    Map<String, String> arguments = new TreeMap<>();
    sent.values().forEach((name, values) -> arguments.put(name, values.getFirst()));
    arguments.remove(VERB);
    return new OaiRequest(verb, arguments);
  }

  /** The value of an argument; null where it was not sent. */
  String get(String name) {
    return arguments.get(name);
  }
}
