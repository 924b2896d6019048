package org.teachercloud.delivery;

/** Delivery could not go on: the database or the broker is away. Nothing was lost; try again. */
public class DeliveryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DeliveryException(String message, Throwable cause) {
    super(message, cause);
  }
}
