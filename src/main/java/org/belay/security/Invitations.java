package org.belay.security;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.shared.Email;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts come to be by invitation: one person, some, or all of a list; each gets a mailed one-time link. */
@Service
@Transactional
public class Invitations {

    public static final Duration LIFE = Duration.ofDays(14);

    private final AccountRepository accounts;
    private final OneTimeLinks links;
    private final People people;
    private final AccountDirectory directory;
    private final AccountDirectory.Participation participation;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Invitations(
            AccountRepository accounts,
            OneTimeLinks links,
            People people,
            AccountDirectory directory,
            AccountDirectory.Participation participation,
            CurrentUser user,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.people = people;
        this.directory = directory;
        this.participation = participation;
        this.user = user;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Invites somebody by mail, or once more; coordinators invite those who are enrolled in their programs.
     *
     * @throws Refused when the person has left, has come in already, has no e-mail, or shares it with somebody else
     */
    public void invite(PersonId person) {
        var actor = user.require(Permission.INVITE, Facts.of(person).withPrograms(participation.programsOf(person)));
        var identity = people.find(person).orElseThrow(() -> new NotFound(person));
        if (identity.left()) {
            throw new Refused(Problem.of("account.problem.left", identity.name()));
        }
        var email = identity.email();
        if (email == null) {
            throw new Refused(Problem.of("account.problem.no-email", identity.name()));
        }
        var account = accounts.of(person).orElseGet(() -> newAccount(person, identity.name(), email));
        if (account.activated() || !account.enabled()) {
            throw new Refused(Problem.of("account.problem.has-account", identity.name()));
        }
        var link = links.replace(account.id(), TokenPurpose.INVITATION, LIFE);
        audit.record(actor.person(), invited(actor, person, identity.name()));
        news.publishEvent(new AccountInvited(person, account.email(), link.token(), link.expiresAt()));
    }

    /**
     * For other services, which decide who may ask: how somebody who is known comes in. Whoever has no account yet gets
     * one, which the link opens. Nothing for who has left, whose account is closed, or whom no address of their own reaches.
     */
    public Optional<WayIn> wayIn(PersonId person) {
        var until = clock.instant().plus(LIFE);
        return people.find(person)
                .filter(identity -> !identity.left())
                .flatMap(identity -> accounts.of(person).or(() -> open(identity)))
                .filter(Account::enabled)
                .map(account -> {
                    var token = account.activated()
                            ? null
                            : links.add(account.id(), TokenPurpose.APPLICATION, LIFE)
                                    .token();
                    return new WayIn(account.email(), token, until);
                });
    }

    private Optional<Account> open(People.Identity identity) {
        var email = identity.email();
        return email == null || accounts.of(email).isPresent()
                ? Optional.empty()
                : Optional.of(newAccount(identity.person(), identity.name(), email));
    }

    /** In the program by which a coordinator may invite, so that its coordinators find it. */
    private AuditEvent invited(Actor actor, PersonId person, String name) {
        var event = AuditEvent.of("account.invited", "person", person.value(), name);
        return participation.programsOf(person).stream()
                .filter(actor.coordinates()::contains)
                .min(Comparator.comparingLong(ProgramId::value))
                .map(event::in)
                .orElse(event);
    }

    /** Invites each of them whom it can and says why it left the others out; nobody, when it is cancelled. */
    public InvitationResult inviteAll(Collection<PersonId> chosen, Progress progress) {
        var skipped = new ArrayList<Problem>();
        var invited = 0;
        var looked = 0;
        for (var person : chosen) {
            progress.at((double) looked++ / chosen.size());
            try {
                invite(person);
                invited++;
            } catch (Refused refused) {
                skipped.addAll(refused.problems());
            }
        }
        return new InvitationResult(invited, skipped);
    }

    /** All of a filter who have not come in yet. */
    public List<PersonId> invitable(AccountFilter filter) {
        user.require(Permission.GRANT_ROLES);
        return directory.invitable(filter);
    }

    /** How many they are. */
    public int countInvitable(AccountFilter filter) {
        user.require(Permission.GRANT_ROLES);
        return directory.countInvitable(filter);
    }

    private Account newAccount(PersonId person, String name, Email email) {
        if (accounts.of(email).isPresent()) {
            throw new Refused(Problem.of("account.problem.email-taken", name, email.value()));
        }
        return accounts.get(accounts.create(person, email, clock.instant()));
    }

    /**
     * What became of an invitation to several.
     *
     * @param skipped why, one for each person who was left out
     */
    public record InvitationResult(int invited, List<Problem> skipped) {

        public InvitationResult {
            skipped = List.copyOf(skipped);
        }
    }
}
