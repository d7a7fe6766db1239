package org.belay.notification;

import static org.belay.notification.Place.ANSWER_DAY;
import static org.belay.notification.Place.ANSWER_TIME;
import static org.belay.notification.Place.CIRCLE;
import static org.belay.notification.Place.COHORT;
import static org.belay.notification.Place.COORDINATOR;
import static org.belay.notification.Place.DAY;
import static org.belay.notification.Place.FACILITATOR;
import static org.belay.notification.Place.FORMER_DAY;
import static org.belay.notification.Place.FORMER_TIME;
import static org.belay.notification.Place.FORMER_WHEN;
import static org.belay.notification.Place.LAST_DAY;
import static org.belay.notification.Place.LEADERS;
import static org.belay.notification.Place.MEMBERS;
import static org.belay.notification.Place.MILESTONE;
import static org.belay.notification.Place.NAME;
import static org.belay.notification.Place.PARTNER;
import static org.belay.notification.Place.PROGRAM;
import static org.belay.notification.Place.REASON;
import static org.belay.notification.Place.TIME;
import static org.belay.notification.Place.WHEN;
import static org.belay.notification.Place.WHERE;
import static org.belay.notification.Place.WORDS;
import static org.belay.notification.Place.WORKSHOP;
import static org.belay.notification.Place.ZONE;

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
    COHORT_CANCELLED("cohort-cancelled", EnumSet.of(REASON), NAME, PROGRAM, COHORT, REASON),
    SESSION_BOOKED("session-booked", EnumSet.of(DAY, TIME), NAME, PARTNER, DAY, TIME, ZONE),
    SESSION_MOVED("session-moved", EnumSet.of(DAY, TIME), NAME, PARTNER, DAY, TIME, ZONE, FORMER_DAY, FORMER_TIME),
    SESSION_CANCELLED("session-cancelled", EnumSet.of(DAY), NAME, PARTNER, DAY, TIME, ZONE),
    CIRCLE_SESSION_BOOKED("session-booked.circle", EnumSet.of(DAY, TIME), NAME, CIRCLE, DAY, TIME, ZONE),
    CIRCLE_SESSION_MOVED(
            "session-moved.circle", EnumSet.of(DAY, TIME), NAME, CIRCLE, DAY, TIME, ZONE, FORMER_DAY, FORMER_TIME),
    CIRCLE_SESSION_CANCELLED("session-cancelled.circle", EnumSet.of(DAY), NAME, CIRCLE, DAY, TIME, ZONE),
    SESSION_REMINDER("session-reminder", EnumSet.of(DAY, TIME), NAME, PARTNER, PROGRAM, DAY, TIME, ZONE),
    CIRCLE_SESSION_REMINDER("session-reminder.circle", EnumSet.of(DAY, TIME), NAME, CIRCLE, PROGRAM, DAY, TIME, ZONE),
    LOG_REMINDER("log-reminder", EnumSet.of(DAY), NAME, PARTNER, PROGRAM, DAY),
    CIRCLE_LOG_REMINDER("log-reminder.circle", EnumSet.of(DAY), NAME, CIRCLE, PROGRAM, DAY),
    PROMISE_REMINDER("commitment-reminder", EnumSet.of(DAY), NAME, PARTNER, PROGRAM, DAY),
    PROMISE_OVERDUE("commitment-reminder.over", EnumSet.of(DAY), NAME, PARTNER, PROGRAM, DAY),
    CIRCLE_PROMISE_REMINDER("commitment-reminder.circle", EnumSet.of(DAY), NAME, CIRCLE, PROGRAM, DAY),
    CIRCLE_PROMISE_OVERDUE("commitment-reminder.circle.over", EnumSet.of(DAY), NAME, CIRCLE, PROGRAM, DAY),
    WORKSHOP_REGISTERED("workshop-registered", EnumSet.of(WHEN), NAME, WORKSHOP, PROGRAM, WHEN, WHERE, LEADERS),
    WORKSHOP_OFFERED(
            "workshop-offered",
            EnumSet.of(ANSWER_DAY, ANSWER_TIME, ZONE),
            NAME,
            WORKSHOP,
            PROGRAM,
            WHEN,
            WHERE,
            LEADERS,
            ZONE,
            ANSWER_DAY,
            ANSWER_TIME),
    WORKSHOP_MOVED("workshop-moved", EnumSet.of(WHEN), NAME, WORKSHOP, PROGRAM, WHEN, WHERE, LEADERS, FORMER_WHEN),
    WORKSHOP_CANCELLED("workshop-cancelled", EnumSet.of(REASON), NAME, WORKSHOP, PROGRAM, WHEN, WHERE, LEADERS, REASON),
    WORKSHOP_REMINDER(
            "workshop-reminder", EnumSet.of(DAY, TIME), NAME, WORKSHOP, PROGRAM, WHEN, WHERE, LEADERS, ZONE, DAY, TIME),
    WORKSHOP_RESTORED("workshop-restored", EnumSet.of(WHEN), NAME, WORKSHOP, PROGRAM, WHEN, WHERE, LEADERS),
    WORKSHOP_GIVEN_BACK("workshop-given-back", EnumSet.of(WHEN), NAME, WORKSHOP, PROGRAM, WHEN, WHERE, LEADERS),
    PLAN_REMINDER("plan-reminder", EnumSet.of(MILESTONE, DAY), NAME, MILESTONE, PROGRAM, DAY),
    GOAL_SHARED("goal-shared", EnumSet.noneOf(Place.class), NAME, PARTNER, PROGRAM),
    GOAL_AGREED("goal-checked.agreed", EnumSet.noneOf(Place.class), NAME, PARTNER, PROGRAM),
    GOAL_SUGGESTED("goal-checked.suggested", EnumSet.noneOf(Place.class), NAME, PARTNER, PROGRAM),
    GOAL_ENCOURAGED("goal-encouraged", EnumSet.noneOf(Place.class), NAME, PARTNER, PROGRAM),
    GOAL_HELP("goal-help", EnumSet.noneOf(Place.class), NAME, PARTNER, PROGRAM),
    GOAL_HELP_SETTLED("goal-help-settled", EnumSet.noneOf(Place.class), NAME, COORDINATOR, PROGRAM),
    GOAL_CHECK_IN("goal-check-in", EnumSet.noneOf(Place.class), NAME, PROGRAM, DAY),
    CIRCLE_GOAL_CHECK_IN("goal-check-in.circle", EnumSet.noneOf(Place.class), NAME, PROGRAM, DAY),
    WIN_TOLD("win-told", EnumSet.noneOf(Place.class), NAME, PARTNER, PROGRAM),
    CLOSING_REMINDER("closing-reminder", EnumSet.of(LAST_DAY), NAME, PARTNER, PROGRAM, LAST_DAY),
    CIRCLE_CLOSING_REMINDER("closing-reminder.circle", EnumSet.of(LAST_DAY), NAME, CIRCLE, PROGRAM, LAST_DAY),
    SURVEY_REMINDER("survey-reminder", EnumSet.of(LAST_DAY), NAME, PROGRAM, LAST_DAY);

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

    /** What may stand in it, in the order of the letter's arguments; a day and its time are one of those. */
    public List<Place> places() {
        return places;
    }

    /** What must stand in its text: somebody wrote it, or its reader has to know it. */
    public Set<Place> required() {
        return required;
    }
}
