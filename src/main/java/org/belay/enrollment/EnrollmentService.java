package org.belay.enrollment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.cohort.CohortService;
import org.belay.organization.ImportBatchId;
import org.belay.organization.Ties;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.DepartmentId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.shared.SiteId;
import org.jooq.Condition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of a cohort for its coordinators: reading applications, and who takes part. {@link DecisionService} decides.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class EnrollmentService {

    private final EnrollmentQueries queries;
    private final ReviewQueries reviews;
    private final WaitlistQueries waitlist;
    private final ParticipantQueries participants;
    private final EnrollmentRepository enrollments;
    private final ApplicationMemoryRepository memory;
    private final CohortService cohorts;
    private final Places places;
    private final Ties ties;
    private final CurrentUser user;
    private final Clock clock;

    EnrollmentService(
            EnrollmentQueries queries,
            ReviewQueries reviews,
            WaitlistQueries waitlist,
            ParticipantQueries participants,
            EnrollmentRepository enrollments,
            ApplicationMemoryRepository memory,
            CohortService cohorts,
            Places places,
            ObjectProvider<Ties> ties,
            CurrentUser user,
            Clock clock) {
        this.queries = queries;
        this.reviews = reviews;
        this.waitlist = waitlist;
        this.participants = participants;
        this.enrollments = enrollments;
        this.memory = memory;
        this.cohorts = cohorts;
        this.places = places;
        this.ties = Ties.together(ties);
        this.user = user;
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
        return queries.page(cohort, filter, sort, descending, offset, limit, mayBeReadBy(actor));
    }

    /** How many there are in each state, whatever segment the filter names. */
    @Transactional(readOnly = true)
    public Map<EnrollmentState, Integer> counts(CohortId cohort, EnrollmentFilter filter) {
        var actor = reviewer(cohort);
        return queries.counts(cohort, filter, mayBeReadBy(actor));
    }

    /** Who waits for a place, and whose turn it is. */
    @Transactional(readOnly = true)
    public Waitlist waitlist(CohortId cohort) {
        var allowed = mayBeReadBy(reviewer(cohort));
        return new Waitlist(
                waitlist.people(cohort),
                waitlist.next(cohort, Side.MENTOR, allowed),
                waitlist.next(cohort, Side.MENTEE, allowed),
                waitlist.placesLeft(cohort));
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
        var facts = facts(id);
        user.require(Permission.SEE_APPLICATION, facts);
        var application = reviews.application(id).orElseThrow(() -> new NotFound(id));
        return user.may(Permission.SEE_HR_FACTS, facts) ? application : application.withoutHrFacts();
    }

    private Facts facts(EnrollmentId id) {
        var belongs = queries.belongs(id).orElseThrow(() -> new NotFound(id));
        return Facts.of(belongs.person(), belongs.program()).withPartners(ties.partners(belongs.person()));
    }

    private Condition mayBeReadBy(Actor actor) {
        return EnrollmentQueries.mayBeReadBy(actor, ties.partners(actor.person()));
    }

    /** All that match a filter, for "select all". */
    @Transactional(readOnly = true)
    public List<EnrollmentRow> all(CohortId cohort, EnrollmentFilter filter) {
        return page(cohort, filter, EnrollmentFilter.Sort.NAME, false, 0, Integer.MAX_VALUE);
    }

    /** Everybody who takes part in a cohort or has applied for it, but who has come to its end: whom its fate concerns. */
    @Transactional(readOnly = true)
    public List<PersonId> concerned(CohortId cohort) {
        reviewer(cohort);
        return queries.people(cohort, EnrollmentState.open());
    }

    /**
     * Those of an open place who cannot sign in: nobody has invited them, or their link is too old. Who came in with an
     * imported application is among them.
     */
    @Transactional(readOnly = true)
    public List<PersonId> uninvited(CohortId cohort) {
        user.require(Permission.INVITE, Facts.of(cohorts.reference(cohort).program()));
        return queries.uninvited(cohort, clock.instant());
    }

    /**
     * Everybody to be matched, with all that the matcher needs, the avoid lists among it.
     *
     * @return those accepted, and those with a match already, who may have places left; by key
     */
    @Transactional(readOnly = true)
    public List<Participant> participants(CohortId cohort) {
        user.require(Permission.MATCH_PEOPLE, Facts.of(cohorts.reference(cohort).program()));
        return toBeMatched(cohort);
    }

    /** The same for the matcher alone, which also works where nobody is signed in; no decision is made here. */
    @Transactional(readOnly = true)
    public List<Participant> toBeMatched(CohortId cohort) {
        return participants.participants(cohort, List.of(EnrollmentState.ACCEPTED, EnrollmentState.ACTIVE));
    }

    /** Those of these who take part, also on a break or not prepared; asked as {@link #toBeMatched} is. */
    @Transactional(readOnly = true)
    public List<Participant> goingOn(CohortId cohort, Collection<EnrollmentId> places) {
        return participants.goingOn(cohort, places);
    }

    /**
     * Those of these whom a person does not want to meet, or who do not want to meet that person, whatever the cohort: so
     * that they are left out. Nobody ever reads who it is.
     */
    @Transactional(readOnly = true)
    public Set<PersonId> apart(PersonId person, Collection<PersonId> others) {
        return participants.apart(person, others);
    }

    /**
     * When each of these is free by the clock of UTC, for a page that shows the hours they have in common; whoever calls has
     * decided that it may be read.
     */
    @Transactional(readOnly = true)
    public List<WeekGrid> free(Collection<EnrollmentId> places, LocalDate reference) {
        return participants.free(places, reference);
    }

    /**
     * What they answered to questions that the matching compares: for the matcher alone, whoever else may read it, and no
     * decision is made here.
     *
     * @param questions by their keys
     * @return the answers by the keys of the questions; nobody is in it who answered none
     */
    @Transactional(readOnly = true)
    public Map<EnrollmentId, Map<String, String>> toBeCompared(CohortId cohort, Collection<String> questions) {
        return questions.isEmpty() ? Map.of() : participants.answers(cohort, questions);
    }

    /** The department that each is part of: for the matcher alone, and no decision is made here. */
    @Transactional(readOnly = true)
    public Map<DepartmentId, DepartmentId> departmentsAbove() {
        return participants.departmentsAbove();
    }

    /** The people of published matches become active; those who are already stay so. */
    public void activate(CohortId cohort, Collection<EnrollmentId> matched) {
        var actor = user.require(
                Permission.MATCH_PEOPLE, Facts.of(cohorts.reference(cohort).program()));
        var locked = places.lock(cohort, matched);
        locked.forEach(EnrollmentService::refusePaused);
        activate(actor, locked);
    }

    /**
     * Nobody to whom a match is offered withdraws until the transaction ends, and then finds the offer.
     *
     * @throws Refused when somebody has withdrawn already
     */
    public void keepForOffer(CohortId cohort, Collection<EnrollmentId> matched) {
        user.require(Permission.MATCH_PEOPLE, Facts.of(cohorts.reference(cohort).program()));
        var locked = places.lock(cohort, matched);
        locked.forEach(EnrollmentService::refusePaused);
        locked.stream()
                .filter(place -> place.state() != EnrollmentState.ACTIVE)
                .forEach(place -> guard(place, EnrollmentState.ACTIVE));
    }

    /** Who took a break a moment ago gets no new match. */
    private static void refusePaused(Place place) {
        if (place.state() == EnrollmentState.ON_HOLD) {
            throw new Refused(Problem.of("enrollment.problem.paused", place.name()));
        }
    }

    /** Who is on a break stays so with the match that was accepted, and is active after it. */
    private void activate(Actor actor, List<Place> matched) {
        for (var place : matched) {
            if (place.state() == EnrollmentState.ON_HOLD) {
                ChangedMeanwhile.unlessOne(enrollments.activatePaused(place, clock.instant()), place.id());
            } else if (place.state() != EnrollmentState.ACTIVE) {
                guard(place, EnrollmentState.ACTIVE);
                ChangedMeanwhile.unlessOne(enrollments.activate(place, clock.instant()), place.id());
                places.record(actor.person(), "enrollment.activated", place);
            }
        }
    }

    /**
     * Keeps these places from everybody else until the transaction ends, for who goes on to lock the match of them; no
     * decision is made here.
     */
    public void keep(Collection<EnrollmentId> ids) {
        enrollments.lock(ids);
    }

    /** Where these people take part or have applied; asked as {@link #keep} is, for those who have left. */
    @Transactional(readOnly = true)
    public List<EnrollmentId> open(Collection<PersonId> people) {
        return enrollments.open(people);
    }

    /** Which of their places an import of people ended, whose leavers come back; asked as {@link #keep} is. */
    @Transactional(readOnly = true)
    public List<EnrollmentId> ended(ImportBatchId batch, Collection<PersonId> back) {
        return memory.ofLeavers(batch, back);
    }

    /** Two people accepted the match that was offered to them; whoever did so last is one of the two. */
    public void activateAccepted(CohortId cohort, EnrollmentId one, EnrollmentId other) {
        var pair = places.lock(cohort, List.of(one, other));
        var actor = user.require(
                Permission.ANSWER_OFFER,
                Facts.ofPair(
                        pair.getFirst().person(),
                        pair.getLast().person(),
                        pair.getFirst().program()));
        activate(actor, pair);
    }

    /** Participants have come to the end of the cohort. */
    public void complete(CohortId cohort, Collection<EnrollmentId> participants) {
        var actor = user.require(
                Permission.RUN_COHORT, Facts.of(cohorts.reference(cohort).program()));
        var read = places.lock(cohort, participants);
        read.forEach(place -> guard(place, EnrollmentState.COMPLETED));
        enrollments.endAll(read, EnrollmentState.COMPLETED, clock.instant());
        places.record(actor.person(), "enrollment.completed", read);
    }

    /** What {@link #complete} did is undone; of those who had not come to the end, nothing is. */
    public void takeCompletionBack(CohortId cohort, Collection<EnrollmentId> participants) {
        var actor = user.require(
                Permission.RUN_COHORT, Facts.of(cohorts.reference(cohort).program()));
        var completed = places.lock(cohort, participants).stream()
                .filter(place -> place.state() == EnrollmentState.COMPLETED)
                .toList();
        enrollments.takeCompletionBack(completed);
        places.record(actor.person(), "enrollment.completion-taken-back", completed);
    }

    /** Adds places of a cohort that took place before Belay kept its records; importing again changes them. */
    public Map<PersonId, EnrollmentId> addPast(Collection<PastEnrollment> past) {
        user.require(Permission.IMPORT_HISTORY);
        return past.stream().collect(Collectors.toMap(PastEnrollment::person, enrollments::addPast));
    }

    /** Takes places of the past away that an import brought and no match names any more. */
    public void forgetPast(Collection<EnrollmentId> past) {
        user.require(Permission.IMPORT_HISTORY);
        enrollments.remove(past);
    }

    private static void guard(Place place, EnrollmentState next) {
        if (!place.state().mayBecome(next)) {
            throw new Refused(Problem.of("enrollment.problem.not-from-here", place.name(), next.name()));
        }
    }

    private Actor reviewer(CohortId cohort) {
        return user.require(
                Permission.SEE_APPLICATION, Facts.of(cohorts.reference(cohort).program()));
    }
}
