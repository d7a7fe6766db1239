package org.belay.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.belay.BelayTest;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.Email;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

@BelayTest
@Transactional
class SignInTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PasswordSignIn signIn;

    @Autowired
    private SignedInAs signedInAs;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private AccountService service;

    @Autowired
    private Invitations invitations;

    @Autowired
    private PeopleAndRoles peopleAndRoles;

    @Autowired
    private People people;

    @Autowired
    private CurrentUser user;

    private final String email = UUID.randomUUID() + "@example.org";
    private PersonId person = new PersonId(0);

    @BeforeEach
    void somebody() {
        person = signedInAs.member("Mia", "Member", email);
    }

    @AfterEach
    void signOut() {
        signedInAs.nobody();
    }

    @Test
    void theRightPasswordOpens() {
        assertThat(signIn(email, SignedInAs.PASSWORD).isAuthenticated()).isTrue();
        assertThat(signIn(" " + email.toUpperCase(Locale.ROOT), SignedInAs.PASSWORD)
                        .getName())
                .isEqualTo(email);
    }

    @Test
    void allThatIsWrongGetsOneAnswer() {
        refused(email, "not the password at all");
        refused("nobody-" + email, SignedInAs.PASSWORD);
        refused("no address", SignedInAs.PASSWORD);
        refused(email, "x".repeat(100_000));
        close();
        refused(email, SignedInAs.PASSWORD);
    }

    @Test
    void theRightPasswordIsRefusedWhileWaiting() {
        for (var i = 0; i < 6; i++) {
            refused(email, "wrong password " + i);
        }
        refused(email, SignedInAs.PASSWORD);
    }

    @Test
    void closingTheAccountEndsItsSessions() {
        signedInAs.person(person);
        assertThat(user.find()).isPresent();
        close();
        assertThat(user.find()).isEmpty();
        assertThat(user.hasLostAccount(SecurityContextHolder.getContext())).isTrue();
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheOldOne() {
        signedInAs.person(person);
        var link = links.replace(account().id(), TokenPurpose.PASSWORD_RESET, ForgottenPassword.LIFE);
        service.setPassword(link.token(), TokenPurpose.PASSWORD_RESET, "another lantern in the harbor");
        assertThat(user.hasLostAccount(SecurityContextHolder.getContext())).isTrue();
        assertThat(signIn(email, "another lantern in the harbor").isAuthenticated())
                .isTrue();
    }

    @Test
    void aLinkWorksOnceAndOnlyForItsPurpose() {
        var link = links.replace(account().id(), TokenPurpose.PASSWORD_RESET, ForgottenPassword.LIFE);
        assertThat(service.byLink(link.token(), TokenPurpose.INVITATION)).isEmpty();
        assertThatThrownBy(() -> service.setPassword(link.token(), TokenPurpose.PASSWORD_RESET, "short"))
                .isInstanceOf(Refused.class);
        service.setPassword(link.token(), TokenPurpose.PASSWORD_RESET, "another lantern in the harbor");
        assertThatThrownBy(() ->
                        service.setPassword(link.token(), TokenPurpose.PASSWORD_RESET, "a third lantern in the harbor"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anExpiredLinkOpensNothing() {
        var link = links.replace(account().id(), TokenPurpose.INVITATION, Duration.ofSeconds(-1));
        assertThat(service.byLink(link.token(), TokenPurpose.INVITATION)).isEmpty();
    }

    @Test
    void bulkInvitationSaysWhomItLeftOutAndWhy() {
        signedInAs.person(signedInAs.administrator("admin-" + email));
        var fresh = people.add("Nils", "Neu", new Email("neu-" + email));
        assertThat(invitations.invitable(AccountFilter.ALL))
                .contains(fresh)
                .doesNotContain(person)
                .hasSize(invitations.countInvitable(AccountFilter.ALL));
        var result = invitations.inviteAll(List.of(fresh, person), Progress.NONE);
        assertThat(result.invited()).isEqualTo(1);
        assertThat(result.skipped())
                .singleElement()
                .satisfies(p -> assertThat(p.key()).isEqualTo("account.problem.has-account"));
    }

    @Test
    void aMemberInvitesNobody() {
        signedInAs.person(person);
        assertThatThrownBy(() -> invitations.invite(person)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> peopleAndRoles.count(AccountFilter.ALL)).isInstanceOf(NotFound.class);
    }

    @Test
    void theLastAdministratorStays() {
        jdbc.update("update account set administrator = false");
        var administrator = signedInAs.administrator("admin-" + email);
        signedInAs.person(administrator);
        var details = peopleAndRoles.details(administrator);
        assertThatThrownBy(
                        () -> peopleAndRoles.change(details, new AccountRights(true, false, false, false, Roles.NONE)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void changedRightsActAtOnceAndALostUpdateIsRefused() {
        signedInAs.person(signedInAs.administrator("admin-" + email));
        var details = peopleAndRoles.details(person);
        peopleAndRoles.change(details, new AccountRights(true, false, true, false, Roles.NONE));
        assertThatThrownBy(() -> peopleAndRoles.change(details, new AccountRights(true, true, true, false, Roles.NONE)))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(peopleAndRoles.page(new AccountFilter(email, null, null), AccountOrder.NAME, false, 0, 10))
                .filteredOn(row -> row.person().equals(person))
                .singleElement()
                .satisfies(row -> assertThat(row.mayImportPeople()).isTrue());
        signedInAs.person(person);
        assertThat(user.may(Permission.IMPORT_PEOPLE)).isTrue();
    }

    private void close() {
        accounts.setRights(account().id(), account().version(), false, false, false);
    }

    private Account account() {
        return accounts.of(person).orElseThrow();
    }

    private Authentication signIn(String typed, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(typed, password));
    }

    private void refused(String typed, String password) {
        assertThatThrownBy(() -> signIn(typed, password))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage("Sign-in refused");
    }
}
