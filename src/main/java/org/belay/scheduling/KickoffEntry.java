package org.belay.scheduling;

import java.time.Instant;
import java.util.Set;
import org.belay.session.Slot;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A kickoff as it stands in the calendars of those who meet.
 *
 * @param sequence counts up with each change that calendars are told
 * @param people everybody who takes part in the cohort, and whoever leads a circle of it
 */
public record KickoffEntry(
        KickoffId id,
        int sequence,
        ProgramId program,
        String programName,
        String cohortName,
        Instant startsAt,
        int minutes,
        @Nullable String roomName,
        Set<PersonId> people) {

    public KickoffEntry {
        people = Set.copyOf(people);
    }

    public Slot time() {
        return new Slot(startsAt, startsAt.plusSeconds(60L * minutes));
    }
}
