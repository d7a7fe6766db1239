package org.belay.enrollment;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Decides on applications, many at once and each for itself: what a guard refuses is skipped and said. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class DecisionService {

    /** How long a decision can be taken back; its mails wait for longer. */
    public static final Duration UNDO = Duration.ofMinutes(10);

    private final EnrollmentRepository enrollments;
    private final Places places;
    private final CohortService cohorts;
    private final DecisionLetters letters;
    private final DecisionRepository made;
    private final MessageRepository messages;
    private final CurrentUser user;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    DecisionService(
            EnrollmentRepository enrollments,
            Places places,
            CohortService cohorts,
            DecisionLetters letters,
            DecisionRepository made,
            MessageRepository messages,
            CurrentUser user,
            ApplicationEventPublisher news,
            Clock clock) {
        this.enrollments = enrollments;
        this.places = places;
        this.cohorts = cohorts;
        this.letters = letters;
        this.made = made;
        this.messages = messages;
        this.user = user;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Says whom a decision would be about and how many mails it would write; changes nothing.
     *
     * @param rows as they were read
     */
    @Transactional(readOnly = true)
    public DecisionPreview preview(CohortId cohortId, Decision decision, Collection<EnrollmentRow> rows) {
        var cohort = cohorts.reference(cohortId);
        decider(cohort);
        var versions = versions(rows);
        var decided = new ArrayList<Place>();
        var skipped = new ArrayList<DecisionResult.Skipped>();
        for (var place : places.read(cohortId, versions.keySet())) {
            against(place, decision, versions.get(place.id()))
                    .ifPresentOrElse(
                            problem -> skipped.add(new DecisionResult.Skipped(place.id(), place.name(), problem)),
                            () -> decided.add(place));
        }
        var reached = letters.reached(decided.stream().map(Place::person).toList());
        var example = decided.stream()
                .filter(place -> reached.contains(place.person()))
                .findFirst()
                .map(place -> event(cohort, place, DecisionDraft.mailed(decision, null)));
        return new DecisionPreview(decided.stream().map(Place::name).toList(), skipped, reached.size(), example);
    }

    /**
     * Decides.
     *
     * @param rows as they were read; a row that was changed since is skipped
     * @throws Refused when a reason is missing, or the cohort takes no decisions any more
     */
    public DecisionResult decide(CohortId cohortId, DecisionDraft draft, Collection<EnrollmentRow> rows) {
        var cohort = cohorts.reference(cohortId);
        var actor = decider(cohort);
        draft.check();
        requireDeciding(cohortId);
        var versions = versions(rows);
        var done = new ArrayList<DecisionResult.Done>();
        var skipped = new ArrayList<DecisionResult.Skipped>();
        for (var place : places.lock(cohortId, versions.keySet())) {
            var problem = against(place, draft.decision(), versions.get(place.id()));
            if (problem.isPresent()) {
                skipped.add(new DecisionResult.Skipped(place.id(), place.name(), problem.get()));
            } else {
                done.add(decide(cohort, place, draft, actor.person()));
            }
        }
        return new DecisionResult(
                draft.decision(),
                done,
                skipped,
                keep(cohortId, draft, actor.person(), done).orElse(null));
    }

    /** Who decided what, and for who was asked for something the question. */
    private Optional<DecisionId> keep(
            CohortId cohort, DecisionDraft draft, PersonId by, List<DecisionResult.Done> done) {
        if (done.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var id = made.add(cohort, draft.decision(), by, now, done);
        var question = draft.reason();
        if (draft.decision() == Decision.ASK && question != null) {
            messages.ask(done.stream().map(DecisionResult.Done::id).toList(), by, id, question, now);
        }
        return Optional.of(id);
    }

    /** What was decided within the last minutes and can still be taken back, the newest first. */
    @Transactional(readOnly = true)
    public List<MadeDecision> recent(CohortId cohort) {
        decider(cohorts.reference(cohort));
        return made.since(cohort, clock.instant().minus(UNDO), UNDO);
    }

    /**
     * Takes a decision back that was made a while ago, before its mails have left.
     *
     * @throws Refused when it is too late
     */
    public DecisionResult undo(CohortId cohort, DecisionId id) {
        decider(cohorts.reference(cohort));
        return undo(
                cohort,
                made.find(cohort, id, clock.instant().minus(UNDO))
                        .orElseThrow(() -> new Refused(Problem.of("enrollment.problem.too-late"))));
    }

    private static Map<EnrollmentId, Long> versions(Collection<EnrollmentRow> rows) {
        return rows.stream().collect(toMap(EnrollmentRow::id, EnrollmentRow::version));
    }

    private static Optional<Problem> against(Place place, Decision decision, @Nullable Long version) {
        if (!place.state().mayBecome(decision.state())) {
            return Optional.of(Problem.of("enrollment.problem.state." + place.state()));
        }
        if (version == null || place.version() != version) {
            return Optional.of(Problem.of("enrollment.problem.changed-since"));
        }
        return decision == Decision.ACCEPT && place.personLeft()
                ? Optional.of(Problem.of("enrollment.problem.left"))
                : Optional.empty();
    }

    private DecisionResult.Done decide(CohortReference cohort, Place place, DecisionDraft draft, PersonId by) {
        var decision = draft.decision();
        ChangedMeanwhile.unlessOne(
                enrollments.decide(place, decision.state(), by, draft.reason(), clock.instant()), place.id());
        places.record(by, decision.auditAction(), place);
        var event = event(cohort, place, draft);
        news.publishEvent(event);
        return new DecisionResult.Done(place.id(), place.name(), place.state(), event.version());
    }

    private static ApplicationDecided event(CohortReference cohort, Place place, DecisionDraft draft) {
        return new ApplicationDecided(
                place.id(),
                place.version() + 1,
                cohort.id(),
                cohort.name(),
                cohort.program(),
                cohort.programName(),
                place.person(),
                place.name(),
                draft);
    }

    /** Takes a decision back for all on whom nothing rests yet; the others are skipped. */
    public DecisionResult undo(CohortId cohortId, DecisionResult result) {
        var actor = decider(cohorts.reference(cohortId));
        requireDeciding(cohortId);
        var before = result.done().stream()
                .filter(d -> d.before().awaitsDecision())
                .collect(toMap(DecisionResult.Done::id, Function.identity()));
        var done = new ArrayList<DecisionResult.Done>();
        var skipped = new ArrayList<DecisionResult.Skipped>();
        for (var place : places.lock(cohortId, before.keySet())) {
            var decided = before.get(place.id());
            if (decided == null
                    || place.version() != decided.version()
                    || place.state() != result.decision().state()) {
                skipped.add(new DecisionResult.Skipped(
                        place.id(), place.name(), Problem.of("enrollment.problem.changed-since")));
                continue;
            }
            ChangedMeanwhile.unlessOne(enrollments.undecide(place, decided.before()), place.id());
            places.record(actor.person(), "enrollment.decision-undone", place);
            news.publishEvent(new DecisionUndone(
                    place.id(), cohortId, place.program(), place.person(), result.decision(), place.version()));
            done.add(new DecisionResult.Done(place.id(), place.name(), place.state(), place.version() + 1));
        }
        var id = result.id();
        if (id != null && !done.isEmpty()) {
            var ids = done.stream().map(DecisionResult.Done::id).toList();
            made.takeBack(id, ids, actor.person(), clock.instant());
            messages.removeAsked(id, ids);
        }
        return new DecisionResult(result.decision(), done, skipped, id);
    }

    private void requireDeciding(CohortId cohort) {
        cohorts.requireState(cohort, CohortState.ENROLLING, CohortState.MATCHING, CohortState.RUNNING);
    }

    private Actor decider(CohortReference cohort) {
        return user.require(Permission.DECIDE_APPLICATION, Facts.of(cohort.program()));
    }
}
