package org.belay.organization;

import org.belay.shared.DepartmentId;
import org.belay.shared.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Whom a list of people shows.
 *
 * @param text words of which each occurs in the name, department or site; may be empty
 * @param emailProblems only people without an e-mail of their own
 */
public record PeopleFilter(
        String text,
        @Nullable PersonState state,
        @Nullable DepartmentId department,
        @Nullable SiteId site,
        boolean emailProblems) {

    public static final PeopleFilter EVERYBODY = new PeopleFilter("", null, null, null, false);
}
