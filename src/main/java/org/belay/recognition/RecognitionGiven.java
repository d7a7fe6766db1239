package org.belay.recognition;

import java.util.Set;
import org.belay.shared.PersonId;

/** Somebody thanked people or tells of them, and they decide whether it is public. */
public record RecognitionGiven(RecognitionId id, RecognitionKind kind, PersonId by, Set<PersonId> named) {

    public RecognitionGiven {
        named = Set.copyOf(named);
    }
}
