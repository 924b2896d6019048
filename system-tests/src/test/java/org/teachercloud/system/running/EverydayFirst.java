package org.teachercloud.system.running;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * The same order on every machine: what people do every day, then how it is operated, what it
 * costs, what goes wrong, and who may see what, which tries every change; by name within each. The
 * bench has the cloud learn from all that is there: after the faults that is thousands of courses.
 */
public final class EverydayFirst implements ClassOrderer {

  private static final List<String> ORDER =
      List.of("journeys", "operating", "bench", "faults", "security");

  @Override
  public void orderClasses(ClassOrdererContext context) {
    Comparator<ClassDescriptor> room = Comparator.comparingInt(each -> ORDER.indexOf(room(each)));
    context
        .getClassDescriptors()
        .sort(room.thenComparing(each -> each.getTestClass().getSimpleName()));
  }

  private static String room(ClassDescriptor each) {
    String name = each.getTestClass().getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
