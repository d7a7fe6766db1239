package org.belay.security;

import java.time.Duration;
import org.belay.shared.Email;
import org.springframework.stereotype.Component;

/** Gives tests the one-time links that come with mails. */
@Component
public class TestLinks {

    private final AccountRepository accounts;
    private final OneTimeLinks links;

    TestLinks(AccountRepository accounts, OneTimeLinks links) {
        this.accounts = accounts;
        this.links = links;
    }

    /** A token that works; those the account had before work no more. */
    public String token(String email, TokenPurpose purpose) {
        var account = accounts.of(new Email(email)).orElseThrow();
        return links.replace(account.id(), purpose, Duration.ofHours(1)).token();
    }
}
