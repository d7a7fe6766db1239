package org.belay.organization;

import java.util.EnumSet;
import java.util.Set;

/** What a file that was imported holds. */
public enum ImportKind {
    PEOPLE,
    APPLICATIONS,
    SESSION_HISTORY,
    FEEDBACK,
    DEPARTMENTS,
    SITES,
    ROOMS,
    HOLIDAYS;

    /** Those about the organization and not about one program. */
    static final Set<ImportKind> OF_ORGANIZATION = EnumSet.of(PEOPLE, DEPARTMENTS, SITES, ROOMS, HOLIDAYS);
}
