package org.belay.enrollment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
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
import org.belay.shared.SiteId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of a cohort for its coordinators: reading applications, deciding on them, and who takes part. */
@Service
@Transactional
public class EnrollmentService {

    private final EnrollmentQueries queries;
    private final EnrollmentRepository enrollments;
    private final CohortService cohorts;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    EnrollmentService(
            EnrollmentQueries queries,
            EnrollmentRepository enrollments,
            CohortService cohorts,
            CurrentUser user,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.queries = queries;
        this.enrollments = enrollments;
        this.cohorts = cohorts;
        this.user = user;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** A page of the people of a cohort. */
    @Transactional(readOnly = true)
    public List<EnrollmentRow> page(
            CohortId cohort,
            EnrollmentFilter filter,
            EnrollmentFilter.Sort sort,
            boolean descending,
            int offset,
            int limit) {
        var actor = reviewer(cohort);
        return queries.page(cohort, filter, sort, descending, offset, limit, EnrollmentQueries.mayBeReadBy(actor));
    }

    /** How many there are in each state, whatever segment the filter names. */
    @Transactional(readOnly = true)
    public Map<EnrollmentState, Integer> counts(CohortId cohort, EnrollmentFilter filter) {
        var actor = reviewer(cohort);
        return queries.counts(cohort, filter, EnrollmentQueries.mayBeReadBy(actor));
    }

    /** The sites of the people of a cohort, by name. */
    @Transactional(readOnly = true)
    public Map<SiteId, String> sites(CohortId cohort) {
        reviewer(cohort);
        return queries.sites(cohort);
    }

    /** An application with everything in it that whoever asks may read. */
    @Transactional(readOnly = true)
    public Application application(EnrollmentId id) {
        var facts = queries.facts(id).orElseThrow(() -> new NotFound(id));
        user.require(Permission.SEE_APPLICATION, facts);
        var application = queries.application(id).orElseThrow(() -> new NotFound(id));
        return user.may(Permission.SEE_HR_FACTS, facts) ? application : application.withoutHrFacts();
    }

    /** All that match a filter, for "select all". */
    @Transactional(readOnly = true)
    public List<EnrollmentRow> all(CohortId cohort, EnrollmentFilter filter) {
        return page(cohort, filter, EnrollmentFilter.Sort.NAME, false, 0, Integer.MAX_VALUE);
    }

    /**
     * Decides on applications, each for itself: what a guard refuses is skipped and said, the rest is done.
     *
     * @param rows as they were read; a row that was changed since is skipped
     * @param reason for the applicant to read; {@link Decision#needsReason()}
     * @throws Refused when a reason is missing, or the cohort takes no decisions any more
     */
    public DecisionResult decide(
            CohortId cohortId, Decision decision, Collection<EnrollmentRow> rows, @Nullable String reason) {
        var cohort = cohorts.reference(cohortId);
        var actor = user.require(Permission.DECIDE_APPLICATION, Facts.of(cohort.program()));
        var why = reason == null || reason.isBlank() ? null : reason.strip();
        if (decision.needsReason() && why == null) {
            throw new Refused(Problem.of("enrollment.problem.reason-missing"));
        }
        cohorts.requireState(cohortId, CohortState.ENROLLING, CohortState.MATCHING, CohortState.RUNNING);
        var versions = rows.stream().collect(Collectors.toMap(EnrollmentRow::id, EnrollmentRow::version));
        var done = new ArrayList<DecisionResult.Done>();
        var skipped = new ArrayList<DecisionResult.Skipped>();
        for (var place : placesOf(cohortId, versions.keySet())) {
            var problem = against(place, decision, versions.get(place.id()));
            if (problem.isPresent()) {
                skipped.add(new DecisionResult.Skipped(place.id(), place.name(), problem.get()));
            } else {
                done.add(decide(place, decision, actor.person(), why));
            }
        }
        return new DecisionResult(decision, done, skipped);
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

    private DecisionResult.Done decide(Place place, Decision decision, PersonId by, @Nullable String reason) {
        ChangedMeanwhile.unlessOne(
                enrollments.decide(place, decision.state(), by, reason, clock.instant()), place.id());
        record(by, decision.auditAction(), place);
        news.publishEvent(new ApplicationDecided(
                place.id(), place.cohort(), place.program(), place.person(), decision, reason, place.version() + 1));
        return new DecisionResult.Done(place.id(), place.name(), place.state(), place.version() + 1);
    }

    /** Takes a decision back for all on whom nothing rests yet; the others are skipped. */
    public DecisionResult undo(CohortId cohortId, DecisionResult result) {
        var cohort = cohorts.reference(cohortId);
        var actor = user.require(Permission.DECIDE_APPLICATION, Facts.of(cohort.program()));
        var before = result.done().stream()
                .filter(d -> d.before().awaitsDecision())
                .collect(Collectors.toMap(DecisionResult.Done::id, Function.identity()));
        var done = new ArrayList<DecisionResult.Done>();
        var skipped = new ArrayList<DecisionResult.Skipped>();
        for (var place : placesOf(cohortId, before.keySet())) {
            var decided = before.get(place.id());
            if (decided == null
                    || place.version() != decided.version()
                    || place.state() != result.decision().state()) {
                skipped.add(new DecisionResult.Skipped(
                        place.id(), place.name(), Problem.of("enrollment.problem.changed-since")));
                continue;
            }
            ChangedMeanwhile.unlessOne(enrollments.undecide(place, decided.before()), place.id());
            record(actor.person(), "enrollment.decision-undone", place);
            news.publishEvent(new DecisionUndone(
                    place.id(), cohortId, place.program(), place.person(), result.decision(), place.version()));
            done.add(new DecisionResult.Done(place.id(), place.name(), place.state(), place.version() + 1));
        }
        return new DecisionResult(result.decision(), done, skipped);
    }

    /**
     * Everybody to be matched, with all that the matcher needs, the avoid lists among it.
     *
     * @return those accepted, and those with a match already, who may have places left; by key
     */
    @Transactional(readOnly = true)
    public List<Participant> participants(CohortId cohort) {
        user.require(Permission.MATCH_PEOPLE, Facts.of(cohorts.reference(cohort).program()));
        return queries.participants(cohort, List.of(EnrollmentState.ACCEPTED, EnrollmentState.ACTIVE));
    }

    /** The people of published matches become active; those who are already stay so. */
    public void activate(CohortId cohort, Collection<EnrollmentId> matched) {
        var actor = user.require(
                Permission.MATCH_PEOPLE, Facts.of(cohorts.reference(cohort).program()));
        activate(actor, placesOf(cohort, matched));
    }

    private void activate(Actor actor, List<Place> places) {
        for (var place : places) {
            if (place.state() != EnrollmentState.ACTIVE) {
                guard(place, EnrollmentState.ACTIVE);
                ChangedMeanwhile.unlessOne(enrollments.activate(place, clock.instant()), place.id());
                record(actor.person(), "enrollment.activated", place);
            }
        }
    }

    /** Two people accepted the match that was offered to them; whoever did so last is one of the two. */
    public void activateAccepted(CohortId cohort, EnrollmentId one, EnrollmentId other) {
        var places = placesOf(cohort, List.of(one, other));
        var actor = user.require(
                Permission.ANSWER_OFFER,
                Facts.ofPair(
                        places.getFirst().person(),
                        places.getLast().person(),
                        places.getFirst().program()));
        activate(actor, places);
    }

    /** Participants have come to the end of the cohort. */
    public void complete(CohortId cohort, Collection<EnrollmentId> participants) {
        var actor = user.require(
                Permission.RUN_COHORT, Facts.of(cohorts.reference(cohort).program()));
        placesOf(cohort, participants)
                .forEach(place -> end(place, EnrollmentState.COMPLETED, null, actor.person(), "enrollment.completed"));
    }

    /** A participant leaves a running cohort early. */
    public void leave(CohortId cohort, EnrollmentId participant, String reason) {
        var actor = user.require(
                Permission.RUN_COHORT, Facts.of(cohorts.reference(cohort).program()));
        placesOf(cohort, List.of(participant))
                .forEach(place -> end(place, EnrollmentState.LEFT, reason, actor.person(), "enrollment.left"));
    }

    /** Adds places of a cohort that took place before Belay kept its records; importing again changes them. */
    public Map<PersonId, EnrollmentId> addPast(Collection<PastEnrollment> past) {
        user.require(Permission.IMPORT_HISTORY);
        return past.stream().collect(Collectors.toMap(PastEnrollment::person, enrollments::addPast));
    }

    private void end(Place place, EnrollmentState state, @Nullable String reason, PersonId by, String action) {
        guard(place, state);
        ChangedMeanwhile.unlessOne(enrollments.end(place, state, reason, clock.instant()), place.id());
        record(by, action, place);
    }

    private static void guard(Place place, EnrollmentState next) {
        if (!place.state().mayBecome(next)) {
            throw new Refused(Problem.of("enrollment.problem.not-from-here", place.name(), next.name()));
        }
    }

    /** Locked; all of them must be of the cohort that the actor was checked for. */
    private List<Place> placesOf(CohortId cohort, Collection<EnrollmentId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var places = enrollments.lock(ids);
        if (places.size() != java.util.Set.copyOf(ids).size()
                || places.stream().anyMatch(place -> !place.cohort().equals(cohort))) {
            throw new NotFound(ids);
        }
        return places;
    }

    private Actor reviewer(CohortId cohort) {
        return user.require(
                Permission.SEE_APPLICATION, Facts.of(cohorts.reference(cohort).program()));
    }

    private void record(PersonId by, String action, Place place) {
        audit.record(
                by,
                AuditEvent.of(action, "enrollment", place.id().value(), place.name())
                        .in(place.program())
                        .with("from", place.state()));
    }
}
