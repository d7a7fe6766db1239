package org.belay.enrollment;

import org.belay.shared.PersonId;

/** Somebody whom a wish names. */
public record NamedPerson(PersonId id, String name) {}
