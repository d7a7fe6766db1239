package org.belay.notification;

import java.time.Instant;
import java.util.List;
import org.belay.notification.ReminderQueries.Whom;

/**
 * Something that somebody is reminded of, in no language yet.
 *
 * @param kind of mail
 * @param about makes it unique among those of its kind to this person
 * @param letter of its texts, which have the person's name as their first argument and these as the others
 * @param path of the page where it is done
 * @param until from when on it is past
 * @param fresh whether to tell it now; otherwise it only still holds
 */
record Reminder(
        Whom whom,
        String kind,
        String about,
        String letter,
        String path,
        List<Object> arguments,
        Instant until,
        boolean fresh) {

    String key() {
        return kind + ":" + about + ":" + whom.person().value();
    }
}
