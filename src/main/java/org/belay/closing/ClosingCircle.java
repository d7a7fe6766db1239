package org.belay.closing;

import java.util.List;
import org.belay.closing.ClosingPage.Wished;
import org.belay.matching.CircleId;
import org.belay.matching.CircleState;

/**
 * A circle in the preview of the closing of its cohort.
 *
 * @param held sessions that were held
 * @param ahead sessions that are agreed and lie ahead; completing the circle cancels them
 * @param reflections how many have looked back
 * @param wishes of those who have said how to go on; none for who is in the circle
 */
public record ClosingCircle(
        CircleId circle,
        String name,
        CircleState state,
        int members,
        int held,
        int ahead,
        int reflections,
        List<Wished> wishes) {

    public ClosingCircle {
        wishes = List.copyOf(wishes);
    }

    public long wanting(Wish wish) {
        return wishes.stream().filter(one -> one.wish() == wish).count();
    }

    /** Whether completing it can be taken back: nothing is called off with it, and it is not on a break. */
    public boolean mayBeTakenBack() {
        return ahead == 0 && state == CircleState.ACTIVE;
    }

    /** Whether it completes with the others unless a coordinator says otherwise: not where most want to go on. */
    public boolean completes() {
        return 2 * wanting(Wish.EXTEND) <= members;
    }
}
