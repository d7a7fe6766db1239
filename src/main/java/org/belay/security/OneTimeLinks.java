package org.belay.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The secrets of mailed links: made here, kept as hashes, good for one use. */
@Component
class OneTimeLinks {

    private static final int TOKEN_BYTES = 32;

    private final AccountRepository accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeLinks(AccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A fresh link; those the account had before work no more. */
    OneTimeLink replace(AccountId account, TokenPurpose purpose, Duration life) {
        accounts.useTokens(account, clock.instant());
        return add(account, purpose, life);
    }

    /** One more link; those the account had before work too, until one of them is used. */
    OneTimeLink add(AccountId account, TokenPurpose purpose, Duration life) {
        var now = clock.instant();
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var link = new OneTimeLink(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), now.plus(life));
        accounts.addToken(account, purpose, SecretHash.of(link.token()), now, link.expiresAt());
        return link;
    }

    /** The account that a link opens; nothing when it is unknown, used, too old or for something else. */
    Optional<AccountId> find(String token, TokenPurpose purpose) {
        return accounts.accountOf(SecretHash.of(token), purpose, clock.instant());
    }

    /** Uses the link up; false when somebody else was faster. */
    boolean use(AccountId account) {
        return accounts.useTokens(account, clock.instant()) > 0;
    }

    record OneTimeLink(String token, Instant expiresAt) {}
}
