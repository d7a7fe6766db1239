package org.belay.enrollment;

import java.time.Clock;
import java.util.List;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.organization.Ties;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators ask applicants and what these answer, and what was decided on an application. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class EnquiryService {

    private final MessageRepository messages;
    private final DecisionRepository made;
    private final EnrollmentRepository enrollments;
    private final EnrollmentQueries queries;
    private final Ties ties;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    EnquiryService(
            MessageRepository messages,
            DecisionRepository made,
            EnrollmentRepository enrollments,
            EnrollmentQueries queries,
            ObjectProvider<Ties> ties,
            CurrentUser user,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.messages = messages;
        this.made = made;
        this.enrollments = enrollments;
        this.queries = queries;
        this.ties = Ties.together(ties);
        this.user = user;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** Questions and answers, in their order: for the applicant and the coordinators. */
    @Transactional(readOnly = true)
    public List<ApplicationMessage> messages(EnrollmentId id) {
        require(id);
        return messages.of(id);
    }

    /** Who decided what and when, the newest first; what was taken back, too. */
    @Transactional(readOnly = true)
    public List<PastDecision> decisions(EnrollmentId id) {
        require(id);
        return made.of(id);
    }

    private void require(EnrollmentId id) {
        var belongs = queries.belongs(id).orElseThrow(() -> new NotFound(id));
        user.require(
                Permission.SEE_APPLICATION,
                Facts.of(belongs.person(), belongs.program()).withPartners(ties.partners(belongs.person())));
    }

    /**
     * Answers what was asked last; the application waits for a decision again, on the waitlist if it stood there.
     *
     * @param version with which the application was read
     */
    public void answer(CohortId cohort, long version, String text) {
        var me = user.require(Permission.APPLY, Facts.of(user.person())).person();
        var said = text.strip();
        if (said.isEmpty()) {
            throw new Refused(Problem.of("enrollment.problem.reply-missing"));
        }
        if (said.length() > ApplicationMessage.LONGEST) {
            throw new Refused(Problem.of("enrollment.problem.answer-long", ApplicationMessage.LONGEST));
        }
        var place = enrollments.lock(cohort, me).orElseThrow(() -> new NotFound(cohort));
        if (place.state() != EnrollmentState.INFORMATION_ASKED) {
            throw new Refused(Problem.of("enrollment.problem.nothing-asked"));
        }
        if (place.version() != version) {
            throw new ChangedMeanwhile(place.id());
        }
        var asked = made.asked(place.id());
        var back = asked.map(DecisionRepository.Asked::after).orElse(EnrollmentState.APPLIED);
        ChangedMeanwhile.unlessOne(enrollments.answered(place, back), place.id());
        messages.answer(place.id(), me, said, clock.instant());
        audit.record(
                me,
                AuditEvent.of("enrollment.answered", "enrollment", place.id().value(), place.name())
                        .in(place.program()));
        news.publishEvent(new ApplicationAnswered(
                place.id(),
                place.version() + 1,
                cohort,
                place.program(),
                me,
                place.name(),
                asked.map(DecisionRepository.Asked::by).orElse(null)));
    }
}
