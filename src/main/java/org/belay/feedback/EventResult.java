package org.belay.feedback;

import java.util.List;
import org.belay.shared.SmallNumbers.Joined;
import org.jspecify.annotations.Nullable;

/**
 * What people of a cohort answered where something took place: with sessions, pairs, workshops. The answers stay where they
 * were given.
 *
 * @param answers how many there are
 * @param people how many gave them
 * @param mean null where it is hidden, and for choices that are no numbers
 * @param choices how many answers, counted from the lowest; empty where that is hidden
 */
public record EventResult(
        Instrument instrument,
        int answers,
        int people,
        @Nullable Double mean,
        List<Joined> choices) {

    public EventResult {
        choices = List.copyOf(choices);
    }
}
