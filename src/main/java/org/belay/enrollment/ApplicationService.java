package org.belay.enrollment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.Email;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What members do themselves: find a cohort that is open, apply, change their application, withdraw. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ApplicationService {

    private final ApplicationQueries applications;
    private final ContactQueries contacts;
    private final EnrollmentRepository enrollments;
    private final CohortService cohorts;
    private final ProgramService programs;
    private final TopicService topics;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ApplicationDrafts drafts;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    ApplicationService(
            ApplicationQueries applications,
            ContactQueries contacts,
            EnrollmentRepository enrollments,
            CohortService cohorts,
            ProgramService programs,
            TopicService topics,
            CurrentUser user,
            AuditTrail audit,
            ApplicationDrafts drafts,
            ApplicationEventPublisher news,
            Clock clock) {
        this.applications = applications;
        this.contacts = contacts;
        this.enrollments = enrollments;
        this.cohorts = cohorts;
        this.programs = programs;
        this.topics = topics;
        this.user = user;
        this.audit = audit;
        this.drafts = drafts;
        this.news = news;
        this.clock = clock;
    }

    /** The cohorts that whoever asks can apply for today, those that close first at the top. */
    @Transactional(readOnly = true)
    public List<OpenCohort> open() {
        var applicant = applicant();
        return applications.open(applicant, today(applicant));
    }

    /** The own places in cohorts, the latest first. */
    @Transactional(readOnly = true)
    public List<OwnPlace> mine() {
        var applicant = user.require(Permission.SEE_APPLICATION, Facts.of(user.person()))
                .person();
        return applications.places(applicant);
    }

    /** The own application for a cohort, with the names on the own lists. */
    @Transactional(readOnly = true)
    public Optional<OwnApplication> mine(CohortId cohort) {
        var applicant =
                user.require(Permission.SEE_AVOID_LIST, Facts.of(user.person())).person();
        return applications.own(cohort, applicant);
    }

    /**
     * Whom to ask about the own application.
     *
     * @throws NotFound for who has no place in the cohort
     */
    @Transactional(readOnly = true)
    public List<Contact> coordinators(CohortId cohort) {
        if (mine().stream().noneMatch(place -> place.cohort().equals(cohort))) {
            throw new NotFound(cohort);
        }
        return contacts.coordinators(cohort);
    }

    /**
     * What the form of a cohort asks.
     *
     * @throws NotFound for a cohort that has not opened to applications yet
     */
    @Transactional(readOnly = true)
    public ApplicationForm form(CohortId cohort) {
        applicant();
        return form(openedOnce(cohort));
    }

    /** Whether the form can be handed in today. */
    @Transactional(readOnly = true)
    public boolean takesApplications(CohortId cohort) {
        return takesApplications(openedOnce(cohort), today(applicant()));
    }

    /** What the form takes as given of whoever asks. */
    @Transactional(readOnly = true)
    public Applicant own() {
        return applications.applicant(applicant(), clock);
    }

    /**
     * Somebody whom the applicant knows by their e-mail. Members cannot search the organization for names, so a wish
     * names the whole address.
     */
    @Transactional(readOnly = true)
    public Optional<NamedPerson> byEmail(String email) {
        var applicant = applicant();
        return Email.parse(email)
                .flatMap(applications::byEmail)
                .filter(found -> !found.id().equals(applicant));
    }

    /**
     * Hands in the first application of whoever asks for a cohort, or a new one after they withdrew.
     *
     * @throws Refused when the form is not complete, the cohort is closed or there is an application already
     */
    public EnrollmentId apply(CohortId cohortId, ApplicationDraft draft) {
        var applicant = applicant();
        var cohort = complete(cohortId, applicant, draft);
        var id = enrollments.handIn(cohortId, applicant, draft, clock.instant());
        drafts.discard(cohortId);
        audit.record(
                applicant,
                AuditEvent.of("enrollment.applied", "enrollment", id.value(), cohort.name())
                        .in(cohort.program())
                        .with("side", draft.side()));
        return id;
    }

    /**
     * Changes the own application while nobody has decided on it. What was asked counts as answered. From then on it is
     * no longer the one that an import brought, so that importing again does not undo the change.
     *
     * @param version with which it was read
     */
    public void change(CohortId cohortId, long version, ApplicationDraft draft) {
        var applicant = applicant();
        var cohort = complete(cohortId, applicant, draft);
        var place = enrollments.lock(cohortId, applicant).orElseThrow(() -> new NotFound(cohortId));
        if (!place.state().awaitsDecision()) {
            throw new Refused(Problem.of("enrollment.problem.decided-already"));
        }
        var next = place.state() == EnrollmentState.INFORMATION_ASKED ? EnrollmentState.APPLIED : place.state();
        var appliedAt = place.appliedAt() == null ? clock.instant() : place.appliedAt();
        ChangedMeanwhile.unlessOne(
                enrollments.change(
                        place.id(), version, draft, new EnrollmentRepository.HandedIn(next, appliedAt, null)),
                place.id());
        drafts.discard(cohortId);
        audit.record(
                applicant,
                AuditEvent.of("enrollment.changed", "enrollment", place.id().value(), cohort.name())
                        .in(cohort.program())
                        .with("side", draft.side()));
    }

    /**
     * Takes the own application back, or leaves the cohort after a match. An offer that waits for an answer ends with it,
     * and so does a match that goes on. Reads what is committed, so that an offer made just before is seen.
     *
     * @param version with which it was read
     */
    public void withdraw(CohortId cohortId, long version) {
        var applicant = applicant();
        enrollments.find(cohortId, applicant).map(WithdrawalBegins::new).ifPresent(news::publishEvent);
        var place = enrollments.lock(cohortId, applicant).orElseThrow(() -> new NotFound(cohortId));
        var next = place.state().whenGivenUp();
        if (next == null) {
            throw new Refused(Problem.of("enrollment.problem.cannot-withdraw"));
        }
        if (place.version() != version) {
            throw new ChangedMeanwhile(place.id());
        }
        ChangedMeanwhile.unlessOne(enrollments.end(place, next, clock.instant()), place.id());
        audit.record(
                applicant,
                AuditEvent.of(
                                next == EnrollmentState.LEFT ? "enrollment.left" : "enrollment.withdrawn",
                                "enrollment",
                                place.id().value(),
                                place.name())
                        .in(place.program())
                        .with("from", place.state()));
        news.publishEvent(new ApplicationWithdrawn(place.id(), cohortId, place.program(), applicant));
    }

    private CohortReference complete(CohortId cohortId, PersonId applicant, ApplicationDraft draft) {
        var cohort = openedOnce(cohortId);
        if (!takesApplications(cohort, today(applicant))) {
            throw new Refused(Problem.of("enrollment.problem.closed", cohort.name()));
        }
        var problems = new ApplicationCheck(form(cohort)).problems(applicant, draft);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        var named = new HashSet<>(draft.preferences());
        named.addAll(draft.avoid());
        applications.requireKnown(named);
        return cohort;
    }

    private ApplicationForm form(CohortReference cohort) {
        return new ApplicationForm(cohort, topics.groups(), programs.questions(cohort.program()));
    }

    /** A draft cohort is nobody's business but its coordinators'. */
    private CohortReference openedOnce(CohortId id) {
        var cohort = cohorts.reference(id);
        if (cohort.state() == CohortState.DRAFT) {
            throw new NotFound(id);
        }
        return cohort;
    }

    /** Applications come in while a cohort enrolls, and late ones while it is being matched, within its dates. */
    static boolean takesApplications(CohortReference cohort, LocalDate today) {
        var opens = cohort.dates().enrollmentOpensOn();
        var closes = cohort.dates().enrollmentClosesOn();
        return (cohort.state() == CohortState.ENROLLING || cohort.state() == CohortState.MATCHING)
                && (opens == null || !today.isBefore(opens))
                && (closes == null || !today.isAfter(closes));
    }

    private PersonId applicant() {
        return user.require(Permission.APPLY, Facts.of(user.person())).person();
    }

    private LocalDate today(PersonId applicant) {
        return LocalDate.now(clock.withZone(applications.zoneOf(applicant)));
    }
}
