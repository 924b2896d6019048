package org.teachercloud.enrollment.standards;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.contracts.LinkKind;

/**
 * What stands for a standard in another framework, by a link that experts of both have adopted.
 *
 * @param kind how the standard that is proved stands to this one: {@code NARROWER} where it is only
 *     a part of it; never {@code NONE}
 */
@Schema(name = "StandardCounterpart")
public record Counterpart(LinkKind kind, Standard standard) {}
