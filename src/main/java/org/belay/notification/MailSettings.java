package org.belay.notification;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Belay mails.
 *
 * @param from the sender
 * @param keep whether mails are only kept and not sent, as in the demo
 * @param retryAfter how long to wait after the first failure; each further wait is twice as long
 * @param attempts how often to try before giving up
 */
@ConfigurationProperties("belay.mail")
record MailSettings(
        @DefaultValue("Belay <belay@localhost>") String from,
        boolean keep,
        @DefaultValue("30s") Duration retryAfter,
        @DefaultValue("10") int attempts) {

    /** The sender's address without the name. */
    String address() {
        var named = from.indexOf('<');
        return named < 0
                ? from.strip()
                : from.substring(named + 1, from.indexOf('>', named)).strip();
    }

    /** How long to wait after so many failures. */
    Duration backoff(int failures) {
        return retryAfter.multipliedBy(1L << Math.clamp(failures - 1L, 0, 20));
    }

    /** The address in a link, which mails need in full. */
    static String link(String baseUrl, String path) {
        return URI.create(baseUrl.endsWith("/") ? baseUrl : baseUrl + "/")
                .resolve(path)
                .toString();
    }
}
