package org.belay.safeguarding;

import org.belay.shared.PersonId;

/** Somebody who was named to read help requests. */
public record HelpContact(PersonId person, String name) {}
