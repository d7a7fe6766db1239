package org.belay.closing;

import java.time.LocalDate;
import java.util.List;
import org.belay.closing.ClosingPage.Wished;
import org.belay.matching.CircleId;
import org.belay.matching.CircleState;
import org.jspecify.annotations.Nullable;

/**
 * A circle in the preview of the closing of its cohort.
 *
 * @param held sessions that were held
 * @param ahead sessions that are agreed and lie ahead; completing the circle cancels them
 * @param reflections how many of its members have looked back
 * @param wishes of those of its members who have said how to go on; none for who is in the circle
 * @param extendedUntil the day that was confirmed; null for none
 */
public record ClosingCircle(
        CircleId circle,
        String name,
        CircleState state,
        int members,
        int held,
        int ahead,
        int reflections,
        List<Wished> wishes,
        @Nullable LocalDate extendedUntil,
        long version) {

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

    /** The first of the days still to come that those who want to go on name; null unless most members want it. */
    public @Nullable LocalDate wantedUntil(LocalDate today) {
        return Wished.until(wishes, members / 2 + 1, today);
    }

    /** Whether it goes on beyond today, as was confirmed. */
    public boolean goesOn(LocalDate today) {
        return extendedUntil != null && extendedUntil.isAfter(today);
    }

    /** Whether it completes with the others unless a coordinator says otherwise: not where most want to go on. */
    public boolean completes(LocalDate today) {
        return !goesOn(today) && wantedUntil(today) == null;
    }
}
