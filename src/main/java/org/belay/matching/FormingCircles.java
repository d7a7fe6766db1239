package org.belay.matching;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentService;
import org.belay.security.Actor;
import org.belay.shared.AfterCommit;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Circles before they are published: formed by a run or by hand, and changed by hand. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class FormingCircles {

    private final CohortPools pools;
    private final CircleRepository circles;
    private final RunsInProgress inProgress;
    private final CircleLedger ledger;
    private final EnrollmentService enrollments;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    FormingCircles(
            CohortPools pools,
            CircleRepository circles,
            RunsInProgress inProgress,
            CircleLedger ledger,
            EnrollmentService enrollments,
            AuditTrail audit,
            Texts texts,
            Clock clock) {
        this.pools = pools;
        this.circles = circles;
        this.inProgress = inProgress;
        this.ledger = ledger;
        this.enrollments = enrollments;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** What stands against a run. */
    static List<Problem> missing(CohortState state, CirclePool pool) {
        var missing = new ArrayList<Problem>();
        if (state != CohortState.MATCHING && state != CohortState.RUNNING) {
            missing.add(Problem.of("matching.missing.state." + state));
        }
        var people = pool.free().size();
        if (people < CircleSizes.LEAST) {
            missing.add(Problem.of("matching.circle.missing.people", CircleSizes.LEAST));
        }
        if (people > CircleSolver.MOST_PEOPLE) {
            missing.add(Problem.of("matching.circle.missing.too-many", CircleSolver.MOST_PEOPLE));
        }
        return missing;
    }

    /**
     * Starts a run in the background. Its result replaces all circles that are forming and not locked.
     *
     * @param language in which circles are named that have no theme
     * @throws Refused when a run is going on, something is missing, the sizes cannot be, or a locked circle cannot be kept
     */
    public MatchRunId start(CohortId id, CircleSizes sizes, Locale language) {
        var actor = pools.enterCircles(id);
        var pool = pools.circles(id);
        if (!sizes.possible()) {
            throw new Refused(Problem.of("matching.circle.problem.sizes", CircleSizes.LEAST, CircleSizes.MOST));
        }
        refuseUnlessSolvable(pools.reference(id).state(), pool, sizes, actor.person());
        var cohort = pools.reference(id);
        // The seed only decides between people who are equal; the cohort's own makes a run repeatable.
        var problem = pool.problem(sizes, id.value());
        var run = ledger.start(cohort, actor.person(), pool.people(), problem, language);
        audit.record(
                actor.person(),
                AuditEvent.of("matching.run-started", "match_run", run.id().value(), cohort.name())
                        .in(cohort.program())
                        .with("smallest", sizes.smallest())
                        .with("largest", sizes.largest())
                        .with("locks", problem.kept().size()));
        AfterCommit.run(() -> inProgress.start(
                id,
                clock.instant(),
                progress -> CircleSolver.solve(problem, progress),
                outcome -> ledger.record(run, outcome),
                () -> ledger.broke(run)));
        return run.id();
    }

    /** @throws Refused when something is missing, or a locked circle cannot be kept */
    static void refuseUnlessSolvable(CohortState state, CirclePool pool, CircleSizes sizes, PersonId reader) {
        refuseIfAny(missing(state, pool));
        var locked = pool.forming().stream().filter(Circle::locked).toList();
        refuseIfAny(locked.stream()
                .filter(circle -> !sizes.allow(circle.members().size()))
                .map(circle -> lockedSize(circle, sizes))
                .toList());
        refuseIfAny(locked.stream()
                .flatMap(circle -> new CircleGuard(pool, reader).ofMembers(circle).stream())
                .toList());
    }

    static Problem lockedSize(Circle circle, CircleSizes sizes) {
        return Problem.of(
                "matching.circle.problem.locked-size",
                circle.name(),
                circle.members().size(),
                sizes.smallest(),
                sizes.largest());
    }

    /** A circle without anybody, to be filled by hand. */
    public Circle create(CohortId id, Locale language) {
        var actor = pools.enterCircles(id);
        var name = new CircleNames(texts, language, circles.names(id)).next(null);
        var circle = circles.form(id, name, null, null, clock.instant());
        var made = known(circle);
        audit.record(actor.person(), made.event("circle.created"));
        return made;
    }

    /** A circle as it was read: nobody changes what somebody else has changed since. */
    public record Read(CircleId id, long version) {

        public static Read of(Circle circle) {
            return new Read(circle.id(), circle.version());
        }
    }

    /**
     * Takes somebody from where they are and puts them elsewhere. Rules and sizes are not asked: the page says at once
     * what stands against a circle, and so does publishing.
     *
     * @param from null for who is in no circle
     * @param to null for no circle
     * @return the way back, as long as nobody changes the circles
     */
    public Moved move(CohortId id, EnrollmentId person, @Nullable Read from, @Nullable Read to) {
        var actor = pools.enterCircles(id);
        var pool = pools.circles(id);
        enrollments.keep(List.of(person));
        if (to != null && !pool.isFree(person)) {
            throw new Refused(Problem.of("matching.circle.problem.not-free"));
        }
        if (from == null && circles.holding(person).isPresent()) {
            throw new ChangedMeanwhile(person);
        }
        if (from != null) {
            takeOut(actor, pool, forming(id, from, actor), person);
        }
        if (to != null) {
            refuseOwn(pool.people().get(person).person().equals(actor.person()));
            putIn(actor, pool, forming(id, to, actor), person);
        }
        return new Moved(person, next(to), next(from));
    }

    /** How somebody gets back to where they were. */
    public record Moved(
            EnrollmentId person,
            @Nullable Read from,
            @Nullable Read to) {}

    private static @Nullable Read next(@Nullable Read read) {
        return read == null ? null : new Read(read.id(), read.version() + 1);
    }

    private void takeOut(Actor actor, CirclePool pool, Circle circle, EnrollmentId person) {
        if (circles.takeOut(circle.id(), person) != 1) {
            throw new ChangedMeanwhile(person);
        }
        regroup(
                pool,
                circle,
                circle.members().stream()
                        .map(Party::enrollment)
                        .filter(member -> !member.equals(person))
                        .toList());
        audit.record(actor.person(), circle.event("circle.member-taken-out"));
    }

    private void putIn(Actor actor, CirclePool pool, Circle circle, EnrollmentId person) {
        if (circle.members().size() >= CircleSizes.MOST) {
            throw new Refused(Problem.of("matching.circle.problem.full", circle.name(), CircleSizes.MOST));
        }
        circles.join(circle.id(), List.of(person), clock.instant());
        var members =
                new ArrayList<>(circle.members().stream().map(Party::enrollment).toList());
        members.add(person);
        regroup(pool, circle, members);
        audit.record(actor.person(), circle.event("circle.member-put-in"));
    }

    private void regroup(CirclePool pool, Circle circle, Collection<EnrollmentId> members) {
        ChangedMeanwhile.unlessOne(circles.regroup(circle.id(), circle.version(), pool.theme(members)), circle.id());
    }

    /** @param facilitator null for nobody yet */
    public void edit(CohortId id, Read read, String name, @Nullable PersonId facilitator) {
        var actor = pools.enterCircles(id);
        var circle = forming(id, read, actor);
        if (facilitator != null && circles.facilitator(facilitator).isEmpty()) {
            throw new Refused(Problem.of("matching.circle.problem.no-facilitator"));
        }
        ChangedMeanwhile.unlessOne(
                circles.edit(circle.id(), read.version(), CircleService.name(name), facilitator), circle.id());
        audit.record(actor.person(), known(circle.id()).event("circle.edited"));
    }

    /** The next run keeps it as it is. */
    public void lock(CohortId id, Read read) {
        var actor = pools.enterCircles(id);
        var circle = forming(id, read, actor);
        refuseIfAny(new CircleGuard(pools.circles(id), actor.person()).ofMembers(circle));
        ChangedMeanwhile.unlessOne(circles.setLocked(circle.id(), read.version(), true), circle.id());
        audit.record(actor.person(), circle.event("circle.locked"));
    }

    public void unlock(CohortId id, Read read) {
        var actor = pools.enterCircles(id);
        var circle = forming(id, read, actor);
        ChangedMeanwhile.unlessOne(circles.setLocked(circle.id(), read.version(), false), circle.id());
        audit.record(actor.person(), circle.event("circle.unlocked"));
    }

    /** Its people are in no circle again. */
    public void disband(CohortId id, Read read) {
        var actor = pools.enterCircles(id);
        var circle = forming(id, read, actor);
        ChangedMeanwhile.unlessOne(circles.disband(circle.id(), read.version()), circle.id());
        audit.record(actor.person(), circle.event("circle.disbanded"));
    }

    /** As it was read, still forming, and not their own. */
    private Circle forming(CohortId cohort, Read read, Actor actor) {
        var circle = known(read.id());
        if (!circle.cohort().equals(cohort)) {
            throw new NotFound(read.id());
        }
        if (circle.state() != CircleState.FORMING || circle.version() != read.version()) {
            throw new ChangedMeanwhile(read.id());
        }
        refuseOwn(circle.has(actor.person()));
        return circle;
    }

    /** Trying out who goes with them would tell a coordinator of wishes about them. */
    private static void refuseOwn(boolean own) {
        if (own) {
            throw new Refused(Problem.of("matching.problem.own-pair"));
        }
    }

    private Circle known(CircleId id) {
        return circles.find(id).orElseThrow(() -> new NotFound(id));
    }

    private static void refuseIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }
}
