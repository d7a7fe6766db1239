package org.belay.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.scheduling.AgreedBy;
import org.belay.scheduling.SchedulePublishing;
import org.belay.scheduling.ScheduleRuns;
import org.belay.scheduling.ScheduleService;
import org.belay.scheduling.ScheduleSettings;
import org.belay.scheduling.ScheduleSettings.Sessions;
import org.belay.scheduling.ScheduledRow;
import org.belay.scheduling.WorkshopChoice;
import org.belay.session.SessionKind;
import org.belay.shared.CohortId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The next weeks of the running cohort: placed by the scheduler, those soonest agreed, the others still proposed. */
@Component
@Profile("demo")
class DemoSchedule {

    private static final int WEEKS = 6;
    private static final Duration AGREED = Duration.ofDays(10);
    private static final long MOVES = 60_000;
    private static final int LEFT_TO_ACCEPT = 3;

    private final ScheduleService schedules;
    private final ScheduleRuns runs;
    private final SchedulePublishing publishing;
    private final Clock clock;

    DemoSchedule(ScheduleService schedules, ScheduleRuns runs, SchedulePublishing publishing, Clock clock) {
        this.schedules = schedules;
        this.runs = runs;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** As whoever coordinates it. */
    void plan(CohortId cohort) {
        var from = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        var settings = new ScheduleSettings(
                false,
                Sessions.ALL,
                false,
                60,
                60,
                SessionKind.IN_PERSON,
                3,
                4,
                from,
                from.plusWeeks(WEEKS).minusDays(1),
                LocalTime.of(9, 0),
                LocalTime.of(16, 0),
                Set.of(),
                5,
                runs.workshops(cohort).stream()
                        .filter(WorkshopChoice::draft)
                        .map(WorkshopChoice::id)
                        .collect(Collectors.toSet()));
        runs.placeAtOnce(cohort, settings, MOVES);
        schedules.agree(cohort, AgreedBy.COORDINATOR);
        var soon = schedules.rows(cohort, clock.instant(), clock.instant().plus(AGREED)).stream()
                .filter(ScheduledRow::proposed)
                .toList();
        for (var i = 0; i < soon.size(); i++) {
            var row = soon.get(i);
            if (i % LEFT_TO_ACCEPT > 0 && row.session() != null) {
                publishing.publish(row.session(), row.version());
            }
        }
    }
}
