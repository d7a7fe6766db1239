package org.belay.security;

/** What an account may do in a named program. */
public enum ProgramRole {
    COORDINATOR,
    BACKUP,
    MANAGER
}
