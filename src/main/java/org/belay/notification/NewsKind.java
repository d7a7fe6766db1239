package org.belay.notification;

import static org.belay.notification.Choice.AT_ONCE;
import static org.belay.notification.Choice.BELAY;
import static org.belay.notification.Choice.DIGEST;
import static org.belay.notification.Choice.NONE;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.security.Actor;

/**
 * What news are about, as people choose how to hear of it. Each gathers the kinds of mails that belong to it. The names
 * are stored: never rename one.
 */
public enum NewsKind {
    /** Links to sign in and invitations: secrets, so they stand in a mail alone. */
    ACCESS(always(), "invitation", "password-reset", "cohort-invitation", "application-link"),
    /** Decisions on the reader's own application. */
    APPLICATION(always(), "application-decided", "application-lapsed"),
    /** A match or a circle of the reader's begins or is offered. */
    MATCH(always(), "match-published", "circle-published-member", "circle-published-facilitator"),
    /** What the reader counts on does not take place: their cohort, or something today. */
    CANCELLED(always(), "cohort-cancelled"),
    /** Something waits under help and safeguarding. That a mail says so stays between Belay and its reader. */
    HELP(always(), "help-waiting"),
    /** What becomes of the reader's matches and circles. */
    CHANGE(
            by(AT_ONCE, BELAY, DIGEST, NONE),
            "match-ended",
            "match-goes-on",
            "agreement-proposed",
            "circle-joined",
            "circle-left",
            "circle-left-member",
            "circle-held",
            "circle-resumed",
            "circle-led",
            "circle-led-before",
            "circle-ended"),
    /** An offer that waits for the reader's answer. */
    OFFER(by(AT_ONCE, BELAY, DIGEST), "offer-reminder"),
    /** Sessions booked, moved and cancelled; their mails carry entries for calendars. */
    SESSION(by(AT_ONCE, BELAY, NONE)),
    /** The reader's seats in workshops; their mails carry entries for calendars. */
    WORKSHOP(by(AT_ONCE, BELAY, NONE)),
    /** What others do about the reader's goals, and wishes for talks. */
    GOAL(
            by(DIGEST, BELAY, AT_ONCE, NONE),
            "goal-shared",
            "goal-checked",
            "goal-encouraged",
            "goal-help-settled",
            "win-told",
            "talk-asked",
            "talk-answered"),
    /** Somebody who shares a goal with the reader asks for help. */
    GOAL_HELP(by(AT_ONCE, BELAY, DIGEST, NONE), "goal-help"),
    GOAL_REMINDER(by(DIGEST, BELAY, AT_ONCE, NONE), "goal-check-in"),
    SESSION_REMINDER(by(DIGEST, BELAY, AT_ONCE, NONE), "session-reminder"),
    LOG_REMINDER(by(DIGEST, BELAY, AT_ONCE, NONE), "log-reminder"),
    COMMITMENT_REMINDER(by(DIGEST, BELAY, AT_ONCE, NONE), "commitment-reminder"),
    PLAN_REMINDER(by(DIGEST, BELAY, AT_ONCE, NONE), "plan-reminder"),
    /** Messages, never what they say. */
    MESSAGE(by(DIGEST, BELAY, AT_ONCE, NONE), "message-received"),
    /** What is posted in the reader's circles, and answers to what the reader posted. */
    COMMUNITY(by(BELAY, DIGEST, AT_ONCE, NONE), "post-made", "post-replied"),
    /** What coordinators tell many. */
    ANNOUNCEMENT(by(AT_ONCE, BELAY, DIGEST), "announcement"),
    /** Thanks and stories that name the reader. */
    RECOGNITION(by(AT_ONCE, BELAY, DIGEST, NONE), "recognition-given"),
    /** That the last day of a pair or a circle is near. */
    CLOSING_REMINDER(by(DIGEST, BELAY, AT_ONCE, NONE), "closing-reminder"),
    /** Surveys that the reader has not answered. */
    SURVEY_REMINDER(by(DIGEST, BELAY, AT_ONCE, NONE), "survey-reminder"),
    /** What people of a pair or a circle tell each other, and ask each other for. */
    FEEDBACK(by(AT_ONCE, BELAY, DIGEST, NONE), "feedback-asked", "feedback-given"),
    /** What coordinators hear of their programs. */
    COORDINATION(
            by(AT_ONCE, BELAY, DIGEST, NONE),
            "application-answered",
            "match-ended-coordinator",
            "match-goes-on-coordinator",
            "circle-left-coordinator",
            "circle-ended-coordinator",
            "circle-unled",
            "goal-help-coordinator",
            "workshop-too-few",
            "workshop-leader-left",
            "post-reported"),
    /** Reports that are sent by themselves; their mails carry the files. */
    REPORT(by(AT_ONCE, BELAY, NONE), "scheduled-report", "scheduled-report-stopped"),
    /** Long work that the reader started has come to its end. */
    RUN(by(BELAY, AT_ONCE, NONE), "match-run-ended", "schedule-run-ended", "export-ended"),
    /** Whatever has no kind yet. */
    OTHER(always());

    private static final List<String> UNSEEN = Stream.of(
                    HELP.mails, FEEDBACK.mails, List.of("win-told", "talk-asked", "talk-answered"))
            .flatMap(List::stream)
            .toList();

    /** Its reader has only so long to answer. */
    private static final String SEAT = "workshop-offered";

    /** News of today cannot wait for the digest of tomorrow. */
    private static final String TODAY = "-today";

    private final Set<Choice> choices;
    private final Choice usual;
    private final List<String> mails;

    NewsKind(List<Choice> choices, String... mails) {
        this.choices = Collections.unmodifiableSet(EnumSet.copyOf(choices));
        this.usual = choices.getFirst();
        this.mails = List.of(mails);
    }

    private static List<Choice> always() {
        return List.of(AT_ONCE);
    }

    /** The first holds until somebody chooses. */
    private static List<Choice> by(Choice usual, Choice... others) {
        return Collections.unmodifiableList(
                Stream.concat(Stream.of(usual), Arrays.stream(others)).toList());
    }

    /** What a kind of mail is about; those of sessions and workshops begin with the word. */
    static NewsKind of(String mail) {
        for (var kind : values()) {
            if (kind.mails.contains(mail)) {
                return kind;
            }
        }
        if (mail.endsWith(TODAY)) {
            return CANCELLED;
        }
        if (mail.startsWith("workshop-")) {
            return WORKSHOP;
        }
        return mail.startsWith("session-") ? SESSION : OTHER;
    }

    /** How one may hear of it. */
    public Set<Choice> choices() {
        return choices;
    }

    /** How one hears of it who has chosen nothing. */
    public Choice usual() {
        return usual;
    }

    /** Whether it is sent whatever somebody chose. */
    public boolean fixed() {
        return choices.size() == 1;
    }

    /** Whether it stands in Belay, too. */
    public boolean shown() {
        return this != ACCESS;
    }

    /** Whether a kind of mail does not wait for the end of quiet hours. */
    static boolean urgent(String mail) {
        var kind = of(mail);
        return kind == ACCESS || kind == CANCELLED || mail.equals(SEAT);
    }

    /** The kinds of mails of which the send log says nothing, but to their reader: it would say who confides in whom. */
    static List<String> unseen() {
        return UNSEEN;
    }

    /** Whether somebody with these rights is ever told of it. */
    boolean reaches(Actor reader) {
        return switch (this) {
            case COORDINATION, RUN -> reader.coordinator();
            case REPORT -> reader.coordinator() || reader.manager() || reader.administrator();
            default -> true;
        };
    }
}
