package org.belay.security;

import org.jspecify.annotations.Nullable;

/**
 * Which people a list of accounts shows; those who have left stand in it only when they still have an account.
 *
 * @param text a part of the name or e-mail, may be empty
 * @param state null for every one
 * @param role null for every one
 */
public record AccountFilter(
        String text, @Nullable AccountState state, @Nullable AccountRole role) {

    public static final AccountFilter ALL = new AccountFilter("", null, null);
}
