package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.ACCOUNT_TOKEN;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.OUTBOX_MAIL;
import static org.belay.db.Tables.PERSON;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.belay.cohort.CohortState;
import org.belay.program.ApplicationQuestion;
import org.belay.program.Format;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The public address of a cohort, and the mails that lead to its form. */
@RecordApplicationEvents
class ApplicationLinksTest extends EnrollmentTestBase {

    private static final String PASSWORD = "a long enough passphrase";

    @Autowired
    private ApplicationLinks links;

    @Autowired
    private CohortInvitations invitations;

    @Autowired
    private ApplicationEvents events;

    private final String name = "known-" + UUID.randomUUID();
    private final String email = name + "@example.org";
    private PersonId known;
    private String code;

    @BeforeEach
    void somebodyWithoutAnAccount() {
        known = given.accounts.person("Kim", name);
        sql.update(PERSON)
                .set(PERSON.EMAIL, email)
                .where(PERSON.PERSON_ID.eq(known))
                .execute();
        given.accounts.signIn(coordinator);
        code = links.code(cohort);
    }

    @Test
    void whoeverHasTheAddressReadsWhatItIsForAndWhatTheFormAsks() {
        TestAccounts.signOut();
        var page = links.page(code);
        assertThat(page.cohort().name()).isEqualTo("Spring");
        assertThat(page.program().purpose()).isEqualTo("To help each other");
        assertThat(page.takesApplications()).isTrue();
        assertThat(page.questions()).extracting(ApplicationQuestion::key).contains("motivation");
    }

