package org.belay.community;

import org.belay.shared.PersonId;

/** Somebody to whom a coordinator can write. */
public record Receiver(PersonId person, String name, String cohortName) {}
