package org.belay.security;

import org.belay.shared.PersonId;

/** Somebody with a role in a program. */
public record ProgramTeamMember(PersonId person, ProgramRole role) {}
