package org.belay.enrollment;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.program.ProgramService;
import org.belay.program.TopicService;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.Email;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Coordinators fill in the form for somebody who cannot, or who has told them: on the phone, on paper, without an e-mail.
 * The application then waits for a decision like any other, and the person can change it once they sign in. Nobody is
 * asked whom they wish not to meet by somebody else; what they said of that before stays.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ApplicationsForOthers {

    private static final Set<CohortState> TAKING = EnumSet.of(CohortState.ENROLLING, CohortState.MATCHING);

    private final ApplicationQueries applications;
    private final EnrollmentRepository enrollments;
    private final CohortService cohorts;
    private final ProgramService programs;
    private final TopicService topics;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    ApplicationsForOthers(
            ApplicationQueries applications,
            EnrollmentRepository enrollments,
            CohortService cohorts,
            ProgramService programs,
            TopicService topics,
            CurrentUser user,
            AuditTrail audit,
            Clock clock) {
        this.applications = applications;
        this.enrollments = enrollments;
        this.cohorts = cohorts;
        this.programs = programs;
        this.topics = topics;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the form of a cohort asks. */
    @Transactional(readOnly = true)
    public ApplicationForm form(CohortId cohort) {
        return form(adding(cohort));
    }

    /** Whether somebody can be added: while a cohort enrolls or is matched, whatever its dates say. */
    @Transactional(readOnly = true)
    public boolean takesApplications(CohortId cohort) {
        return TAKING.contains(adding(cohort).state());
    }

    @Transactional(readOnly = true)
    public Applicant applicant(CohortId cohort, PersonId person) {
        adding(cohort);
        return applications.applicant(person, clock);
    }

    /** Somebody who works here, to be wished for. */
    @Transactional(readOnly = true)
    public Optional<NamedPerson> byEmail(CohortId cohort, String email) {
        adding(cohort);
        return Email.parse(email).flatMap(applications::byEmail);
    }

    /**
     * Hands in an application for somebody, also after the last day on which they could themselves.
     *
     * @throws NotFound when there is nobody like that who works here
     * @throws Refused when the form is not complete, the cohort takes no applications, there is one already, or it is for
     *     whoever hands it in
     */
    public EnrollmentId add(CohortId id, PersonId person, ApplicationDraft filledIn) {
        var cohort = adding(id);
        cohorts.requireState(id, TAKING.toArray(CohortState[]::new));
        if (person.equals(user.person())) {
            throw new Refused(Problem.of("enrollment.problem.add-oneself"));
        }
        if (!applications.worksHere(person)) {
            throw new NotFound(person);
        }
        var draft = filledIn.avoiding(Set.of());
        var problems = new ApplicationCheck(form(cohort)).problems(person, draft);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        applications.requireKnown(new HashSet<>(draft.preferences()));
        // A wish for somebody on that list stays: to refuse or drop it would tell who is on it.
        var place = enrollments.handIn(id, person, draft.avoiding(avoidedBefore(id, person)), clock.instant());
        audit.record(
                user.person(),
                AuditEvent.of("enrollment.added", "enrollment", place.value(), applications.nameOf(person))
                        .in(cohort.program())
                        .with("cohort", cohort.name())
                        .with("side", draft.side()));
        return place;
    }

    private Set<PersonId> avoidedBefore(CohortId cohort, PersonId person) {
        return applications
                .own(cohort, person)
                .map(OwnApplication::draft)
                .map(ApplicationDraft::avoid)
                .orElse(Set.of());
    }

    private ApplicationForm form(CohortReference cohort) {
        return new ApplicationForm(cohort, topics.groups(), programs.questions(cohort.program()));
    }

    private CohortReference adding(CohortId id) {
        var cohort = cohorts.reference(id);
        user.require(Permission.DECIDE_APPLICATION, Facts.of(cohort.program()));
        return cohort;
    }
}
