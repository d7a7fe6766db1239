package org.belay.organization;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The organization as an import finds it.
 *
 * @param byNumber those with an employee number, by its key
 * @param sites the time zone by the name, null where none is known
 */
record KnownPeople(
        Collection<KnownPerson> people,
        Map<String, KnownPerson> byNumber,
        Collection<String> departments,
        Map<String, @Nullable String> sites,
        OrganizationStamp stamp) {}
