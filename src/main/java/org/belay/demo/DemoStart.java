package org.belay.demo;

import java.util.Arrays;
import org.belay.notification.NewsOfTheDay;
import org.belay.security.DemoAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the demo before Belay says that it is ready, and then who can sign in. */
@Component
@Profile("demo")
class DemoStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
    private static final double NANOS = 1e9;

    private final DemoOrganization demo;
    private final NewsOfTheDay news;

    DemoStart(DemoOrganization demo, NewsOfTheDay news) {
        this.demo = demo;
        this.news = news;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long start = System.nanoTime();
        if (demo.loadOnce()) {
            news.tell();
            LOG.info(
                    "Loaded the demo organization {} in {} s",
                    DemoOrganization.NAME,
                    "%.1f".formatted((System.nanoTime() - start) / NANOS));
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void tellAccounts() {
        LOG.info("Sign in to the demo with one of these accounts; the password of each is {}", DemoAccounts.PASSWORD);
        Arrays.stream(DemoAccount.values())
                .forEach(account -> LOG.info("  {}  {}", "%-30s".formatted(account.email()), account.what()));
    }
}
