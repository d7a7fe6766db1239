package org.belay.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How somebody who is known comes in: with the account they have, or with a mailed one-time link that lets them choose
 * its first password.
 *
 * @param token of the link; null for who has a password
 */
public record WayIn(String email, @Nullable String token, Instant expiresAt) {}
