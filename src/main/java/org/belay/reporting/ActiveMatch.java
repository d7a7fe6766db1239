package org.belay.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.belay.reporting.CohortFacts.Matches;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A match that was active in a slice.
 *
 * @param held its held sessions in the slice
 * @param lastHeld of all sessions until the end of the slice
 * @param lastContact the last informal contact until the end of the slice
 */
record ActiveMatch(
        PersonId mentor,
        PersonId mentee,
        Instant activated,
        @Nullable Instant ended,
        long held,
        @Nullable Instant lastHeld,
        @Nullable Instant lastContact) {

    static final Duration SILENCE = Duration.ofDays(30);

    /** Whether the last 30 days in which it was active, up to an instant, passed without a sign. */
    boolean silentAt(Instant until) {
        Instant end = ended != null && ended.isBefore(until) ? ended : until;
        return Stream.of(activated, lastHeld, lastContact)
                .filter(Objects::nonNull)
                .allMatch(sign -> !sign.isAfter(end.minus(SILENCE)));
    }

    static Matches facts(List<ActiveMatch> matches, Slice slice, boolean withSessions) {
        List<ActiveMatch> silent =
                matches.stream().filter(match -> match.silentAt(slice.until())).toList();
        List<ActiveMatch> others =
                matches.stream().filter(match -> !match.silentAt(slice.until())).toList();
        return new Matches(
                tally(matches),
                tally(silent),
                tally(others),
                withSessions ? matches.stream().map(ActiveMatch::held).toList() : List.of());
    }

    private static Tally tally(List<ActiveMatch> matches) {
        long people = matches.stream()
                .flatMap(match -> Stream.of(match.mentor(), match.mentee()))
                .distinct()
                .count();
        return new Tally(matches.size(), people);
    }
}
