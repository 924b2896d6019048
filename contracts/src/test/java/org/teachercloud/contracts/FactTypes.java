package org.teachercloud.contracts;

import java.util.Map;
import java.util.TreeMap;

/** Every fact type that there is, found through the sealed hierarchy. */
final class FactTypes {

  private FactTypes() {}

  static Map<String, Class<? extends Fact>> all() {
    Map<String, Class<? extends Fact>> types = new TreeMap<>();
    collect(Fact.class, types);
    return types;
  }

  private static void collect(Class<?> type, Map<String, Class<? extends Fact>> types) {
    if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        collect(permitted, types);
      }
    } else {
      types.put(type.getSimpleName(), type.asSubclass(Fact.class));
    }
  }
}
