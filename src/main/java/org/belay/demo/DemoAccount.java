package org.belay.demo;

import java.util.Arrays;
import java.util.stream.Stream;
import org.belay.shared.Email;

/** Those who can sign in to the demo, each to show another side of Belay. */
enum DemoAccount {
    ADMINISTRATOR("robin.ames@example.org", "administrator"),
    COORDINATOR("carol.garcia@example.org", "coordinator of all programs, may import people"),
    SECOND_COORDINATOR("rebecca.scott@example.org", "coordinator of New managers only"),
    MANAGER("james.hamilton@example.org", "manager of the two mentoring programs"),
    MENTOR("gary.altman@example.org", "mentor in a running cohort"),
    MENTEE("jason.watters@example.org", "mentee in a running cohort"),
    MEMBER("ruth.ellerbrock@example.org", "member who may apply"),
    SAFEGUARDING_CONTACT("mindy.martin@example.org", "safeguarding contact");

    private final Email email;
    private final String what;

    DemoAccount(String email, String what) {
        this.email = new Email(email);
        this.what = what;
    }

    Email email() {
        return email;
    }

    /** For the console, which speaks English. */
    String what() {
        return what;
    }

    boolean mayImportPeople() {
        return this == ADMINISTRATOR || this == COORDINATOR;
    }

    /** Those of the HR file. */
    static Stream<DemoAccount> employees() {
        return Arrays.stream(values()).filter(account -> account != ADMINISTRATOR);
    }
}
