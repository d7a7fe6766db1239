package org.belay.matching;

import java.time.Clock;
import java.util.List;
import org.belay.audit.AuditTrail;
import org.belay.enrollment.EnrollmentService;
import org.belay.security.Actor;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Publishes the circles of a cohort: all at once, after every rule was checked again, and told to everybody in them. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class CirclePublishing {

    public static final int LONGEST_INTRO = 1000;

    private final CohortPools pools;
    private final CircleRepository circles;
    private final EnrollmentService enrollments;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    CirclePublishing(
            CohortPools pools,
            CircleRepository circles,
            EnrollmentService enrollments,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.pools = pools;
        this.circles = circles;
        this.enrollments = enrollments;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /**
     * What would be published.
     *
     * @param problems what stands against it
     * @param uninvited how many people of the cohort have no account and no invitation yet
     */
    public record Preview(List<Circle> circles, List<Problem> problems, int uninvited) {

        public Preview {
            circles = List.copyOf(circles);
            problems = List.copyOf(problems);
        }

        public int people() {
            return circles.stream().mapToInt(circle -> circle.members().size()).sum();
        }

        /** As {@link #publish} wants to be told what was seen. */
        public List<FormingCircles.Read> read() {
            return circles.stream().map(FormingCircles.Read::of).toList();
        }
    }

    /** Nothing is changed and nothing is sent. */
    @Transactional(readOnly = true)
    public Preview preview(CohortId cohort) {
        var actor = pools.coordinator(cohort);
        var pool = pools.circles(cohort);
        return new Preview(
                pool.forming(),
                problems(pool, actor),
                enrollments.uninvited(cohort).size());
    }

    /** What everybody in a circle would be told. */
    @Transactional(readOnly = true)
    public CirclePublished example(CohortId cohort, Circle circle, String intro) {
        return new CirclePublished(
                circle, intro.strip(), pools.coordinator(cohort).person());
    }

    /**
     * Publishes every circle that is forming.
     *
     * @param read the circles that were previewed
     * @throws ChangedMeanwhile when there are others by now, or one of them is another
     * @throws Refused when a rule, a size or a state has come to stand against a circle since
     */
    public void publish(CohortId cohort, List<FormingCircles.Read> read, String intro) {
        var actor = pools.enterCircles(cohort);
        if (intro.strip().length() > LONGEST_INTRO) {
            throw new Refused(Problem.of("matching.problem.long-intro", LONGEST_INTRO));
        }
        var pool = pools.circles(cohort);
        if (!pool.forming().stream().map(FormingCircles.Read::of).toList().equals(read)) {
            throw new ChangedMeanwhile(cohort);
        }
        if (read.isEmpty()) {
            throw new Refused(Problem.of("matching.circle.problem.nothing-to-publish"));
        }
        var problems = problems(pool, actor);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        enrollments.activate(
                cohort,
                pool.forming().stream()
                        .flatMap(circle -> circle.members().stream())
                        .map(Party::enrollment)
                        .toList());
        pool.forming().forEach(circle -> publish(actor, circle, intro.strip()));
    }

    private void publish(Actor actor, Circle circle, String intro) {
        ChangedMeanwhile.unlessOne(
                circles.publish(circle.id(), circle.version(), actor.person(), clock.instant()), circle.id());
        audit.record(
                actor.person(),
                circle.event("circle.published")
                        .with("members", circle.members().size()));
        news.publishEvent(new CirclePublished(circle, intro, actor.person()));
    }

    private static List<Problem> problems(CirclePool pool, Actor actor) {
        var guard = new CircleGuard(pool, actor.person());
        return pool.forming().stream()
                .flatMap(circle -> guard.problems(circle).stream())
                .toList();
    }
}
