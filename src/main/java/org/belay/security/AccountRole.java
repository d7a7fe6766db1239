package org.belay.security;

/** A role or right that a list of accounts can be narrowed to. */
public enum AccountRole {
    ADMINISTRATOR,
    COORDINATOR,
    MANAGER,
    PEOPLE_IMPORTER,
    SAFEGUARDING_CONTACT
}
