package org.belay.security;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belay.shared.Email;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** What sign-in needs to know of the people of the organization; that feature implements it. */
public interface People {

    Optional<Identity> find(PersonId person);

    /** Names of the people that exist, for a list. */
    Map<PersonId, String> names(Collection<PersonId> people);

    /** People by a part of their name, in the order of names, for a choice. */
    List<Identity> search(String part, int offset, int limit);

    /** Where somebody is: the person's own zone, that of the site, or that of the organization. */
    ZoneId zone(PersonId person);

    /** The same of many people. */
    Map<PersonId, ZoneId> zones(Collection<PersonId> people);

    /** Adds somebody by hand, for the first administrator. */
    PersonId add(String firstName, String lastName, Email email);

    /** The organization's name, null before it was set up. */
    @Nullable
    String organizationName();

    /** @param zone where nothing nearer is known */
    void nameOrganization(String name, ZoneId zone);

    /**
     * A person as sign-in sees one.
     *
     * @param email null when none is known, or when two people share it and nobody has said whose it is
     */
    record Identity(PersonId person, String name, @Nullable Email email, boolean left) {}
}
