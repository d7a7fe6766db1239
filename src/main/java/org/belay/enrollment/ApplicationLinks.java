package org.belay.enrollment;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.program.ProgramService;
import org.belay.security.Account;
import org.belay.security.AccountService;
import org.belay.security.CurrentUser;
import org.belay.security.Invitations;
import org.belay.security.LinkRequests;
import org.belay.security.Permission;
import org.belay.security.TokenPurpose;
import org.belay.shared.CohortId;
import org.belay.shared.Email;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The public address of each cohort that takes applications. It cannot be guessed; whoever has it may know what the
 * cohort is for and what its form asks, and nothing of anybody.
 */
@Service
public class ApplicationLinks {

    private static final int CODE_BYTES = 16;

    private final ApplicationLinkRepository addresses;
    private final ApplicationQueries applications;
    private final CohortService cohorts;
    private final ProgramService programs;
    private final AccountService accounts;
    private final Invitations invitations;
    private final LinkRequests requests;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher news;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApplicationLinks(
            ApplicationLinkRepository addresses,
            ApplicationQueries applications,
            CohortService cohorts,
            ProgramService programs,
            AccountService accounts,
            Invitations invitations,
            LinkRequests requests,
            CurrentUser user,
            AuditTrail audit,
            TransactionTemplate transaction,
            ApplicationEventPublisher news,
            Clock clock) {
        this.addresses = addresses;
        this.applications = applications;
        this.cohorts = cohorts;
        this.programs = programs;
        this.accounts = accounts;
        this.invitations = invitations;
        this.requests = requests;
        this.user = user;
        this.audit = audit;
        this.transaction = transaction;
        this.news = news;
        this.clock = clock;
    }

    /** The code of the cohort's address, for its coordinators to send on. */
    @Transactional
    public String code(CohortId cohort) {
        user.require(Permission.DECIDE_APPLICATION, cohorts.facts(cohort));
        return codeOf(cohort);
    }

    /** Another address; the one that was sent on leads nowhere afterwards. */
    @Transactional
    public String renew(CohortId cohort) {
        var actor = user.require(Permission.DECIDE_APPLICATION, cohorts.facts(cohort));
        var reference = cohorts.reference(cohort);
        addresses.replace(cohort, newCode(), clock.instant());
        audit.record(
                actor.person(),
                AuditEvent.of("cohort.link-renewed", "cohort", cohort.value(), reference.name())
                        .in(reference.program()));
        return codeOf(cohort);
    }

    String codeOf(CohortId cohort) {
        return addresses.code(cohort).orElseGet(() -> {
            addresses.add(cohort, newCode(), clock.instant());
            return addresses.code(cohort).orElseThrow(() -> new NotFound(cohort));
        });
    }

    private String newCode() {
        var bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * What stands at an address, for whoever has it.
     *
     * @throws NotFound for an unknown one, and for a cohort that is a draft or was cancelled
     */
    @Transactional(readOnly = true)
    public JoinPage page(String code) {
        var cohort = cohort(code);
        return new JoinPage(
                cohort,
                applications.facts(cohort.program()),
                programs.terms(cohort.program()),
                ApplicationService.takesApplications(cohort, today()),
                programs.questions(cohort.program()));
    }

    /**
     * Mails somebody who is known how to come in, and says nothing either way: a stranger gets no mail. Asking again and
     * again is slowed down.
     *
     * @param address where the request comes from
     */
    public void askFor(String code, String typed, String address) {
        var cohort = cohort(code);
        if (ApplicationService.takesApplications(cohort, today()) && requests.maySend(typed, address)) {
            transaction.executeWithoutResult(status -> Email.parse(typed)
                    .flatMap(applications::byEmail)
                    .ifPresent(person -> send(code, cohort, person.id())));
        }
    }

    private void send(String code, CohortReference cohort, PersonId person) {
        invitations.wayIn(person).ifPresent(way -> {
            audit.record(
                    person,
                    AuditEvent.of("cohort.link-asked", "cohort", cohort.id().value(), cohort.name())
                            .in(cohort.program()));
            news.publishEvent(new ApplicationLinkAsked(person, cohort.id(), code, way));
        });
    }

    /** Whose mailed link this is; nothing when it is unknown, used or too old. */
    @Transactional(readOnly = true)
    public Optional<String> emailOf(String token) {
        return accounts.byLink(token, TokenPurpose.APPLICATION).map(Account::email);
    }

    /**
     * Sets the first password by a mailed link and uses the link up.
     *
     * @throws NotFound when the link is unknown, used or too old
     */
    @Transactional
    public void enter(String token, String password) {
        accounts.setPassword(token, TokenPurpose.APPLICATION, password);
    }

    private CohortReference cohort(String code) {
        return addresses
                .cohort(code)
                .map(cohorts::reference)
                .filter(cohort -> cohort.state() != CohortState.DRAFT && cohort.state() != CohortState.CANCELLED)
                .orElseThrow(() -> new NotFound("address"));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(applications.organizationZone()));
    }
}
