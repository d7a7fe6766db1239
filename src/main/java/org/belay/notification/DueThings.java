package org.belay.notification;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.belay.cohort.CohortDates;
import org.belay.feedback.ui.FeedbackNavigation;
import org.belay.goal.ui.GoalNavigation;
import org.belay.matching.Space;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.notification.PlanReminderQueries.PlannedFor;
import org.belay.notification.ReminderQueries.EndingOf;
import org.belay.notification.ReminderQueries.GoalOf;
import org.belay.notification.ReminderQueries.SessionOf;
import org.belay.notification.ReminderQueries.StepOf;
import org.belay.notification.SurveyReminderQueries.Owed;
import org.belay.program.Milestone;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.PlanService;
import org.belay.program.ProgramService;
import org.belay.session.ui.SessionNavigation;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that people are to be reminded of now, each by the calendar on their own wall. */
@Component
class DueThings {

    /** A log is asked for from a day after the session on. */
    private static final Duration LOG_AFTER = Duration.ofDays(1);

    private static final Duration BETWEEN_LOG_REMINDERS = Duration.ofDays(3);

    /** After which nobody is asked for a log any more, and no more told of a step whose day has passed. */
    private static final Duration LOG_UNTIL = Duration.ofDays(28);

    private static final int STEP_UNTIL_DAYS = 14;

    private static final int LAST_WEEK = 7;
    /** People are reminded once more so many days before a survey closes. */
    private static final int SURVEY_ENDS_DAYS = 3;

    private final ReminderQueries queries;
    private final SurveyReminderQueries surveys;
    private final PlanReminderQueries planned;
    private final PlanService plans;
    private final ProgramService programs;
    private final Clock clock;

    DueThings(
            ReminderQueries queries,
            SurveyReminderQueries surveys,
            PlanReminderQueries planned,
            PlanService plans,
            ProgramService programs,
            Clock clock) {
        this.queries = queries;
        this.surveys = surveys;
        this.planned = planned;
        this.plans = plans;
        this.programs = programs;
        this.clock = clock;
    }

    List<Reminder> all() {
        var now = clock.instant();
        return Stream.of(
                        sessionsAhead(now),
                        missingLogs(now),
                        steps(now),
                        milestones(now),
                        checkIns(now),
                        endings(now),
                        surveys(now))
                .flatMap(List::stream)
                .toList();
    }

    private List<Reminder> sessionsAhead(Instant now) {
        var until = now.plus(Duration.ofDays(3));
        return Stream.concat(
                        queries.sessionsOfPairs(now, until).stream(), queries.sessionsOfCircles(now, until).stream())
                .filter(session -> day(session.startsAt(), session)
                        .isBefore(day(now, session).plusDays(2)))
                .map(session -> new Reminder(
                        session.whom(),
                        "session-reminder",
                        Long.toString(session.session().value()),
                        "mail.session-reminder" + ofCircle(session),
                        page(session),
                        about(session),
                        session.startsAt(),
                        day(session.startsAt(), session)
                                .equals(day(now, session).plusDays(1))))
                .toList();
    }

    /** Once when the last days begin, and once a week before the last. */
    private List<Reminder> endings(Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return queries.endings(today.minusDays(1), today.plusDays(CohortDates.CLOSING_DAYS + 1)).stream()
                .flatMap(ending ->
                        ending(ending, LocalDate.ofInstant(now, ending.whom().zone())).stream())
                .toList();
    }

    private static List<Reminder> ending(EndingOf ending, LocalDate today) {
        var days = today.until(ending.endsOn(), ChronoUnit.DAYS);
        if (days < 0 || days > CohortDates.CLOSING_DAYS) {
            return List.of();
        }
        var last = days <= LAST_WEEK;
        var until = last ? ending.endsOn().plusDays(1) : ending.endsOn().minusDays(LAST_WEEK);
        return List.of(new Reminder(
                ending.whom(),
                "closing-reminder",
                MatchingNavigation.space(ending.space()) + ":" + ending.endsOn() + (last ? ":last" : ""),
                "mail.closing-reminder" + (ending.space() instanceof Space.OfCircle ? ".circle" : ""),
                MatchingNavigation.space(ending.space()),
                List.of(ending.with(), ending.whom().programName(), ending.endsOn()),
                until.atStartOfDay(ending.whom().zone()).toInstant(),
                true));
    }

