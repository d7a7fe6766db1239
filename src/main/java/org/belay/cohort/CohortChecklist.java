package org.belay.cohort;

import java.util.List;
import org.belay.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a cohort needs before it may move on.
 *
 * @param next the state it may move on to; null when it is over
 */
public record CohortChecklist(@Nullable CohortState next, List<Item> items) {

    public CohortChecklist {
        items = List.copyOf(items);
    }

    /** One requirement, and whether it is met. */
    public record Item(Requirement requirement, boolean met) {}

    public boolean ready() {
        return items.stream().allMatch(Item::met);
    }

    /** What is missing, in words to be. */
    public List<Problem> problems() {
        return items.stream()
                .filter(item -> !item.met())
                .map(item -> item.requirement().problem())
                .toList();
    }
}
