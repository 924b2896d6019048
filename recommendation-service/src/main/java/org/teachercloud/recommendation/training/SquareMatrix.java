package org.teachercloud.recommendation.training;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Single-precision numbers in rows, outside of the heap, where a native library can reach them. */
public final class SquareMatrix implements AutoCloseable {

  private final int size;
  private final Arena arena = Arena.ofShared();
  private final MemorySegment cells;

  /** All zeros. Costs four bytes a cell until it is closed. */
  public SquareMatrix(int size) {
    this.size = size;
    cells = arena.allocate(4L * size * size, 64);
  }

  public int size() {
    return size;
  }

  public float get(int row, int column) {
    return cells.getAtIndex(ValueLayout.JAVA_FLOAT, (long) row * size + column);
  }

  public void set(int row, int column, float value) {
    cells.setAtIndex(ValueLayout.JAVA_FLOAT, (long) row * size + column, value);
  }

  public void add(int row, int column, float value) {
    long at = (long) row * size + column;
    cells.setAtIndex(
        ValueLayout.JAVA_FLOAT, at, cells.getAtIndex(ValueLayout.JAVA_FLOAT, at) + value);
  }

  /** Copies a row into an array of {@link #size} places. */
  public void row(int row, float[] into) {
    MemorySegment.copy(cells, ValueLayout.JAVA_FLOAT, 4L * row * size, into, 0, size);
  }

  /** Overwrites a row. */
  public void setRow(int row, float[] from) {
    MemorySegment.copy(from, 0, cells, ValueLayout.JAVA_FLOAT, 4L * row * size, size);
  }

  /** Where the first cell lies. */
  long address() {
    return cells.address();
  }

  @Override
  public void close() {
    arena.close();
  }
}