    private List<Reminder> missingLogs(Instant now) {
        var until = now.minus(LOG_AFTER);
        return Stream.concat(
                        queries.sessionsOfPairs(now.minus(LOG_UNTIL), until).stream(),
                        queries.sessionsOfCircles(now.minus(LOG_UNTIL), until).stream())
                .filter(this::keepsLog)
                .filter(session -> !asked(session).isAfter(now))
                .map(session -> missingLog(session, now))
                .toList();
    }

    /** Among equals each of the two. */
    private boolean keepsLog(SessionOf session) {
        return session.leads()
                || (session.match() != null
                        && programs.terms(session.whom().program()).ofEquals());
    }

    private static Instant asked(SessionOf session) {
        return session.startsAt().plus(Duration.ofMinutes(session.minutes())).plus(LOG_AFTER);
    }

    private static Reminder missingLog(SessionOf session, Instant now) {
        var asked = asked(session);
        var round = Duration.between(asked, now).dividedBy(BETWEEN_LOG_REMINDERS);
        var match = session.match();
        return new Reminder(
                session.whom(),
                "log-reminder",
                session.session().value() + ":" + round,
                "mail.log-reminder" + ofCircle(session),
                match == null ? page(session) : SessionNavigation.log(match, session.session()),
                about(session),
                asked.plus(BETWEEN_LOG_REMINDERS.multipliedBy(round + 1)),
                true);
    }

    private List<Reminder> steps(Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return queries.openSteps(today.minusDays(STEP_UNTIL_DAYS + 1), today.plusDays(2)).stream()
                .flatMap(step -> step(step, LocalDate.ofInstant(now, step.whom().zone())).stream())
                .toList();
    }

    private static List<Reminder> step(StepOf step, LocalDate today) {
        var due = step.dueOn();
        if (due.isAfter(today.plusDays(1)) || due.isBefore(today.minusDays(STEP_UNTIL_DAYS))) {
            return List.of();
        }
        var over = due.isBefore(today);
        var end = over ? due.plusDays(STEP_UNTIL_DAYS + 1) : due.plusDays(1);
        return List.of(new Reminder(
                step.whom(),
                "commitment-reminder",
                step.commitment().value() + ":" + due + (over ? ":over" : ""),
                "mail.commitment-reminder" + (step.space() instanceof Space.OfCircle ? ".circle" : "")
                        + (over ? ".over" : ""),
                MatchingNavigation.space(step.space()),
                List.of(step.with(), step.whom().programName(), due),
                end.atStartOfDay(step.whom().zone()).toInstant(),
                over || due.isAfter(today)));
    }

    private List<Reminder> checkIns(Instant now) {
        return Stream.concat(queries.openGoals().stream(), queries.openGoalsOfCircles().stream())
                .flatMap(goal ->
                        checkIn(goal, LocalDate.ofInstant(now, goal.whom().zone())).stream())
                .toList();
    }

    /**
     * The first time that passes without a check-in, and the second; nobody is asked on and on. In a circle whoever checks
     * in does so for all.
     */
    private static List<Reminder> checkIn(GoalOf goal, LocalDate today) {
        var zone = goal.whom().zone();
        var due = goal.rhythm().after(LocalDate.ofInstant(goal.since(), zone));
        var second = goal.rhythm().after(due);
        var missed = today.isBefore(second) ? due : second;
        var end = missed.plusDays(STEP_UNTIL_DAYS + 1);
        if (missed.isAfter(today) || !end.isAfter(today)) {
            return List.of();
        }
        return List.of(new Reminder(
                goal.whom(),
                "goal-check-in",
                goal.goal().value() + ":" + missed,
                goal.ofCircle() ? "mail.goal-check-in.circle" : "mail.goal-check-in",
                GoalNavigation.checkIn(goal.goal()),
                List.of(goal.whom().programName(), due),
                end.atStartOfDay(zone).toInstant(),
                true));
    }

