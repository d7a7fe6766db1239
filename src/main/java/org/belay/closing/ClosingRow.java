package org.belay.closing;

import java.time.LocalDate;
import java.util.List;
import org.belay.closing.ClosingPage.Wished;
import org.belay.matching.MatchId;
import org.belay.matching.MatchState;
import org.jspecify.annotations.Nullable;

/**
 * A pair in the preview of the closing of its cohort.
 *
 * @param held sessions that were held
 * @param ahead sessions that are agreed and lie ahead; completing the match cancels them
 * @param reflections how many of the two have looked back
 * @param unlogged sessions that are over and have no log
 */
public record ClosingRow(
        MatchId match,
        String names,
        MatchState state,
        int held,
        int ahead,
        int unlogged,
        int reflections,
        List<Wished> wishes,
        @Nullable LocalDate extendedUntil,
        long version) {

    public ClosingRow {
        wishes = List.copyOf(wishes);
    }

    /** The day that both want to go on until, the earlier one; null unless both do and it is still to come. */
    public @Nullable LocalDate wantedUntil(LocalDate today) {
        return Wished.until(wishes, 2, today);
    }

    public boolean wantsRepair() {
        return wishes.stream().anyMatch(one -> one.wish() == Wish.REPAIR);
    }

    /** Whether it goes on beyond today, as was agreed. */
    public boolean goesOn(LocalDate today) {
        return extendedUntil != null && extendedUntil.isAfter(today);
    }

    /** Whether completing it can be taken back: nothing is called off with it, and nobody is on a break. */
    public boolean mayBeTakenBack() {
        return ahead == 0 && state == MatchState.ACTIVE;
    }

    /** Whether it completes with the others unless a coordinator says otherwise. */
    public boolean completes(LocalDate today) {
        return state != MatchState.OFFERED && !goesOn(today) && wantedUntil(today) == null;
    }
}
