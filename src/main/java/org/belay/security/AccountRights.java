package org.belay.security;

/**
 * What an administrator sets for an account.
 *
 * @param enabled whether the person may sign in
 */
public record AccountRights(
        boolean enabled, boolean administrator, boolean mayImportPeople, boolean safeguardingContact, Roles roles) {}
