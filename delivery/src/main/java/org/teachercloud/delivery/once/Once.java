package org.teachercloud.delivery.once;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An HTTP operation whose first success with an {@code Idempotency-Key} is the answer to every
 * repetition by the same caller: its transaction is the key's. A refusal changes nothing and keeps
 * no key. The same key with another request is 422, {@code IDEMPOTENCY_KEY_REUSED}. The operation
 * returns a {@code Response} and opens no transaction of its own that does not join.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Once {

  /** Whether the answer tells a secret: then its body is not kept, and a repetition has none. */
  @Nonbinding
  boolean secret() default false;
}
