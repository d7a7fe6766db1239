package org.belay.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.belay.cohort.CohortDates;
import org.belay.program.PlannedSurvey;
import org.belay.program.SurveyMoment;
import org.belay.shared.LastOnEarth;

/**
 * A survey of a plan on the days of a cohort.
 *
 * @param occasion its number among those of the same moment, from 1
 * @param closesOn the last day on which it can be answered
 */
public record DueSurvey(PlannedSurvey planned, int occasion, LocalDate opensOn, LocalDate closesOn) {

    /** How many days it can be answered after the first. */
    static final int OPEN_DAYS = 21;

    static final int FIRST_ROUND = 30;
    static final int BETWEEN_ROUNDS = 60;

    private static final int MONTHS_LATER = 3;

    /** All that a plan comes to on these dates, by the day; none while they are not known. */
    public static List<DueSurvey> of(List<PlannedSurvey> plan, CohortDates dates) {
        var starts = dates.startsOn();
        var ends = dates.endsOn();
        if (starts == null || ends == null) {
            return List.of();
        }
        var due = new ArrayList<DueSurvey>();
        for (var planned : plan) {
            var days = days(planned.when(), starts, ends);
            for (var i = 0; i < days.size(); i++) {
                var day = days.get(i);
                var last = planned.when() == SurveyMoment.END ? ends : day.plusDays(OPEN_DAYS);
                due.add(new DueSurvey(planned, i + 1, day, last));
            }
        }
        due.sort(java.util.Comparator.comparing(DueSurvey::opensOn));
        return List.copyOf(due);
    }

    /** What follows a workshop has no day of the calendar. */
    private static List<LocalDate> days(SurveyMoment when, LocalDate starts, LocalDate ends) {
        return switch (when) {
            case START -> List.of(starts);
            case MONTHLY -> rounds(round -> starts.plusMonths(round + 1L), ends);
            case EVERY_60_DAYS -> rounds(round -> starts.plusDays(FIRST_ROUND + (long) BETWEEN_ROUNDS * round), ends);
            case MID -> List.of(starts.plusDays(java.time.temporal.ChronoUnit.DAYS.between(starts, ends) / 2));
            case END -> List.of(beforeTheEnd(starts, ends));
            case THREE_MONTHS_LATER -> List.of(ends.plusMonths(MONTHS_LATER));
            case AFTER_WORKSHOP -> List.of();
        };
    }

    private static List<LocalDate> rounds(IntFunction<LocalDate> days, LocalDate ends) {
        return IntStream.iterate(0, round -> round + 1)
                .mapToObj(days)
                .takeWhile(day -> day.isBefore(ends))
                .toList();
    }

    /** What is asked at the end is answered by the last day, so that the report that closing keeps can tell the change. */
    private static LocalDate beforeTheEnd(LocalDate starts, LocalDate ends) {
        var day = ends.minusDays(OPEN_DAYS);
        return day.isBefore(starts) ? starts : day;
    }

    boolean over(Instant now) {
        return LastOnEarth.isOver(closesOn, now);
    }

    boolean open(LocalDate today) {
        return !today.isBefore(opensOn) && !today.isAfter(closesOn);
    }

    public SurveyDraft draft() {
        return new SurveyDraft(
                planned.instrument(), planned.when(), planned.side(), occasion, planned.anonymous(), opensOn, closesOn);
    }
}
