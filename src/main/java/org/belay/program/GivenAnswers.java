package org.belay.program;

import java.util.Collection;
import java.util.Map;

/** How many people answered, as the feature that holds the answers says. */
public interface GivenAnswers {

    /** Of the questions that somebody answered. */
    Map<QuestionId, Integer> counts(Collection<QuestionId> questions);
}
