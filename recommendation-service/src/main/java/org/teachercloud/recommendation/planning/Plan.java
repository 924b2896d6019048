package org.teachercloud.recommendation.planning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.recommendation.mastering.Judgement;

/**
 * A path as it was worked out once.
 *
 * @param steps in their order: what is behind her first, what she skipped and what is left out last
 * @param coverage of the goal, by aspect
 * @param beyond what she wants and for which there is no time
 * @param judged what her tries said of each aspect that she had tried
 * @param profile a digest of the profile that it rests on
 */
public record Plan(
    List<PlannedStep> steps,
    List<Covered> coverage,
    List<Beyond> beyond,
    Map<String, Judgement> judged,
    String profile) {

  public static final Plan NONE = new Plan(List.of(), List.of(), List.of(), Map.of(), "");

  public Plan {
    judged = judged == null ? Map.of() : Map.copyOf(judged);
  }

  /** Whether her tries showed that she can do an aspect. */
  public boolean isMastered(String aspect) {
    return judged.get(aspect) == Judgement.MASTERED;
  }

  /** Whether a resource is not among the steps because something was put off for too long. */
  public boolean isLate(UUID resource) {
    return beyond.stream().anyMatch(each -> each.late() && each.resource().equals(resource));
  }

  /** The steps of a part, in their order. */
  public List<PlannedStep> part(Part part) {
    return steps.stream().filter(step -> step.part() == part).toList();
  }

  /** The step with a resource, null where it has none. */
  public PlannedStep step(UUID resource) {
    return steps.stream().filter(step -> step.resource().equals(resource)).findFirst().orElse(null);
  }

  /**
   * One step.
   *
   * @param minutes the whole of its time of study, or of that of practising with it once more
   * @param prerequisites what must be completed earlier
   * @param covers names of the aspects of the goal that it closes a part of
   * @param causes why it is there; without them it goes
   * @param hints why it stands where it does; taken away, it moves and does not go
   */
  public record PlannedStep(
      UUID resource,
      Part part,
      int minutes,
      List<UUID> prerequisites,
      List<String> covers,
      List<Cause> causes,
      List<Cause> hints) {

    /** Whether she has completed it before, and it is to practise with it once more. */
    @JsonIgnore
    public boolean isAgain() {
      return part == Part.AHEAD && has(Cause.Code.PRACTISES_AGAIN);
    }

    /** Whether what needs it may be begun. */
    @JsonIgnore
    public boolean isCompleted() {
      return part.isBehindHer() || isAgain();
    }

    /** Whether it has a cause of a kind. */
    public boolean has(Cause.Code code) {
      return causes.stream().anyMatch(cause -> cause.code() == code);
    }
  }

  /** Which part a step plays. */
  public enum Part {
    /** Completed before the path began, or recognised on her word. */
    RECOGNISED,
    /** Completed on the way. */
    DONE,
    /** To be done. */
    AHEAD,
    /** In her way no more, as she wished. */
    SKIPPED,
    /** It would be ahead if her tries did not show that she can do what it is for. */
    LEFT_OUT;

    /** Whether what needs it may be begun. */
    @JsonIgnore
    public boolean isBehindHer() {
      return this == RECOGNISED || this == DONE;
    }
  }

  /**
   * How much of an aspect is closed.
   *
   * @param now by what she has completed, as far as her tries do not speak against it, and wholly
   *     where they show that she can do it; 0 to 1
   * @param then when the path is done
   */
  public record Covered(String aspect, double now, double then) {}

  /**
   * What she wants and cannot have.
   *
   * @param minutes that it takes
   * @param closed whether something that it requires is not open to her
   * @param late whether it cannot be done by her day because she put it, or something that it
   *     requires, off; neither: there is no time
   */
  public record Beyond(UUID resource, int minutes, boolean closed, boolean late) {}

  /**
   * A reason that can be checked.
   *
   * @param resource that it speaks of, null where none
   * @param aspect that it speaks of, null where none
   * @param people how many teachers, 0 where it speaks of none
   * @param counted which of how many parts, null where it speaks of none
   */
  public record Cause(Code code, UUID resource, String aspect, int people, Counted counted) {

    /** The one with a number, from 1, of so many. */
    public record Counted(int number, int of) {}

    public static Cause of(Code code) {
      return new Cause(code, null, null, 0, null);
    }

    public static Cause of(Code code, UUID resource) {
      return new Cause(code, resource, null, 0, null);
    }

    public static Cause of(Code code, String aspect) {
      return new Cause(code, null, aspect, 0, null);
    }

    /** It is, or is needed for, a part of what an award asks for. */
    public static Cause part(UUID award, int number, int of) {
      return new Cause(Code.PART, null, award.toString(), 0, new Counted(number, of));
    }

    /** Kinds of reasons, stable names. */
    public enum Code {
      /** It is her goal. */
      GOAL,
      /** An award asks for it. */
      PART,
      /** It closes a part of what her goal wants. */
      CLOSES,
      /** It is to practise what she had closed and her tries show as weak. */
      PRACTISES,
      /** She has completed it, and nothing else serves what her tries show as weak. */
      PRACTISES_AGAIN,
      /** Her tries show that she can do what it is for: why it is left out. */
      MASTERED,
      /** It must be completed before a step of hers. */
      OPENS,
      /** She pinned it. */
      PINNED,
      /** Her coach proposed it, and she accepted. */
      PROPOSED,
      /** Her coach proposed to do it later, and she accepted. */
      PROPOSED_LATER,
      /** A hint for the order only: at least ten teachers took it after something that she took. */
      OFTEN_NEXT,
      /** She has begun it. */
      BEGUN
    }
  }
}
