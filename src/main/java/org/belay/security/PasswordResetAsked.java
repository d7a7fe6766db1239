package org.belay.security;

import java.time.Instant;
import org.belay.shared.PersonId;

/** Somebody forgot the password and asked for a link. */
public record PasswordResetAsked(PersonId person, String email, String token, Instant expiresAt) {}
