package org.belay.security;

import java.time.Instant;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the list of accounts.
 *
 * @param email of the account, or of the person as long as there is none
 * @param coordinatedPrograms how many programs, as coordinator or backup
 */
public record AccountRow(
        PersonId person,
        String name,
        @Nullable String email,
        AccountState state,
        boolean administrator,
        boolean mayImportPeople,
        boolean safeguardingContact,
        int coordinatedPrograms,
        int managedPrograms,
        int managedDepartments,
        @Nullable Instant lastSignIn) {}
