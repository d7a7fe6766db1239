package org.belay.security;

import java.time.Instant;
import java.util.Set;
import org.belay.shared.Email;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Gives tests people with accounts and signs them in on the test's thread. */
@Component
public class SignedInAs {

    public static final String PASSWORD = "quiet harbor lantern seven";
    private static final Instant LONG_AGO = Instant.parse("2026-01-05T08:00:00Z");

    private final AccountRepository accounts;
    private final People people;
    private final PasswordEncoder encoder;

    SignedInAs(
            AccountRepository accounts,
            People people,
            PasswordEncoder encoder) {
        this.accounts = accounts;
        this.people = people;
        this.encoder = encoder;
    }

    /** Somebody with an open account and {@link #PASSWORD}. */
    public PersonId member(String firstName, String lastName, String email) {
        var address = new Email(email);
        var person = people.add(firstName, lastName, address);
        var id = accounts.create(person, address, LONG_AGO);
        accounts.setPassword(id, encoder.encode(PASSWORD));
        return person;
    }

    public PersonId administrator(String email) {
        var person = member("Ada", "Ministrator", email);
        var account = accounts.of(person).orElseThrow();
        accounts.setRights(account.id(), account.version(), true, true, true);
        return person;
    }

    public PersonId coordinator(String email, Set<ProgramId> programs) {
        var person = member("Cora", "Dinator", email);
        var account = accounts.of(person).orElseThrow();
        programs.forEach(program -> accounts.grant(account.id(), program, ProgramRole.COORDINATOR));
        return person;
    }

    /** From here on this person asks; call {@link #nobody} after the test. */
    public void person(PersonId person) {
        var account = accounts.of(person).orElseThrow();
        var signedIn = accounts.password(new Email(account.email())).orElseThrow().signedIn();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        signedIn, null, AuthorityUtils.createAuthorityList("ROLE_MEMBER")));
    }

    public void nobody() {
        SecurityContextHolder.clearContext();
    }
}
