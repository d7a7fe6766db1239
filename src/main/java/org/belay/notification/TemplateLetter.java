package org.belay.notification;

import static org.belay.notification.Place.CIRCLE;
import static org.belay.notification.Place.COHORT;
import static org.belay.notification.Place.FACILITATOR;
import static org.belay.notification.Place.LAST_DAY;
import static org.belay.notification.Place.MEMBERS;
import static org.belay.notification.Place.NAME;
import static org.belay.notification.Place.PARTNER;
import static org.belay.notification.Place.PROGRAM;
import static org.belay.notification.Place.REASON;
import static org.belay.notification.Place.WORDS;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A letter that a program may word itself: those that its participants and applicants get. The names are stored: never
 * rename one.
 */
public enum TemplateLetter {
    APPLICATION_ACCEPTED("application-accepted", EnumSet.of(REASON), NAME, PROGRAM, COHORT, REASON),
    APPLICATION_WAITLISTED("application-waitlisted", EnumSet.of(REASON), NAME, PROGRAM, COHORT, REASON),
    APPLICATION_DECLINED("application-declined", EnumSet.of(REASON), NAME, PROGRAM, COHORT, REASON),
    APPLICATION_ASKED("application-asked", EnumSet.of(REASON), NAME, PROGRAM, COHORT, REASON),
    MATCH_OFFERED_MENTOR(
            "match-offered.mentor", EnumSet.of(WORDS, LAST_DAY), NAME, PARTNER, PROGRAM, COHORT, WORDS, LAST_DAY),
    MATCH_OFFERED_MENTEE(
            "match-offered.mentee", EnumSet.of(WORDS, LAST_DAY), NAME, PARTNER, PROGRAM, COHORT, WORDS, LAST_DAY),
    OFFER_REMINDER_MENTOR("offer-reminder.mentor", EnumSet.of(LAST_DAY), NAME, PARTNER, PROGRAM, COHORT, LAST_DAY),
    OFFER_REMINDER_MENTEE("offer-reminder.mentee", EnumSet.of(LAST_DAY), NAME, PARTNER, PROGRAM, COHORT, LAST_DAY),
    MATCH_PUBLISHED_MENTOR("match-published.mentor", EnumSet.of(WORDS), NAME, PARTNER, PROGRAM, COHORT, WORDS),
    MATCH_PUBLISHED_MENTEE("match-published.mentee", EnumSet.of(WORDS), NAME, PARTNER, PROGRAM, COHORT, WORDS),
    MATCH_ENDED_EARLY("match-ended-early.pair", EnumSet.noneOf(Place.class), NAME, PARTNER, PROGRAM, COHORT),
    CIRCLE_PUBLISHED(
            "circle-published.member", EnumSet.of(WORDS), NAME, CIRCLE, PROGRAM, COHORT, WORDS, MEMBERS, FACILITATOR),
    COHORT_CANCELLED("cohort-cancelled", EnumSet.of(REASON), NAME, PROGRAM, COHORT, REASON);

    private final String key;
    private final Set<Place> required;
    private final List<Place> places;

    TemplateLetter(String key, Set<Place> required, Place... places) {
        this.key = key;
        this.required = Collections.unmodifiableSet(required);
        this.places = List.of(places);
    }

    static Optional<TemplateLetter> of(String letter) {
        return Arrays.stream(values()).filter(l -> l.letter().equals(letter)).findFirst();
    }

    /** What it is called in files of programs. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<TemplateLetter> named(String word) {
        return Arrays.stream(values()).filter(l -> l.word().equals(word)).findFirst();
    }

    /** Its key among the texts. */
    String letter() {
        return "mail." + key;
    }

    /** What may stand in it, in the order of the letter's arguments. */
    public List<Place> places() {
        return places;
    }

    /** What must stand in its text: somebody wrote it, or its reader has to know it. */
    public Set<Place> required() {
        return required;
    }
}
