package org.belay.organization;

import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** A person in a list. */
public record PersonRow(
        PersonId id,
        String name,
        @Nullable String jobTitle,
        @Nullable String department,
        @Nullable String site,
        PersonState state,
        EmailState emailState) {}
