package org.belay.notification;

import java.time.Instant;
import java.util.List;
import org.belay.notification.ReminderQueries.Whom;
import org.belay.session.SessionId;
import org.belay.shared.PersonId;

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
        return key(kind, about, whom.person());
    }

    /** That somebody is reminded of a session the day before. */
    static String ofSession(SessionId session, PersonId person) {
        return key("session-reminder", Long.toString(session.value()), person);
    }

    private static String key(String kind, String about, PersonId person) {
        return kind + ":" + about + ":" + person.value();
    }
}
