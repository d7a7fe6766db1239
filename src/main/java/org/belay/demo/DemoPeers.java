package org.belay.demo;

import java.util.function.UnaryOperator;
import org.belay.cohort.CohortDraft;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A small cohort of accountability partners, an odd number of them, waiting to be paired. */
@Component
@Profile("demo")
class DemoPeers {

    private final DemoEquals equals;

    DemoPeers(DemoEquals equals) {
        this.equals = equals;
    }

    void prepareMatching(DemoCalendar calendar) {
        equals.inMatching(
                UnaryOperator.identity(),
                new CohortDraft(
                        "Twelve weeks",
                        "ACC26",
                        calendar.dates("2026-10-19", "2026-11-13", "2026-11-30", "2027-02-26")),
                "peers.csv",
                calendar);
    }
}
