package org.teachercloud.local.running;

import java.util.List;
import java.util.function.Consumer;
import org.teachercloud.local.parts.Part;

/** A part that ends as soon as it is started, once the server is there. */
record FailingPart() implements Part {
  @Override
  public String name() {
    return "failing";
  }

  @Override
  public List<String> needs() {
    return List.of("postgres");
  }

  @Override
  public List<String> listensOn() {
    return List.of("gateway");
  }

  @Override
  public void prepare(Consumer<String> told) {}

  @Override
  public ProcessBuilder process() {
    return new ProcessBuilder(
        "sh", "-c", "echo no memory for this; echo Reading AOTConfiguration; exit 3");
  }

  @Override
  public boolean ready() {
    return false;
  }
}
