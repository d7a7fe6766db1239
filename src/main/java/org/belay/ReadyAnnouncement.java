package org.belay;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Ends the start log with the address to open; after it come only accounts and codes to sign in with. */
@Component
class ReadyAnnouncement {

    private static final Logger log = LoggerFactory.getLogger(ReadyAnnouncement.class);

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE - 1)
    void announce(ApplicationReadyEvent event) {
        log.info("Belay is ready: {}", address(event.getApplicationContext().getEnvironment()));
    }

    static String address(Environment environment) {
        boolean tls = environment.containsProperty("server.ssl.key-store")
                || environment.containsProperty("server.ssl.bundle");
        return (tls ? "https" : "http") + "://localhost:" + environment.getProperty("local.server.port", "8080")
                + environment.getProperty("server.servlet.context-path", "");
    }
}
