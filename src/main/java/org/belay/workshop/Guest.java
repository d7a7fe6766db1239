package org.belay.workshop;

import org.belay.shared.PersonId;

/** Somebody who may be let in at the door. */
public record Guest(PersonId person, String name, String department) {}
