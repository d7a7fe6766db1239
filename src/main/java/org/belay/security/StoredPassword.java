package org.belay.security;

/** What a typed password is held against. */
record StoredPassword(AccountId account, String email, String passwordHash, boolean enabled) {

    SignedIn signedIn() {
        return new SignedIn(account, email, SecretHash.stamp(passwordHash));
    }
}
