package org.belay.notification;

import org.springframework.stereotype.Component;

/** What tells people of their day though nothing has happened: reminders, then the mails that gather them. */
@Component
public class NewsOfTheDay {

    private final Reminders reminders;
    private final Digests digests;

    NewsOfTheDay(Reminders reminders, Digests digests) {
        this.reminders = reminders;
        this.digests = digests;
    }

    /** Reminders first, so that they stand in the digest of the same hour. As often as one likes. */
    public void tell() {
        reminders.tell();
        digests.gather();
    }
}
