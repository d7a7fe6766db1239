package org.belay.organization;

import org.belay.security.Permission;

/** What a file that was imported holds. */
public enum ImportKind {
    PEOPLE(Permission.IMPORT_PEOPLE),
    APPLICATIONS(Permission.DECIDE_APPLICATION),
    SESSION_HISTORY(Permission.IMPORT_HISTORY),
    FEEDBACK(Permission.IMPORT_HISTORY),
    DEPARTMENTS(Permission.IMPORT_PEOPLE),
    SITES(Permission.IMPORT_PEOPLE),
    ROOMS(Permission.IMPORT_PEOPLE),
    HOLIDAYS(Permission.IMPORT_PEOPLE);

    private final Permission needs;

    ImportKind(Permission needs) {
        this.needs = needs;
    }

    /** What somebody needs to import it, in the program where it is about one. */
    Permission needs() {
        return needs;
    }
}
