package org.belay.organization;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.security.People;
import org.belay.shared.Email;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people of the organization as sign-in sees them. */
@Component
class SignInPeople implements People {

    static final String BY_HAND = "by hand";

    private static final ZoneId NOWHERE = ZoneId.of("UTC");

    private final OrganizationRepository organization;
    private final SignInQueries queries;
    private final Clock clock;

    SignInPeople(OrganizationRepository organization, SignInQueries queries, Clock clock) {
        this.organization = organization;
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public Optional<Identity> find(PersonId person) {
        return organization.identity(person);
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> people) {
        return queries.names(people);
    }

    @Override
    public List<Identity> search(String part, int offset, int limit) {
        return queries.search(part, offset, limit);
    }

    @Override
    public ZoneId zone(PersonId person) {
        return zones(Set.of(person)).getOrDefault(person, NOWHERE);
    }

    @Override
    public Map<PersonId, ZoneId> zones(Collection<PersonId> people) {
        return queries.zones(people).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, zone -> ZoneId.of(zone.getValue())));
    }

    @Override
    public PersonId add(String firstName, String lastName, Email email) {
        return organization.addByHand(firstName, lastName, email, BY_HAND, clock.instant());
    }

    @Override
    public @Nullable String organizationName() {
        return organization.name().orElse(null);
    }

    @Override
    public void nameOrganization(String name, ZoneId zone) {
        organization.nameIt(name, zone.getId());
    }
}