    private List<Reminder> milestones(Instant now) {
        var due = new ArrayList<Reminder>();
        for (var program : planned.programs()) {
            var milestones = plans.plan(program).milestones();
            if (!milestones.isEmpty()) {
                due.addAll(milestones(program, milestones, now));
            }
        }
        return due;
    }

    private List<Reminder> milestones(ProgramId program, List<Milestone> milestones, Instant now) {
        var reached = planned.reached(program);
        return planned.planned(program).stream()
                .flatMap(pair -> milestones.stream()
                        .filter(milestone ->
                                !reached.getOrDefault(pair.space(), List.of()).contains(milestone.key()))
                        .filter(milestone -> milestone.side() == PlanSide.BOTH
                                || (milestone.side() == PlanSide.MENTOR) == pair.mentor())
                        .flatMap(milestone -> milestone(pair, milestone, now).stream()))
                .toList();
    }

    private static List<Reminder> milestone(PlannedFor pair, Milestone milestone, Instant now) {
        var zone = pair.whom().zone();
        var day = milestone.due(dayOf(pair.began(), zone), pair.cohortStart());
        var today = LocalDate.ofInstant(now, zone);
        var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        if (day == null || day.isBefore(today) || day.isAfter(sunday)) {
            return List.of();
        }
        return List.of(new Reminder(
                pair.whom(),
                "plan-reminder",
                keyOf(pair.space()) + ":" + day + ":" + milestone.key(),
                "mail.plan-reminder",
                MatchingNavigation.space(pair.space()),
                List.of(milestone.title(), pair.whom().programName(), day),
                day.plusDays(1).atStartOfDay(zone).toInstant(),
                true));
    }

    /** As it stood before circles had plans: what was mailed is not mailed again. */
    private static String keyOf(Space space) {
        return switch (space) {
            case Space.OfMatch(var match) -> "" + match.value();
            case Space.OfCircle _ -> MatchingNavigation.space(space);
        };
    }

    private List<Reminder> surveys(Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return surveys.owed(today).stream().map(owed -> survey(owed, today)).toList();
    }

    /** When it opens, three days before it closes, and each time that a coordinator asks for it, in those days too. */
    private static Reminder survey(Owed owed, LocalDate today) {
        var lastDays = owed.closesOn().minusDays(SURVEY_ENDS_DAYS);
        var last = !today.isBefore(lastDays);
        var remindedAt = owed.remindedAt();
        // The last one is another than any that was asked for before it.
        var asked = remindedAt != null && !(last && dayOf(remindedAt).isBefore(lastDays)) ? ":" + remindedAt : "";
        return new Reminder(
                owed.whom(),
                "survey-reminder",
                owed.survey().value() + (last ? ":last" : "") + asked,
                "mail.survey-reminder",
                FeedbackNavigation.answer(owed.token()),
                List.of(owed.whom().programName(), owed.closesOn()),
                owed.closesOn().plusDays(1).atStartOfDay(owed.whom().zone()).toInstant(),
                true);
    }

    private static LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private static @Nullable LocalDate dayOf(@Nullable Instant time, ZoneId zone) {
        return time == null ? null : LocalDate.ofInstant(time, zone);
    }

    private static LocalDate day(Instant time, SessionOf session) {
        return LocalDate.ofInstant(time, session.whom().zone());
    }

    private static String ofCircle(SessionOf session) {
        return session.circle() == null ? "" : ".circle";
    }

    private static String page(SessionOf session) {
        var match = session.match();
        return match == null
                ? MatchingNavigation.circle(Objects.requireNonNull(session.circle()))
                : SessionNavigation.pair(match);
    }

    /** The time as the clock on the wall shows it, which texts take for UTC. */
    private static List<Object> about(SessionOf session) {
        var zone = session.whom().zone();
        var wall = LocalDateTime.ofInstant(session.startsAt(), zone).toInstant(ZoneOffset.UTC);
        return List.of(session.with(), session.whom().programName(), wall, zone.getId());
    }
}
