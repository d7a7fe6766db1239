package org.belay.demo;

import static org.belay.demo.DemoAccount.*;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.closing.ClosingHistory;
import org.belay.closing.PastReflection;
import org.belay.closing.PastWish;
import org.belay.closing.Wish;
import org.belay.cohort.CohortDraft;
import org.belay.cohort.CohortLifeCycle;
import org.belay.cohort.CohortService;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentService;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.PastEnrollment;
import org.belay.enrollment.Side;
import org.belay.matching.MatchService;
import org.belay.matching.MatchState;
import org.belay.matching.PastMatch;
import org.belay.recognition.DemoCertificates;
import org.belay.security.DemoAccounts;
import org.belay.session.PastSession;
import org.belay.session.SessionHistory;
import org.belay.session.SessionKind;
import org.belay.session.SessionState;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The end: a small cohort that is closing, whose pairs say how to go on; and what those have who came to theirs. */
@Component
@Profile("demo")
class DemoClosing {

    static final String CODE = "SUM26";

    /** How the two of each pair want to go on, who learns first; nothing for who has not said it. */
    private static final List<Wishes> WISHES = List.of(
            new Wishes(Wish.EXTEND, Wish.EXTEND),
            new Wishes(Wish.KEEP, Wish.KEEP),
            new Wishes(Wish.REPAIR, Wish.KEEP),
            new Wishes(Wish.KEEP, Wish.CLOSE),
            new Wishes(Wish.KEEP, null),
            new Wishes(Wish.REPAIR, Wish.CLOSE),
            new Wishes(null, null),
            new Wishes(Wish.EXTEND, Wish.KEEP));

    private static final int DAYS_BETWEEN_SESSIONS = 21;
    private static final int WEEKS_LONGER = 8;
    private static final int MINUTES = 60;

    private final CohortService cohorts;
    private final CohortLifeCycle lifeCycle;
    private final EnrollmentService enrollments;
    private final MatchService matches;
    private final SessionHistory sessions;
    private final ClosingHistory closings;
    private final DemoCertificates certificates;
    private final DemoAccounts accounts;
    private final DemoQueries queries;
    private final Clock clock;

    DemoClosing(
            CohortService cohorts,
            CohortLifeCycle lifeCycle,
            EnrollmentService enrollments,
            MatchService matches,
            SessionHistory sessions,
            ClosingHistory closings,
            DemoCertificates certificates,
            DemoAccounts accounts,
            DemoQueries queries,
            Clock clock) {
        this.cohorts = cohorts;
        this.lifeCycle = lifeCycle;
        this.enrollments = enrollments;
        this.matches = matches;
        this.sessions = sessions;
        this.closings = closings;
        this.certificates = certificates;
        this.accounts = accounts;
        this.queries = queries;
        this.clock = clock;
    }

    private record Wishes(@Nullable Wish mentee, @Nullable Wish mentor) {}

    /** Of people who take part in nothing else now. */
    CohortId begin(ProgramId program, DemoCalendar calendar) {
        var dates = calendar.dates("2026-05-04", "2026-05-22", "2026-06-01", "2026-12-01");
        var cohort = cohorts.addRunning(program, new CohortDraft("Summer 2026", CODE, dates));
        var began = Objects.requireNonNull(dates.startsOn());
        var places = places(cohort, began);
        matches.recordPast(IntStream.range(0, WISHES.size())
                .mapToObj(i -> new PastMatch(
                        cohort,
                        "P" + (i + 1),
                        places.get(2 * i),
                        places.get(2 * i + 1),
                        MatchState.ACTIVE,
                        began.atTime(8, 0).toInstant(ZoneOffset.UTC),
                        null,
                        null))
                .toList());
        var pairs = queries.pairs(cohort);
        sessions.recordPast(IntStream.range(0, pairs.size())
                .boxed()
                .flatMap(i -> sessions(pairs.get(i), i, began))
                .toList());
        return cohort;
    }

