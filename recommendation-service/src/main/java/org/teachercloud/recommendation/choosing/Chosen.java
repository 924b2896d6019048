package org.teachercloud.recommendation.choosing;

import java.util.Arrays;

/** A set of options that contains its prerequisites, with its value and its time. */
final class Chosen {

  private final Task task;
  private final boolean[] in;
  private final double[] open;
  private int minutes;
  private double value;

  Chosen(Task task) {
    this(task, new boolean[task.options().size()], task.open().clone(), 0, 0);
  }

  private Chosen(Task task, boolean[] in, double[] open, int minutes, double value) {
    this.task = task;
    this.in = in;
    this.open = open;
    this.minutes = minutes;
    this.value = value;
  }

  Chosen copy() {
    return new Chosen(task, in.clone(), open.clone(), minutes, value);
  }

  boolean contains(int place) {
    return in[place];
  }

  /** What it is worth, less the price of its time. */
  double net() {
    return value - task.minutePrice() * minutes;
  }

  int minutes() {
    return minutes;
  }

  int[] places() {
    int[] places = new int[in.length];
    int count = 0;
    for (int place = 0; place < in.length; place++) {
      if (in[place]) {
        places[count++] = place;
      }
    }
    return Arrays.copyOf(places, count);
  }

  /** Minutes that a bundle would add. */
  int cost(int[] bundle) {
    int cost = 0;
    for (int place : bundle) {
      cost += in[place] ? 0 : task.options().get(place).minutes();
    }
    return cost;
  }

  boolean fits(int[] bundle) {
    return cost(bundle) <= task.budget() - minutes;
  }

  /** Value that a bundle would add; never less for a set of which this one is a superset. */
  double gain(int[] bundle) {
    if (bundle.length == 1) {
      return in[bundle[0]] ? 0 : gainOfOne(task.options().get(bundle[0]));
    }
    double before = value;
    double[] kept = open.clone();
    for (int place : bundle) {
      if (!in[place]) {
        close(task.options().get(place));
      }
    }
    double gain = value - before;
    value = before;
    System.arraycopy(kept, 0, open, 0, open.length);
    return gain;
  }

  /** What a bundle would add, less the price of the time that it would add. */
  double netGain(int[] bundle) {
    return gain(bundle) - task.minutePrice() * cost(bundle);
  }

  void add(int[] bundle) {
    for (int place : bundle) {
      if (!in[place]) {
        in[place] = true;
        minutes += task.options().get(place).minutes();
        close(task.options().get(place));
      }
    }
  }

  private double gainOfOne(Option option) {
    double gain = option.score();
    for (int i = 0; i < option.aspects().length; i++) {
      int aspect = option.aspects()[i];
      gain += task.weights()[aspect] * open[aspect] * option.covers()[i];
    }
    return gain;
  }

  private void close(Option option) {
    value += gainOfOne(option);
    for (int i = 0; i < option.aspects().length; i++) {
      open[option.aspects()[i]] *= 1 - option.covers()[i];
    }
  }
}
