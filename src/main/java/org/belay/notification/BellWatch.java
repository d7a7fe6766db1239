package org.belay.notification;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.belay.shared.Bells;
import org.belay.shared.PersonId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Rings the bells of this node for what it did not do itself: news that another node tells, or that somebody has seen there,
 * and those whose time has come. One statement every few seconds for all whose pages are open here, and none while there
 * are none.
 */
@Component
class BellWatch {

    private static final int SECONDS_BETWEEN_LOOKS = 5;

    private final Bells bells;
    private final NoticeRepository notices;
    private final Clock clock;
    private final Map<PersonId, Integer> known = new HashMap<>();

    BellWatch(Bells bells, NoticeRepository notices, Clock clock) {
        this.bells = bells;
        this.notices = notices;
        this.clock = clock;
    }

    /** On each node, unlike the jobs that one node does for all. */
    @Scheduled(fixedDelay = SECONDS_BETWEEN_LOOKS, initialDelay = SECONDS_BETWEEN_LOOKS, timeUnit = TimeUnit.SECONDS)
    synchronized void look() {
        var listeners = bells.listeners();
        known.keySet().retainAll(listeners);
        if (listeners.isEmpty()) {
            return;
        }
        var unseen = notices.unseen(listeners, clock.instant());
        for (var person : listeners) {
            Integer count = unseen.getOrDefault(person, 0);
            if (!count.equals(known.put(person, count))) {
                bells.ring(person);
            }
        }
    }
}
