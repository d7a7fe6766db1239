package org.belay.matching;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.belay.enrollment.EnrollmentId;

/**
 * What is needed to put changes into words.
 *
 * @param people names by the ids of people
 * @param questions that are compared, as people read them, by their keys
 * @param hours by whose they are and the first half-hour of the week in UTC
 */
public record ChangeNames(
        Map<Long, String> people, Map<String, String> questions, Map<Change.OneMoreHour, LocalHour> hours) {

    private static final int HALF_HOUR = 1800;

    public ChangeNames {
        people = Map.copyOf(people);
        questions = Map.copyOf(questions);
        hours = Map.copyOf(hours);
    }

    /** An hour of the week by somebody's own clock. */
    public record LocalHour(DayOfWeek day, LocalTime from, ZoneId zone) {}

    /**
     * @param everybody of the cohort
     * @param pool knows the zones of those who take part; for others hours are told by the clock of UTC
     * @param reference a day of the week in which the free hours of this cohort are compared
     */
    static ChangeNames of(
            Collection<Change> changes, Map<EnrollmentId, Party> everybody, CohortPool pool, LocalDate reference) {
        var names = everybody.values().stream()
                .collect(toMap(party -> party.person().value(), Party::name, (one, other) -> one));
        var zones = new HashMap<Long, ZoneId>();
        everybody.forEach((id, party) -> pool.find(id).ifPresent(participant -> {
            if (participant.timeZone() != null) {
                zones.put(party.person().value(), participant.timeZone());
            }
        }));
        var monday = reference
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .toEpochSecond(LocalTime.MIN, ZoneOffset.UTC);
        var hours = new HashMap<Change.OneMoreHour, LocalHour>();
        changes.stream().flatMap(change -> change.parts().stream()).forEach(change -> {
            if (change instanceof Change.OneMoreHour hour) {
                var local = Instant.ofEpochSecond(monday + (long) hour.from() * HALF_HOUR)
                        .atZone(zones.getOrDefault(hour.person(), ZoneOffset.UTC));
                hours.put(hour, new LocalHour(local.getDayOfWeek(), local.toLocalTime(), local.getZone()));
            }
        });
        var questions =
                pool.settings().questions().stream().collect(toMap(ComparedQuestion::key, ComparedQuestion::label));
        return new ChangeNames(names, questions, hours);
    }
}
