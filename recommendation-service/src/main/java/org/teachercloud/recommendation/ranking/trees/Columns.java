package org.teachercloud.recommendation.ranking.trees;

import java.nio.ByteBuffer;

/** Numbers one after another in bytes, with how many they are before them. */
public final class Columns {

  private Columns() {}

  public static int bytes(int[] column) {
    return Integer.BYTES * (1 + column.length);
  }

  public static int bytes(float[] column) {
    return Integer.BYTES * (1 + column.length);
  }

  public static int bytes(long[] column) {
    return Integer.BYTES + Long.BYTES * column.length;
  }

  public static void write(ByteBuffer into, int[] column) {
    into.putInt(column.length);
    into.asIntBuffer().put(column);
    into.position(into.position() + Integer.BYTES * column.length);
  }

  public static void write(ByteBuffer into, float[] column) {
    into.putInt(column.length);
    into.asFloatBuffer().put(column);
    into.position(into.position() + Float.BYTES * column.length);
  }

  public static void write(ByteBuffer into, long[] column) {
    into.putInt(column.length);
    into.asLongBuffer().put(column);
    into.position(into.position() + Long.BYTES * column.length);
  }

  public static int[] ints(ByteBuffer from) {
    int[] column = new int[from.getInt()];
    from.asIntBuffer().get(column);
    from.position(from.position() + Integer.BYTES * column.length);
    return column;
  }

  public static float[] floats(ByteBuffer from) {
    float[] column = new float[from.getInt()];
    from.asFloatBuffer().get(column);
    from.position(from.position() + Float.BYTES * column.length);
    return column;
  }

  public static long[] longs(ByteBuffer from) {
    long[] column = new long[from.getInt()];
    from.asLongBuffer().get(column);
    from.position(from.position() + Long.BYTES * column.length);
    return column;
  }
}
