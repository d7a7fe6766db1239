package org.belay.demo;

import java.util.EnumSet;
import java.util.Set;

/** Everybody who comes to the demo: its accounts, and who has none. */
public enum DemoRole {
    ADMINISTRATOR,
    /** Of both programs; may import people. */
    COORDINATOR,
    /** Of New managers only. */
    SECOND_COORDINATOR,
    /** Of both programs. */
    MANAGER,
    MENTOR,
    MENTEE,
    MEMBER,
    SAFEGUARDING_CONTACT,
    NOBODY;

    /** All who can sign in. */
    public static Set<DemoRole> accounts() {
        return EnumSet.complementOf(EnumSet.of(NOBODY));
    }

    /** @throws IllegalArgumentException for nobody, who has none */
    public String email() {
        return DemoAccount.valueOf(name()).email().value();
    }
}
