package org.belay.matching;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentService;
import org.belay.enrollment.WeekGrid;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Circles that are published, for their members, whoever leads them, and coordinators. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class CircleService {

    public static final int LONGEST_REASON = 1000;

    private final CohortPools pools;
    private final CohortService cohorts;
    private final CircleRepository circles;
    private final CircleEndings endings;
    private final EnrollmentService enrollments;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    CircleService(
            CohortPools pools,
            CohortService cohorts,
            CircleRepository circles,
            CircleEndings endings,
            EnrollmentService enrollments,
            CurrentUser user,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.pools = pools;
        this.cohorts = cohorts;
        this.circles = circles;
        this.endings = endings;
        this.enrollments = enrollments;
        this.user = user;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** Of a cohort, open ones first. */
    @Transactional(readOnly = true)
    public List<Circle> published(CohortId cohort) {
        pools.coordinator(cohort);
        return circles.published(cohort);
    }

    /** How many of a cohort are active or on hold. */
    @Transactional(readOnly = true)
    public int open(CohortId cohort) {
        pools.coordinator(cohort);
        return circles.open(cohort).size();
    }

    /** Those that whoever asks is in or leads, open ones first. */
    @Transactional(readOnly = true)
    public List<Circle> mine() {
        return circles.of(user.person());
    }

    /** @throws NotFound also for who has nothing to do with it */
    @Transactional(readOnly = true)
    public Circle page(CircleId id) {
        var circle = known(id);
        user.require(Permission.SEE_CIRCLE, facts(circle));
        return circle;
    }

    /**
     * When all can meet who said when they are free, in the reader's zone; nothing where nobody did. Free or busy is all
     * that members and coordinators read of it.
     */
    @Transactional(readOnly = true)
    public Optional<WeekGrid> commonHours(CircleId id, ZoneId zone) {
        var circle = page(id);
        var reference = pools.middle(circle.cohort());
        return enrollments.free(circle.places(), reference).stream()
                .reduce(WeekGrid::sharedWith)
                .map(week -> week.fromUtc(zone, reference));
    }

    /** Whether whoever asks may change who is in it and how it goes on. */
    @Transactional(readOnly = true)
    public boolean mayChange(Circle circle) {
        return user.may(Permission.MATCH_PEOPLE, cohorts.facts(circle.cohort()));
    }

    /** Why a circle ended before its time, for coordinators alone. */
    @Transactional(readOnly = true)
    public Optional<String> endReason(CircleId id) {
        pools.coordinator(known(id).cohort());
        return known(id).isOf(user.person()) ? Optional.empty() : circles.endReason(id);
    }

    private static Facts facts(Circle circle) {
        return Facts.ofGroup(people(circle), circle.program());
    }

    private static Set<PersonId> people(Circle circle) {
        var members = circle.members().stream().map(Party::person);
        var facilitator = circle.facilitator();
        return Stream.concat(members, Stream.ofNullable(facilitator).map(Circle.Facilitator::person))
                .collect(toSet());
    }

    /** Those of the cohort who are in no circle, by name. */
    @Transactional(readOnly = true)
    public List<Party> withoutCircle(CircleId id) {
        var circle = known(id);
        pools.coordinator(circle.cohort());
        return pools.circles(circle.cohort()).alone().stream().map(Party::of).toList();
    }

    /**
     * Puts somebody into a circle that meets already.
     *
     * @throws Refused when a rule or a size is against it
     */
    public void add(CircleId id, long version, EnrollmentId place) {
        var actor = enter(id, version);
        var circle = known(id);
        pools.refuseWhileRunning(circle.cohort());
        var pool = pools.circles(circle.cohort());
        var person = pool.alone().stream()
                .filter(one -> one.enrollment().equals(place))
                .findFirst()
                .orElseThrow(() -> new ChangedMeanwhile(place));
        var member = Party.of(person);
        var with = circle.with(member);
        var problems = new CircleGuard(pool, actor.person()).joining(with);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        enrollments.activate(circle.cohort(), List.of(place));
        circles.join(id, List.of(place), clock.instant());
        ChangedMeanwhile.unlessOne(circles.regroup(id, version, pool.theme(with.places())), id);
        audit.record(actor.person(), circle.event("circle.member-joined"));
        news.publishEvent(new CircleJoined(circle, member, actor.person()));
    }

    /** Takes somebody out of a circle; their place in the cohort stays, and the next run takes them. */
    public void remove(CircleId id, long version, EnrollmentId place) {
        var actor = enter(id, version);
        enrollments.keep(List.of(place));
        endings.left(actor.person(), id, place, "circle.member-removed");
    }

    /** Whoever asks leaves the circle and keeps the place in the cohort. Nobody is asked why. */
    public void leave(CircleId id) {
        var circle = known(id);
        var actor = user.require(Permission.LEAVE_CIRCLE, facts(circle));
        var place = circle.members().stream()
                .filter(member -> member.person().equals(actor.person()))
                .map(Party::enrollment)
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        enrollments.keep(List.of(place));
        var now = known(id);
        if (!now.state().open()) {
            throw new ChangedMeanwhile(id);
        }
        endings.left(actor.person(), id, place, "circle.left");
    }

    /** Calls a circle by another name, or gives it to somebody else to lead. */
    public void edit(CircleId id, long version, String given, @Nullable PersonId facilitator) {
        var actor = enter(id, version);
        var circle = known(id);
        var name = name(given);
        if (facilitator == null) {
            throw new Refused(Problem.of("matching.circle.problem.facilitator", circle.name()));
        }
        var another = !circle.facilitatedBy(facilitator);
        if (another) {
            refuseToBeLed(actor, circle, facilitator);
        }
        ChangedMeanwhile.unlessOne(circles.edit(id, version, name, facilitator), id);
        audit.record(actor.person(), known(id).event("circle.edited"));
        if (another) {
            var before = circle.facilitator();
            news.publishEvent(new CircleLed(known(id), before == null ? null : before.person(), actor.person()));
        }
    }

    private void refuseToBeLed(Actor actor, Circle circle, PersonId facilitator) {
        var led = circle.ledBy(circles.facilitator(facilitator)
                .orElseThrow(() -> new Refused(Problem.of("matching.circle.problem.no-facilitator"))));
        var problems = new CircleGuard(pools.circles(circle.cohort()), actor.person()).facilitator(led);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    /** The circle does not meet for a while. */
    public void hold(CircleId id, long version) {
        var actor = change(id, version, CircleState.ACTIVE, CircleState.ON_HOLD, "circle.held");
        news.publishEvent(new CircleHeld(known(id), actor.person()));
    }

    public void resume(CircleId id, long version) {
        var actor = change(id, version, CircleState.ON_HOLD, CircleState.ACTIVE, "circle.resumed");
        news.publishEvent(new CircleResumed(known(id), actor.person()));
    }

    private Actor change(CircleId id, long version, CircleState from, CircleState to, String action) {
        var actor = enter(id, version);
        if (known(id).state() != from) {
            throw new ChangedMeanwhile(id);
        }
        ChangedMeanwhile.unlessOne(circles.setState(id, version, to), id);
        audit.record(actor.person(), known(id).event(action));
        return actor;
    }

    /** Ends a circle before its time; its people keep their places, and the next run takes them. */
    public void endEarly(CircleId id, long version, String given) {
        var actor = enter(id, version);
        var reason = given.strip();
        if (reason.isEmpty()) {
            throw new Refused(Problem.of("matching.problem.reason-missing"));
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refused(Problem.of("matching.problem.long-reason", LONGEST_REASON));
        }
        var circle = known(id);
        enrollments.keep(circle.places());
        endings.endedEarly(actor.person(), circle, version, reason);
    }

    /**
     * Completes these circles of a cohort that is closing, and with them the part of their people in it.
     *
     * @return how many
     */
    public int complete(CohortId cohort, Collection<CircleId> chosen) {
        var actor = user.require(Permission.RUN_COHORT, cohorts.facts(cohort));
        cohorts.requireState(cohort, CohortState.CLOSING);
        enrollments.keep(circles.open(cohort).stream()
                .flatMap(circle -> circle.places().stream())
                .toList());
        var open = circles.open(cohort).stream()
                .filter(circle -> chosen.contains(circle.id()))
                .toList();
        open.forEach(circle -> endings.completed(actor.person(), circle));
        enrollments.complete(
                cohort,
                open.stream().flatMap(circle -> circle.places().stream()).toList());
        return open.size();
    }

    /**
     * Takes back that these circles were completed, as long as their cohort is closing: they go on with those who were in
     * them to the end, whose places are active again.
     *
     * @throws ChangedMeanwhile when one of them is not completed any more
     */
    public void takeBack(CohortId cohort, Collection<CircleId> completed) {
        var actor = user.require(Permission.RUN_COHORT, cohorts.facts(cohort));
        cohorts.requireState(cohort, CohortState.CLOSING);
        var places = completed.stream()
                .flatMap(id -> known(id).places().stream())
                .distinct()
                .toList();
        enrollments.keep(places);
        for (var id : completed) {
            var circle = known(id);
            if (!circle.cohort().equals(cohort)) {
                throw new NotFound(id);
            }
            ChangedMeanwhile.unlessOne(circles.goOn(id, circle.version()), id);
            audit.record(actor.person(), circle.event("circle.completion-taken-back"));
            news.publishEvent(new CircleCompletionTakenBack(circle));
        }
        enrollments.takeCompletionBack(cohort, places);
    }

    /**
     * Lets a circle go on longer than its cohort; the cohort cannot be closed before.
     *
     * @param until after today and not before the end of the cohort
     */
    public void extend(CircleId id, long version, LocalDate until) {
        var actor = enter(id, version);
        var circle = known(id);
        Extension.check(until, cohorts.reference(circle.cohort()).dates().endsOn(), LocalDate.now(clock));
        ChangedMeanwhile.unlessOne(circles.extend(id, version, until), id);
        audit.record(actor.person(), circle.event("circle.extended").with("until", until));
    }

    /** For changing one that is open: one coordinator at a time in each cohort. */
    private Actor enter(CircleId id, long version) {
        var circle = known(id);
        var actor = pools.enterWhileItRuns(circle.cohort());
        var now = known(id);
        if (now.version() != version || !now.state().open()) {
            throw new ChangedMeanwhile(id);
        }
        return actor;
    }

    private Circle known(CircleId id) {
        return circles.find(id)
                .filter(circle -> circle.state() != CircleState.FORMING)
                .orElseThrow(() -> new NotFound(id));
    }

    static String name(String given) {
        var name = given.strip();
        if (name.isEmpty()) {
            throw new Refused(Problem.of("matching.circle.problem.name"));
        }
        if (name.codePointCount(0, name.length()) > Circle.LONGEST_NAME) {
            throw new Refused(Problem.of("matching.circle.problem.long-name", Circle.LONGEST_NAME));
        }
        return name;
    }
}
