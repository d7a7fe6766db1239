package org.belay.security;

import org.belay.shared.PersonId;

/** An account as the administrator changes it. */
public record AccountDetails(PersonId person, String name, Account account, Roles roles) {}
