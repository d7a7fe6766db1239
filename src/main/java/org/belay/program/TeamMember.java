package org.belay.program;

import org.belay.security.ProgramRole;
import org.belay.shared.PersonId;

/** Somebody with a role in a program, by name. */
public record TeamMember(PersonId person, String name, ProgramRole role) {}
