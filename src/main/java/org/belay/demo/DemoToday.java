package org.belay.demo;

import java.time.ZoneId;
import org.belay.worklist.ItemKind;
import org.belay.worklist.Snooze;
import org.belay.worklist.TodayFilter;
import org.belay.worklist.TodayService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The list of a coordinator who has been through it once: of the silent pairs the later ones wait until Monday. */
@Component
@Profile("demo")
class DemoToday {

    private static final int MANY = 50;
    private static final int LOOKED_AT_FIRST = 4;

    private final TodayService today;

    DemoToday(TodayService today) {
        this.today = today;
    }

    /** By whoever acts now. */
    void putAsideWhatCanWait(ZoneId zone) {
        today.read(TodayFilter.ALL.of(ItemKind.SILENT), zone, LOOKED_AT_FIRST, MANY)
                .items()
                .forEach(item -> today.snooze(item, Snooze.NEXT_MONDAY, zone));
    }
}
