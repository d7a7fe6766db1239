package org.belay.enrollment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Invitations;
import org.belay.security.Permission;
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

/** Coordinators invite people to apply for a cohort: each gets a mail with a link of their own, and can get it again. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class CohortInvitations {

    public static final int MOST_AT_ONCE = 500;

    private final EnrollmentRepository enrollments;
    private final ApplicationQueries applications;
    private final ApplicationLinkRepository addresses;
    private final ApplicationLinks links;
    private final CohortService cohorts;
    private final Invitations invitations;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    CohortInvitations(
            EnrollmentRepository enrollments,
            ApplicationQueries applications,
            ApplicationLinkRepository addresses,
            ApplicationLinks links,
            CohortService cohorts,
            Invitations invitations,
            CurrentUser user,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.enrollments = enrollments;
        this.applications = applications;
        this.addresses = addresses;
        this.links = links;
        this.cohorts = cohorts;
        this.invitations = invitations;
        this.user = user;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** People to choose from, by a part of their name or e-mail. */
    @Transactional(readOnly = true)
    public List<NamedPerson> search(CohortId cohort, String part, int offset, int limit) {
        inviting(cohort);
        return addresses.search(part, offset, limit);
    }

    /**
     * Invites each of them whom it can, and says why it left the others out. Who was invited before gets another mail.
     *
     * @param side on which they are asked to take part; they choose
     * @param emails as somebody wrote them down
     * @throws Refused when the cohort takes no applications, or too many are named
     */
    public Result invite(CohortId id, Side side, Collection<PersonId> people, Collection<String> emails) {
        var cohort = inviting(id);
        cohorts.requireState(id, CohortState.ENROLLING, CohortState.MATCHING);
        if (people.size() + emails.size() > MOST_AT_ONCE) {
            throw new Refused(Problem.of("enrollment.invite.problem.too-many", MOST_AT_ONCE));
        }
        if (!Side.of(cohort.format()).contains(side)) {
            throw new Refused(Problem.of("enrollment.invite.problem.side"));
        }
        var skipped = new ArrayList<Problem>();
        var chosen = new LinkedHashMap<PersonId, String>();
        people.forEach(person -> chosen.put(person, applications.nameOf(person)));
        emails.forEach(email -> find(email, skipped, chosen));
        var invited = 0;
        for (var person : chosen.entrySet()) {
            try {
                invite(cohort, person.getKey(), person.getValue(), side);
                invited++;
            } catch (Refused refused) {
                skipped.addAll(refused.problems());
            }
        }
        return new Result(invited, skipped);
    }

    private void find(String typed, List<Problem> skipped, Map<PersonId, String> chosen) {
        Email.parse(typed)
                .flatMap(applications::byEmail)
                .ifPresentOrElse(
                        person -> chosen.put(person.id(), person.name()),
                        () -> skipped.add(Problem.of("enrollment.invite.problem.unknown", typed.strip())));
    }

    private void invite(CohortReference cohort, PersonId person, String name, Side side) {
        var earlier = enrollments.lock(cohort.id(), person);
        if (earlier.isPresent() && earlier.get().state() != EnrollmentState.INVITED) {
            throw new Refused(Problem.of("enrollment.invite.problem.has-place", name));
        }
        var way = invitations
                .wayIn(person)
                .orElseThrow(() -> new Refused(Problem.of("enrollment.invite.problem.not-reached", name)));
        var now = clock.instant();
        var id = earlier.map(place -> enrollments.inviteAgain(place, now))
                .orElseGet(() -> enrollments.invite(cohort.id(), person, side, now));
        audit.record(
                user.person(),
                AuditEvent.of("enrollment.invited", "enrollment", id.value(), name)
                        .in(cohort.program())
                        .with("cohort", cohort.name()));
        news.publishEvent(new InvitedToApply(person, cohort.id(), links.codeOf(cohort.id()), way));
    }

    /** Sends the mail once more, with another link. */
    public void resend(EnrollmentId id) {
        var place = enrollments.places(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound(id));
        var cohort = inviting(place.cohort());
        cohorts.requireState(cohort.id(), CohortState.ENROLLING, CohortState.MATCHING);
        invite(cohort, place.person(), place.name(), place.side());
    }

    /** When the last mail went out, and until when its link works. */
    @Transactional(readOnly = true)
    public Sent sent(EnrollmentId id) {
        var place = enrollments.places(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound(id));
        inviting(place.cohort());
        var at = enrollments.invitedAt(id).orElseThrow(() -> new NotFound(id));
        var until = at.plus(Invitations.LIFE);
        return new Sent(at, until, until.isBefore(clock.instant()));
    }

    private CohortReference inviting(CohortId id) {
        var cohort = cohorts.reference(id);
        user.require(Permission.DECIDE_APPLICATION, Facts.of(cohort.program()));
        return cohort;
    }

    public record Sent(Instant at, Instant until, boolean expired) {}

    /** @param skipped why, one for each who was left out */
    public record Result(int invited, List<Problem> skipped) {

        public Result {
            skipped = List.copyOf(skipped);
        }
    }
}
