package org.teachercloud.recommendation.training;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas;

/**
 * The native linear algebra. Nothing of it is loaded before the first use. On the same kind of
 * processor the same input gives the same bits; for matrices that one thread is not enough for,
 * with the same number of threads.
 */
public final class Blas {

  /**
   * Smaller matrices are worked on by the calling thread alone: the library's own threads wait for
   * each other by spinning, which on a busy machine costs more than they save, and whoever has
   * several such matrices has more to gain from working on them at once.
   */
  static final int SMALL = 6_000;

  /** Into how many bands of rows a product of small ones is parted, on any number of threads. */
  private static final int BANDS = 4;

  private static final int BLOCK = 64;

  private static volatile int threads = 1;
  private static int told;

  private Blas() {}

  /** How many threads later calls of this process use, each for a matrix that is not small. */
  static void useThreads(int most) {
    threads = most;
  }

  /** Tells the library only what it does not know yet, as another thread may be calling it. */
  private static synchronized void prepare(int size) {
    int wanted = size < SMALL ? 1 : threads;
    if (wanted != told) {
      openblas.blas_set_num_threads(wanted);
      told = wanted;
    }
  }

  /**
   * Puts in the matrix's place its inverse, by Cholesky's decomposition.
   *
   * <p>The library counts by columns, so that its lower half is the upper one here; asked for rows
   * it would transpose all of it before and after.
   *
   * @param matrix symmetric and positive definite; only its upper half is read
   * @throws ArithmeticException if it is not positive definite
   */
  public static void invert(SquareMatrix matrix) {
    int size = matrix.size();
    prepare(size);
    FloatPointer cells = new Lent(matrix, 0);
    int failed = openblas.LAPACKE_spotrf(openblas.LAPACK_COL_MAJOR, (byte) 'L', size, cells, size);
    if (failed == 0) {
      failed = openblas.LAPACKE_spotri(openblas.LAPACK_COL_MAJOR, (byte) 'L', size, cells, size);
    }
    if (failed != 0) {
      throw new ArithmeticException("Not positive definite at row " + failed);
    }
    mirror(matrix);
  }

  /** Gives left times right. */
  static SquareMatrix multiply(SquareMatrix left, SquareMatrix right) {
    int size = left.size();
    prepare(size);
    SquareMatrix product = new SquareMatrix(size);
    int bands = size < SMALL ? BANDS : 1;
    Parts.of(bands)
        .forEach(
            band -> {
              int top = Parts.start(band, bands, size);
              multiply(left, right, product, top, Parts.start(band + 1, bands, size));
            });
    return product;
  }

  private static void multiply(
      SquareMatrix left, SquareMatrix right, SquareMatrix product, int top, int bottom) {
    int size = left.size();
    if (top == bottom) {
      return;
    }
    openblas.cblas_sgemm(
        openblas.CblasRowMajor,
        openblas.CblasNoTrans,
        openblas.CblasNoTrans,
        bottom - top,
        size,
        size,
        1,
        new Lent(left, top),
        size,
        new Lent(right, 0),
        size,
        0,
        new Lent(product, top),
        size);
  }

  /** Copies the upper half to the lower one, block by block to stay within the caches. */
  private static void mirror(SquareMatrix matrix) {
    int size = matrix.size();
    int blocks = (size + BLOCK - 1) / BLOCK;
    Parts.of(blocks)
        .forEach(
            block -> {
              int top = block * BLOCK;
              for (int left = 0; left <= top; left += BLOCK) {
                for (int row = top; row < Math.min(size, top + BLOCK); row++) {
                  for (int column = left; column < Math.min(row, left + BLOCK); column++) {
                    matrix.set(row, column, matrix.get(column, row));
                  }
                }
              }
            });
  }

  /** A matrix's memory from a row on, lent to the native library for one call. */
  private static final class Lent extends FloatPointer {
    Lent(SquareMatrix matrix, int row) {
      super((Pointer) null);
      address = matrix.address() + 4L * row * matrix.size();
    }
  }
}
