package org.belay.security;

import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person's sign-in.
 *
 * @param activated whether a password was set; without one the person has been invited and has not come in yet
 * @param language a language tag, null to follow the browser
 */
public record Account(
        AccountId id,
        PersonId person,
        String email,
        boolean activated,
        boolean administrator,
        boolean mayImportPeople,
        boolean safeguardingContact,
        boolean enabled,
        @Nullable String language,
        @Nullable ColorScheme colorScheme,
        long version) {}