    @ParameterizedTest
    @EnumSource(
            value = CohortState.class,
            names = {"DRAFT", "CANCELLED"})
    void anAddressOfADraftOrACancelledCohortLeadsNowhere(CohortState state) {
        given.state(cohort, state);
        TestAccounts.signOut();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> links.page(code));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> links.askFor(code, email, address()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> links.page("guessed"));
    }

    @Test
    void onlyItsCoordinatorsSeeTheAddressAndReplaceIt() {
        var other = links.renew(cohort);
        assertThat(other).isNotEqualTo(code).hasSize(22);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> links.page(code));
        assertThat(links.page(other).cohort().id()).isEqualTo(cohort);
        given.accounts.signIn(member);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> links.code(cohort));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> links.renew(cohort));
    }

    @Test
    void whoIsKnownGetsAMailWithALinkThatWorksOnce() {
        TestAccounts.signOut();
        links.askFor(code, "  " + email.toUpperCase() + " ", address());

        var token = asked().getFirst().way().token();
        assertThat(token).isNotNull();
        assertThat(mails(known)).isOne();
        assertThat(links.emailOf(token)).contains(email);
        links.enter(token, PASSWORD);
        assertThat(links.emailOf(token)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> links.enter(token, PASSWORD));

        links.askFor(code, email, address());
        assertThat(asked().getLast().way().token()).isNull();
        assertThat(mails(known)).isEqualTo(2);
    }

    @Test
    void aLinkThatIsTooOldOpensNothing() {
        links.askFor(code, email, address());
        sql.update(ACCOUNT_TOKEN)
                .set(ACCOUNT_TOKEN.EXPIRES_AT, clock.instant().minus(Duration.ofSeconds(1)))
                .execute();
        assertThat(links.emailOf(asked().getFirst().way().token())).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> links.enter(asked().getFirst().way().token(), PASSWORD));
    }

    @Test
    void strangersLeaversAndSharedAddressesGetNothing() {
        links.askFor(code, "stranger-" + email, address());
        links.askFor(code, "no address at all", address());
        var twin = given.accounts.person("Kit", "Twin");
        sql.update(PERSON)
                .set(PERSON.EMAIL, email)
                .where(PERSON.PERSON_ID.eq(twin))
                .execute();
        links.askFor(code, email, address());
        sql.update(PERSON)
                .set(PERSON.EMAIL, "left-" + email)
                .set(PERSON.STATE, org.belay.organization.PersonState.LEFT)
                .where(PERSON.PERSON_ID.eq(twin))
                .execute();
        links.askFor(code, "left-" + email, address());

        assertThat(asked()).isEmpty();
        assertThat(sql.fetchExists(ACCOUNT, ACCOUNT.PERSON_ID.in(known, twin))).isFalse();
    }

    @Test
    void askingAgainAndAgainIsSlowedDown() {
        var from = address();
        for (var i = 0; i < 10; i++) {
            links.askFor(code, email, from);
        }
        assertThat(asked()).hasSizeBetween(1, 4);
    }

    @Test
    void aCohortThatTakesNoApplicationsSendsNoLinks() {
        given.state(cohort, CohortState.RUNNING);
        assertThat(links.page(code).takesApplications()).isFalse();
        links.askFor(code, email, address());
        assertThat(asked()).isEmpty();
    }

    @Test
    void coordinatorsInviteByListAndSearchAndSeeWhomTheyDidNotReach() {
        var result = invitations.invite(
                cohort, Side.MENTOR, List.of(known, member), List.of(email, "stranger-" + email, "nonsense"));

        assertThat(result.invited()).isEqualTo(2);
        assertThat(result.skipped())
                .extracting(problem -> problem.key())
                .containsOnly("enrollment.invite.problem.unknown")
                .hasSize(2);
        assertThat(enrollments.all(cohort, EnrollmentFilter.ALL))
                .extracting(EnrollmentRow::state, EnrollmentRow::side)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(EnrollmentState.INVITED, Side.MENTOR));
        assertThat(invitations.search(cohort, name, 0, 10))
                .extracting(NamedPerson::id)
                .containsExactly(known);

        given.accounts.signIn(member);
        var own = applications.mine(cohort).orElseThrow();
        assertThat(own.state()).isEqualTo(EnrollmentState.INVITED);
        assertThat(own.mayChange()).isTrue();
        applications.apply(cohort, given.mentee(cohort));
        given.accounts.signIn(coordinator);
        assertThat(invitations
                        .invite(cohort, Side.MENTEE, List.of(member), List.of())
                        .skipped())
                .extracting(problem -> problem.key())
                .containsExactly("enrollment.invite.problem.has-place");
    }

    @Test
    void anInvitationExpiresAndIsSentAgain() {
        invitations.invite(cohort, Side.MENTEE, List.of(known), List.of());
        var id = enrollments.all(cohort, EnrollmentFilter.ALL).getFirst().id();
        assertThat(invitations.sent(id).expired()).isFalse();
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.INVITED_AT, clock.instant().minus(Duration.ofDays(15)))
                .where(ENROLLMENT.ENROLLMENT_ID.eq(id))
                .execute();
        assertThat(invitations.sent(id).expired()).isTrue();

        invitations.resend(id);

        assertThat(invitations.sent(id).expired()).isFalse();
        var tokens = events.stream(InvitedToApply.class)
                .map(news -> news.way().token())
                .toList();
        assertThat(tokens).hasSize(2).doesNotHaveDuplicates();
        assertThat(links.emailOf(tokens.getLast())).contains(email);
    }

    @Test
    void onlyCoordinatorsOfTheProgramInviteAndOnlyWhileItEnrolls() {
        invitations.invite(cohort, Side.MENTEE, List.of(known), List.of());
        var id = enrollments.all(cohort, EnrollmentFilter.ALL).getFirst().id();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> invitations.invite(cohort, Side.MENTEE, List.of(new PersonId(-5)), List.of()));
        given.state(cohort, CohortState.RUNNING);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> invitations.invite(cohort, Side.MENTEE, List.of(member), List.of()));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> invitations.resend(id));

        given.accounts.signIn(given.accounts.administrator("Otto", "Other"));
        var other = given.programAs("Other", Format.ONE_TO_ONE);
        given.accounts.signIn(given.accounts.member("Eve", "Stranger", other, ProgramRole.COORDINATOR));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> invitations.invite(cohort, Side.MENTEE, List.of(member), List.of()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.resend(id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.sent(id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.search(cohort, "a", 0, 5));
    }

    private List<ApplicationLinkAsked> asked() {
        return events.stream(ApplicationLinkAsked.class).toList();
    }

    private int mails(PersonId to) {
        return sql.fetchCount(OUTBOX_MAIL, OUTBOX_MAIL.RECIPIENT_PERSON_ID.eq(to));
    }

    /** Of its own in each test: tries are counted outside its transaction. */
    private static String address() {
        return "test-" + UUID.randomUUID();
    }
}
