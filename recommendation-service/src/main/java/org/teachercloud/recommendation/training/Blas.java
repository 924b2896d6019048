package org.teachercloud.recommendation.training;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas;

/**
 * The native linear algebra. Nothing of it is loaded before the first use. With the same number of
 * threads on the same kind of processor, the same input gives the same bits.
 */
final class Blas {

  private static final int BLOCK = 64;

  private Blas() {}

  /** How many threads later calls of this process use. */
  static void useThreads(int threads) {
    openblas.blas_set_num_threads(threads);
  }

  /**
   * Puts in the matrix's place its inverse, by Cholesky's decomposition.
   *
   * @param matrix symmetric and positive definite; only its lower half is read
   * @throws ArithmeticException if it is not positive definite
   */
  static void invert(SquareMatrix matrix) {
    int size = matrix.size();
    FloatPointer cells = new Lent(matrix);
    int failed = openblas.LAPACKE_spotrf(openblas.LAPACK_ROW_MAJOR, (byte) 'L', size, cells, size);
    if (failed == 0) {
      failed = openblas.LAPACKE_spotri(openblas.LAPACK_ROW_MAJOR, (byte) 'L', size, cells, size);
    }
    if (failed != 0) {
      throw new ArithmeticException("Not positive definite at row " + failed);
    }
    mirror(matrix);
  }

  /** Gives left times right. */
  static SquareMatrix multiply(SquareMatrix left, SquareMatrix right) {
    int size = left.size();
    SquareMatrix product = new SquareMatrix(size);
    openblas.cblas_sgemm(
        openblas.CblasRowMajor,
        openblas.CblasNoTrans,
        openblas.CblasNoTrans,
        size,
        size,
        size,
        1,
        new Lent(left),
        size,
        new Lent(right),
        size,
        0,
        new Lent(product),
        size);
    return product;
  }

  /** Copies the lower half to the upper one, block by block to stay within the caches. */
  private static void mirror(SquareMatrix matrix) {
    int size = matrix.size();
    for (int top = 0; top < size; top += BLOCK) {
      for (int left = 0; left <= top; left += BLOCK) {
        for (int row = top; row < Math.min(size, top + BLOCK); row++) {
          for (int column = left; column < Math.min(row, left + BLOCK); column++) {
            matrix.set(column, row, matrix.get(row, column));
          }
        }
      }
    }
  }

  /** A matrix's memory, lent to the native library for one call. */
  private static final class Lent extends FloatPointer {
    Lent(SquareMatrix matrix) {
      super((Pointer) null);
      address = matrix.address();
    }
  }
}
