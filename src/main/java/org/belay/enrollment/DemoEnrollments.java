package org.belay.enrollment;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.enrollment.DemoEnrollmentRepository.Applied;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people came to the cohorts of the demo organization: the files of its past begin with the first session, and those of
 * applications do not say who was asked. Everybody is invited in the morning on which a cohort opens, and what came in by
 * then is decided on each Friday.
 */
@Component
@Profile("demo")
public class DemoEnrollments {

    private static final long SEED = 20261130;

    /** Who does not come to take part, for each who does. */
    private static final double SILENT = 0.3;

    private static final double DECLINED = 0.09;
    private static final double WAITLISTED = 0.05;
    private static final double WITHDRAWN = 0.05;

    /** Fewer would be hidden in a report, and others with them. */
    private static final int AT_LEAST = 6;

    /** Places are short for those who learn, so most of the others are among them. */
    private static final double MENTORS = 0.2;

    private static final List<String> REASONS = List.of(
            "More people applied than there are mentors, and the longest in the queue go first. Please apply again.",
            "What you are looking for is taught in a course that starts next month; it will bring you further.");

    private final EnrollmentRepository enrollments;
    private final DemoEnrollmentRepository applications;
    private final DecisionRepository decisions;
    private final CohortService cohorts;

    DemoEnrollments(
            EnrollmentRepository enrollments,
            DemoEnrollmentRepository applications,
            DecisionRepository decisions,
            CohortService cohorts) {
        this.enrollments = enrollments;
        this.applications = applications;
        this.decisions = decisions;
        this.cohorts = cohorts;
    }

    /**
     * Who applied to a cohort had been invited, and so had others, who did not answer.
     *
     * @param others people who have no place in it
     */
    @Transactional
    public void invite(CohortId id, List<PersonId> others) {
        var story = new Story(cohorts.reference(id));
        story.places.forEach(place -> enrollments.inviteAgain(place, story.opening()));
        story.invite(SILENT, story.drawn(others));
    }

    /**
     * Who takes part in a cohort that came in by a file of sessions applied to it and was accepted; others were not, or did
     * not want to in the end.
     *
     * @param others people who have no place in it
     */
    @Transactional
    public void recall(CohortId id, List<PersonId> others, PersonId decider) {
        var story = new Story(cohorts.reference(id));
        var applied = story.apply(story.drawn(others));
        applications.write(applied, decider);
        applied.stream()
                .filter(one -> one.decision() != null)
                .collect(groupingBy(
                        one -> requireNonNull(one.decidedAt()),
                        TreeMap::new,
                        groupingBy(one -> requireNonNull(one.decision()), TreeMap::new, toList())))
                .forEach((at, made) -> made.forEach((decision, about) -> decisions.add(
                        id,
                        decision,
                        decider,
                        at,
                        about.stream().map(Applied::done).toList())));
    }

    /** Of one cohort: the same at each start. */
    private final class Story {

        private final CohortReference cohort;
        private final Random random;
        private final List<Place> places;

        Story(CohortReference cohort) {
            this.cohort = cohort;
            this.random = new Random(SEED + String.valueOf(cohort.code()).hashCode());
            this.places = enrollments.places(applications.places(cohort.id()));
        }

        Deque<PersonId> drawn(List<PersonId> people) {
            var drawn = new ArrayList<>(people);
            Collections.shuffle(drawn, random);
            return new ArrayDeque<>(drawn);
        }

        List<Place> invite(double share, Deque<PersonId> others) {
            var number = Math.min(others.size(), Math.max(AT_LEAST, (int) (share * places.size())));
            return enrollments.places(Stream.generate(others::pop)
                    .limit(number)
                    .map(person -> enrollments.invite(cohort.id(), person, side(), opening()))
                    .toList());
        }

        private Side side() {
            return cohort.format().ofEquals() ? Side.PEER : random.nextDouble() < MENTORS ? Side.MENTOR : Side.MENTEE;
        }

        List<Applied> apply(Deque<PersonId> others) {
            return Stream.of(
                            places.stream().map(place -> decided(place, place.state(), Decision.ACCEPT, null, null)),
                            invite(DECLINED, others).stream().map(this::declined),
                            invite(WAITLISTED, others).stream().map(this::waitlisted),
                            invite(WITHDRAWN, others).stream().map(this::withdrawn))
                    .flatMap(each -> each)
                    .toList();
        }

        private Applied declined(Place place) {
            var reason = REASONS.get(random.nextInt(REASONS.size()));
            return decided(place, EnrollmentState.DECLINED, Decision.DECLINE, reason, null);
        }

        /** Whom no place came free for was declined when the cohort closed. */
        private Applied waitlisted(Place place) {
            return cohort.state() == CohortState.CLOSED
                    ? decided(
                            place,
                            EnrollmentState.DECLINED,
                            Decision.WAITLIST,
                            null,
                            noon(day(cohort.dates().endsOn())))
                    : decided(place, EnrollmentState.WAITLISTED, Decision.WAITLIST, null, null);
        }

        private Applied withdrawn(Place place) {
            var at = application();
            return new Applied(
                    place,
                    EnrollmentState.WITHDRAWN,
                    at,
                    null,
                    null,
                    null,
                    at.plus(random.nextInt(1, 72), ChronoUnit.HOURS));
        }

        private Applied decided(
                Place place,
                EnrollmentState state,
                Decision decision,
                @Nullable String reason,
                @Nullable Instant ended) {
            var at = application();
            var friday = LocalDate.ofInstant(at, ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
            return new Applied(place, state, at, decision, noon(friday), reason, ended);
        }

        /** On a working day, in the working hours of somewhere. */
        private Instant application() {
            var opens = day(cohort.dates().enrollmentOpensOn());
            var days = ChronoUnit.DAYS.between(opens, day(cohort.dates().enrollmentClosesOn()));
            var day = opens.plusDays(random.nextLong(days + 1));
            while (day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
                day = day.minusDays(1);
            }
            return day.atTime(random.nextInt(7, 23), random.nextInt(60)).toInstant(ZoneOffset.UTC);
        }

        Instant opening() {
            return day(cohort.dates().enrollmentOpensOn()).atTime(6, 0).toInstant(ZoneOffset.UTC);
        }
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    private static LocalDate day(@Nullable LocalDate planned) {
        return requireNonNull(planned, "A cohort of the demo has its dates.");
    }
}
