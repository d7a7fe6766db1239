package org.belay.enrollment;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Set;
import org.belay.shared.PersonId;
import org.belay.shared.Sealed;
import org.belay.shared.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one way an avoid list goes into the database and comes out again: encrypted. */
@Component
class AvoidList {

    private static final String PURPOSE = "enrollment.avoid_list";

    private final Vault vault;

    AvoidList(Vault vault) {
        this.vault = vault;
    }

    @Nullable
    Sealed seal(Set<PersonId> people) {
        return people.isEmpty()
                ? null
                : vault.seal(
                        PURPOSE,
                        people.stream()
                                .map(person -> Long.toString(person.value()))
                                .sorted()
                                .collect(joining(",")));
    }

    Set<PersonId> open(@Nullable Sealed sealed) {
        return sealed == null
                ? Set.of()
                : Arrays.stream(vault.open(PURPOSE, sealed).split(",", -1))
                        .map(id -> new PersonId(Long.parseLong(id)))
                        .collect(toUnmodifiableSet());
    }
}
