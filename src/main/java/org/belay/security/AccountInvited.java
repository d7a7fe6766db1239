package org.belay.security;

import java.time.Instant;
import org.belay.shared.PersonId;

/**
 * Somebody was invited, or invited again.
 *
 * @param token the one-time secret of the link; only its hash is stored
 */
public record AccountInvited(PersonId person, String email, String token, Instant expiresAt) {}
