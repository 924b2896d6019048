package org.teachercloud.catalog.merging;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What another account of the caller's may go into hers with; shown once.
 *
 * @param word letters and digits that are not mistaken for one another; case and spaces do not
 *     matter
 * @param goodUntil after that moment, or once it was used, it opens nothing
 */
@Schema(name = "MergeWord")
record MergeWord(String word, Instant goodUntil) {}