    /** From all over the company: those who stand beside each other in the list of people work together. */
    private List<EnrollmentId> places(CohortId cohort, LocalDate began) {
        var people = queries.withoutPlace(cohort);
        var number = 2 * WISHES.size();
        var chosen = IntStream.range(0, number)
                .mapToObj(i -> people.get(i * people.size() / number))
                .toList();
        var at = began.atTime(8, 0).toInstant(ZoneOffset.UTC);
        var places = enrollments.addPast(IntStream.range(0, number)
                .mapToObj(i -> new PastEnrollment(
                        cohort,
                        chosen.get(i),
                        i % 2 == 0 ? Side.MENTOR : Side.MENTEE,
                        EnrollmentState.ACTIVE,
                        1,
                        at,
                        null))
                .toList());
        return chosen.stream()
                .map(person -> Objects.requireNonNull(places.get(person)))
                .toList();
    }

    /** Every three weeks; the one that nobody has looked back in has one more ahead. */
    private Stream<PastSession> sessions(DemoQueries.Pair pair, int i, LocalDate began) {
        var today = LocalDate.now(clock);
        var days = began.plusDays(7 + i % 4)
                .datesUntil(today, Period.ofDays(DAYS_BETWEEN_SESSIONS))
                .toList();
        var held = IntStream.range(0, days.size())
                .mapToObj(n -> session(pair, "S" + (i + 1) + "-" + (n + 1), days.get(n), SessionState.HELD));
        var ahead = Stream.of(session(pair, "S" + (i + 1) + "-ahead", today.plusDays(5), SessionState.SCHEDULED));
        return WISHES.get(i).mentee() == null ? Stream.concat(held, ahead) : held;
    }

    private static PastSession session(DemoQueries.Pair pair, String key, LocalDate day, SessionState state) {
        var at = day.atTime(16, 0).toInstant(ZoneOffset.UTC);
        var held = state == SessionState.HELD;
        return new PastSession(
                key,
                pair.match(),
                state,
                at,
                MINUTES,
                SessionKind.REMOTE,
                null,
                held ? MINUTES : null,
                null,
                null,
                null,
                held ? at.plus(Duration.ofHours(3)) : null,
                null);
    }

    /** Most look back and say how to go on; the coordinators have begun to close it. */
    void sayHowToGoOn(CohortId cohort) {
        var ends = Objects.requireNonNull(cohorts.reference(cohort).dates().endsOn());
        var at = LocalDate.now(clock).minusDays(2).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        var reflections = new ArrayList<PastReflection>();
        var wishes = new ArrayList<PastWish>();
        var pairs = queries.pairs(cohort);
        for (var i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            var mentee = WISHES.get(i).mentee();
            if (mentee != null) {
                reflections.add(
                        new PastReflection(pair.match(), pair.mentee(), one(DemoWords.MENTEES_LOOK_BACK, i), at));
                wishes.add(wish(pair, pair.mentee(), mentee, ends.plusWeeks(WEEKS_LONGER)));
            }
            var mentor = WISHES.get(i).mentor();
            if (mentor != null) {
                reflections.add(
                        new PastReflection(pair.match(), pair.mentor(), one(DemoWords.MENTORS_LOOK_BACK, i), at));
                wishes.add(wish(pair, pair.mentor(), mentor, ends.plusWeeks(WEEKS_LONGER + 4)));
            }
        }
        closings.record(reflections);
        closings.recordWishes(wishes);
        accounts.as(COORDINATOR.email(), () -> lifeCycle.startClosing(cohort, null));
    }

    private static String one(List<String> words, int i) {
        return words.get(i % words.size());
    }

    private PastWish wish(DemoQueries.Pair pair, PersonId by, Wish wish, LocalDate until) {
        var at = LocalDate.now(clock).minusDays(1).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        return new PastWish(pair.match(), by, wish, wish == Wish.EXTEND ? until : null, at);
    }

    /** Those who came to the end of a cohort of the past. */
    void certify(CohortId past) {
        var ended = Objects.requireNonNull(cohorts.reference(past).dates().endsOn());
        certificates.complete(queries.completed(past), ended);
    }
}
