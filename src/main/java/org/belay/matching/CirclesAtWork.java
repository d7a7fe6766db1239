package org.belay.matching;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Participant;
import org.belay.matching.CircleOverview.Alone;
import org.belay.matching.CircleOverview.Forming;
import org.belay.matching.CircleOverview.Moves;
import org.belay.matching.CircleOverview.Opening;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators read before circles are published: those that are forming, who is in none, and what moves come to. */
@Service
@Transactional(readOnly = true, isolation = Isolation.READ_COMMITTED)
public class CirclesAtWork {

    private static final int SHOWN_OPENINGS = 3;

    private final CohortPools pools;
    private final CircleRepository circles;
    private final RunRepository runs;
    private final RunsInProgress inProgress;

    CirclesAtWork(CohortPools pools, CircleRepository circles, RunRepository runs, RunsInProgress inProgress) {
        this.pools = pools;
        this.circles = circles;
        this.runs = runs;
        this.inProgress = inProgress;
    }

    public CircleOverview overview(CohortId cohort) {
        // Before the first reading of the database, as for pairs: a run leaves this list after its result is written.
        var running = inProgress.progress(cohort).orElse(null);
        var reader = pools.coordinator(cohort).person();
        var sizes = sizes(cohort);
        if (running != null) {
            return CircleOverview.whileRunning(running, sizes);
        }
        var pool = pools.circles(cohort);
        return new CircleOverview(
                runs.latest(cohort).orElse(null),
                null,
                sizes,
                pool.free().size(),
                circles.published(cohort).size(),
                FormingCircles.missing(pools.reference(cohort).state(), pool),
                pool.forming().stream()
                        .map(circle -> new Forming(
                                circle,
                                circle.has(reader),
                                circle.has(reader) ? Optional.empty() : pool.assess(circle),
                                new CircleGuard(pool, reader).problems(circle)))
                        .toList(),
                pool.alone().size());
    }

    /** Of the latest run, else the usual ones. */
    CircleSizes sizes(CohortId cohort) {
        return runs.latest(cohort)
                .map(run -> RunInputs.read(runs.inputs(run.id())).circles())
                .filter(Objects::nonNull)
                .orElse(CircleSizes.USUAL);
    }

    /** Some of those in no circle, by name, with why and where they could be put: worked out for these alone. */
    public List<Alone> alone(CohortId cohort, int offset, int limit) {
        var reader = pools.coordinator(cohort).person();
        var pool = pools.circles(cohort);
        var shown = pool.alone().stream().skip(offset).limit(limit).toList();
        var why = pool.whyAlone(shown);
        var sizes = sizes(cohort);
        return shown.stream()
                .map(person -> person.person().equals(reader)
                        ? new Alone(Party.of(person), null, List.of())
                        : new Alone(
                                Party.of(person),
                                why.get(person.enrollment()),
                                openings(pool, sizes, person, reader).stream()
                                        .limit(SHOWN_OPENINGS)
                                        .toList()))
                .toList();
    }

    /**
     * What it would be to put somebody into each circle that is forming and not locked, and what becomes of the one they
     * leave. The circle of whoever asks is left out: what would be wrong with it may be a wish about them.
     */
    public Moves moves(CohortId cohort, EnrollmentId person) {
        var reader = pools.coordinator(cohort).person();
        var pool = pools.circles(cohort);
        if (!pool.isFree(person) || pool.people().get(person).person().equals(reader)) {
            return new Moves(null, List.of());
        }
        var sizes = sizes(cohort);
        return new Moves(
                pool.forming().stream()
                        .filter(circle -> circle.places().contains(person) && !circle.has(reader))
                        .findFirst()
                        .map(circle -> pool.without(circle, person, sizes.smallest()))
                        .orElse(null),
                openings(pool, sizes, pool.people().get(person), reader));
    }

    private static List<Opening> openings(CirclePool pool, CircleSizes sizes, Participant person, PersonId reader) {
        var others = pool.forming().stream()
                .filter(circle -> !circle.locked() && !circle.has(reader))
                .filter(circle -> !circle.places().contains(person.enrollment()))
                .toList();
        return pool.openings(others, sizes.largest()).of(pool.people().profile(person.enrollment())).stream()
                .map(opening -> new Opening(
                        others.get(opening.circle()),
                        opening.broken(),
                        opening.full(),
                        opening.scoreChange(),
                        opening.totalChange()))
                .toList();
    }
}
