package org.teachercloud.enrollment.standards;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A standard that a certificate proves.
 *
 * @param address the item's address, as the award names it
 * @param counterparts what it proves in other frameworks; empty where no adopted link says so
 */
@Schema(name = "ProvenStandard")
public record Proven(String address, Standard standard, List<Counterpart> counterparts) {}
