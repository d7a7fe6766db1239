package org.belay.session.ui;

import java.time.Instant;
import org.belay.session.SessionRow;
import org.belay.shared.ui.Tone;

/** How the states of a session look. */
final class States {

    private States() {}

    static Tone tone(SessionRow session, Instant now) {
        if (session.overdue(now)) {
            return Tone.WARNING;
        }
        return switch (session.state()) {
            case HELD -> Tone.OK;
            case MISSED -> Tone.WARNING;
            case SCHEDULED -> Tone.ACCENT;
            case PROPOSED, CANCELLED, MOVED -> Tone.NEUTRAL;
        };
    }

    static String className(SessionRow session, Instant now) {
        return switch (tone(session, now)) {
            case OK -> "b-ok";
            case WARNING -> "b-warn";
            case ACCENT -> "b-acc";
            case BAD, INFO, NEUTRAL -> "b-mute";
        };
    }

    static String icon(SessionRow session, Instant now) {
        if (session.overdue(now)) {
            return "circle-alert";
        }
        return switch (session.state()) {
            case HELD -> "circle-check";
            case MISSED -> "user-x";
            case SCHEDULED -> "circle-dot";
            case PROPOSED -> "circle";
            case CANCELLED -> "circle-slash";
            case MOVED -> "arrow-right";
        };
    }
}
