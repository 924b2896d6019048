package org.teachercloud.recommendation.learning;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is served and what is being learnt.
 *
 * @param serving name of the model that judges histories now, in the replica that answers
 * @param running the training in the replica that answers; null where none runs
 * @param failure why the last training there came to nothing; null where it did not
 * @param models that are kept, the newest first
 */
@Schema(name = "Learning")
public record LearningView(
    String serving, Progress running, String failure, List<LearntModelFigures> models) {}
