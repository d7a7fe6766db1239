package org.belay.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.matching.MatchId;
import org.belay.reporting.CohortFacts.Matches;
import org.belay.reporting.CohortMonths.MatchSets;
import org.belay.reporting.CohortMonths.Pair;
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
        MatchId match,
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

    /** The same match up to an earlier instant. */
    ActiveMatch in(long sessions, @Nullable Instant session, @Nullable Instant contact) {
        return new ActiveMatch(match, mentor, mentee, activated, ended, sessions, session, contact);
    }

    boolean activeIn(Instant from, Instant until) {
        return activated.isBefore(until) && (ended == null || !ended.isBefore(from));
    }

    static MatchSets sets(List<ActiveMatch> matches, Instant until) {
        return new MatchSets(
                pairs(matches),
                pairs(matches.stream().filter(match -> match.silentAt(until)).toList()));
    }

    private static Set<Pair> pairs(List<ActiveMatch> matches) {
        return matches.stream()
                .map(match -> new Pair(match.match, match.mentor, match.mentee))
                .collect(Collectors.toSet());
    }

    static Matches facts(List<ActiveMatch> matches, Instant until, boolean withSessions) {
        MatchSets sets = sets(matches, until);
        return new Matches(
                MatchSets.tally(sets.active()),
                MatchSets.tally(sets.silent()),
                MatchSets.tally(sets.notSilent()),
                withSessions ? matches.stream().map(ActiveMatch::held).toList() : List.of());
    }
}
