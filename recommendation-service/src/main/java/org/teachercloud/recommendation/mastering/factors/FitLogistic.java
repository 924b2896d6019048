package org.teachercloud.recommendation.mastering.factors;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Logistic regression with a normal prior for each weight: limited-memory BFGS, begun at the prior
 * and scaled by a bound of the curvature, so that counts and marks may be of different sizes. The
 * same rows give the same weights.
 */
public final class FitLogistic {

  private static final int REMEMBERED = 12;
  private static final double CURVATURE = 0.2;
  private static final double GAIN = 1e-4;

  private final List<Row> rows;
  private final double[] prior;
  private final double[] doubt;

  private record Pair(double[] step, double[] turn) {}

  /**
   * What to fit.
   *
   * @param prior what each weight is believed to be before anything is seen
   * @param doubt how firmly: the inverse of the variance, above 0
   */
  public FitLogistic(List<Row> rows, double[] prior, double[] doubt) {
    this.rows = rows;
    this.prior = prior.clone();
    this.doubt = doubt.clone();
  }

  /**
   * The most likely weights.
   *
   * @param steps at most
   * @param least gain of a step, as a share of the loss, below which it is done
   */
  public double[] weights(int steps, double least) {
    double[] weights = prior.clone();
    double[] slope = new double[weights.length];
    double[] scale = scale();
    double loss = loss(weights, slope);
    Deque<Pair> pairs = new ArrayDeque<>();
    for (int step = 0; step < steps; step++) {
      double[] way = direction(slope, scale, pairs);
      double fall = dot(slope, way);
      double[] after = weights;
      double[] slopeAfter = new double[weights.length];
      double lossAfter = Double.POSITIVE_INFINITY;
      for (double length = 1; length > 1e-9; length /= 2) {
        after = moved(weights, -length, way);
        lossAfter = loss(after, slopeAfter);
        if (lossAfter <= loss - GAIN * length * fall) {
          break;
        }
      }
      if (lossAfter >= loss) {
        break;
      }
      Pair pair = new Pair(moved(after, -1, weights), moved(slopeAfter, -1, slope));
      if (dot(pair.step(), pair.turn()) > 0) {
        pairs.addLast(pair);
        if (pairs.size() > REMEMBERED) {
          pairs.removeFirst();
        }
      }
      boolean done = loss - lossAfter < least * loss;
      weights = after;
      slope = slopeAfter;
      loss = lossAfter;
      if (done) {
        break;
      }
    }
    return weights;
  }

  private double loss(double[] weights, double[] slope) {
    double loss = 0;
    for (int i = 0; i < weights.length; i++) {
      double off = weights[i] - prior[i];
      slope[i] = doubt[i] * off;
      loss += doubt[i] * off * off / 2;
    }
    for (Row row : rows) {
      double sum = row.under(weights);
      double towards = row.success() ? sum : -sum;
      loss +=
          towards > 0 ? Math.log1p(Math.exp(-towards)) : Math.log1p(Math.exp(towards)) - towards;
      double error = 1 / (1 + Math.exp(-sum)) - (row.success() ? 1 : 0);
      for (int i = 0; i < row.places().length; i++) {
        slope[row.places()[i]] += error * row.values()[i];
      }
    }
    return loss;
  }

  private double[] scale() {
    double[] scale = doubt.clone();
    for (Row row : rows) {
      for (int i = 0; i < row.places().length; i++) {
        scale[row.places()[i]] += CURVATURE * row.values()[i] * row.values()[i];
      }
    }
    return scale;
  }

  private static double[] direction(double[] slope, double[] scale, Deque<Pair> pairs) {
    double[] way = slope.clone();
    double[] shares = new double[pairs.size()];
    int place = pairs.size();
    for (Iterator<Pair> back = pairs.descendingIterator(); back.hasNext(); ) {
      Pair pair = back.next();
      place--;
      shares[place] = dot(pair.step(), way) / dot(pair.step(), pair.turn());
      add(way, -shares[place], pair.turn());
    }
    for (int i = 0; i < way.length; i++) {
      way[i] /= scale[i];
    }
    for (Pair pair : pairs) {
      double back = dot(pair.turn(), way) / dot(pair.step(), pair.turn());
      add(way, shares[place] - back, pair.step());
      place++;
    }
    return way;
  }

  private static double[] moved(double[] from, double length, double[] way) {
    double[] to = from.clone();
    add(to, length, way);
    return to;
  }

  private static void add(double[] to, double times, double[] what) {
    for (int i = 0; i < to.length; i++) {
      to[i] += times * what[i];
    }
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
