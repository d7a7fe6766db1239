package org.belay.matching;

import java.util.concurrent.CancellationException;
import org.belay.cohort.CohortReference;
import org.belay.program.Format;
import org.belay.program.MatchingWeights;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What would be in a cohort of circles: with other weights or sizes, and with a circle locked. Nothing that is forming changes. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class CircleScenarios {

    private final CohortPools pools;
    private final CirclesAtWork atWork;
    private final CircleLedger ledger;

    CircleScenarios(CohortPools pools, CirclesAtWork atWork, CircleLedger ledger) {
        this.pools = pools;
        this.atWork = atWork;
        this.ledger = ledger;
    }

    /**
     * The people of now with the locked circles, in circles as large as the latest run allowed.
     *
     * @throws Refused when circles cannot be formed
     */
    @Transactional(readOnly = true)
    public CircleTrial trial(CohortId cohort) {
        var reader = pools.coordinator(cohort).person();
        var reference = pools.reference(cohort);
        if (reference.format() != Format.CIRCLE) {
            throw new NotFound(cohort);
        }
        var pool = pools.circles(cohort);
        var sizes = atWork.sizes(cohort);
        FormingCircles.refuseUnlessSolvable(reference.state(), pool, sizes, reader);
        // The seed of a run, so that the same comes of the same.
        return new CircleTrial(cohort, pool, pool.problem(sizes, cohort.value()), pools.weights(cohort), reader);
    }

    /**
     * What comes of other weights; takes seconds where people are many, and holds no transaction meanwhile.
     *
     * @throws CancellationException when the progress says so
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public CircleTrial.Outlook withWeights(CircleTrial trial, MatchingWeights weights, Progress progress) {
        pools.coordinator(trial.cohort());
        return trial.with(weights, progress);
    }

    /**
     * What circles of other sizes come to; takes as long as {@link #withWeights}.
     *
     * @throws Refused when no circle can have these sizes, or a locked one has not
     * @throws CancellationException when the progress says so
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public CircleSizing withSizes(CircleTrial trial, CircleSizes sizes, Progress progress) {
        pools.coordinator(trial.cohort());
        if (!sizes.possible()) {
            throw new Refused(Problem.of("matching.circle.problem.sizes", CircleSizes.LEAST, CircleSizes.MOST));
        }
        return trial.with(sizes, pools.reference(trial.cohort()).state(), progress);
    }

    /**
     * What locking a circle comes to, everybody else placed anew; takes as long as {@link #withWeights}.
     *
     * @throws Refused when it could not be locked: too small or large for a run, or against a rule
     * @throws NotFound for the circle of whoever asks
     * @throws CancellationException when the progress says so
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public CircleTrial.LockEffect effectOfLock(CircleTrial trial, Circle circle, Progress progress) {
        var reader = pools.coordinator(trial.cohort()).person();
        if (circle.has(reader) || circle.locked() || !circle.cohort().equals(trial.cohort())) {
            throw new NotFound(circle.id());
        }
        trial.refuseUnlessLockable(circle);
        return trial.ofLocking(circle, progress);
    }

    /**
     * Records an outlook as a scenario, to stand beside runs.
     *
     * @throws Refused while a run is going on
     * @throws ChangedMeanwhile when the weights of the program are others by now
     */
    public MatchRunId keep(CircleTrial trial, CircleTrial.Outlook outlook) {
        return trial.keptBy(ledger, unchanged(trial), outlook);
    }

    /**
     * Records what came of other sizes, which were tried, as a scenario.
     *
     * @throws Refused while a run is going on
     * @throws ChangedMeanwhile when the weights of the program are others by now
     */
    public MatchRunId keep(CircleTrial trial, CircleSizes sizes) {
        return trial.keptBy(ledger, unchanged(trial), sizes);
    }

    private CohortReference unchanged(CircleTrial trial) {
        pools.enterCircles(trial.cohort());
        if (!pools.weights(trial.cohort()).equals(trial.weights())) {
            throw new ChangedMeanwhile(trial.cohort());
        }
        return pools.reference(trial.cohort());
    }
}
