package org.belay.workshop;

import java.util.List;
import org.belay.shared.PersonId;

/** A workshop is over, and these people were there. */
public record FeedbackAsked(Workshop workshop, List<PersonId> people) {

    public FeedbackAsked {
        people = List.copyOf(people);
    }
}
