package org.belay.session.ui;

import com.vaadin.flow.router.RouteParameters;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.session.SessionId;
import org.belay.shared.NotFound;

/** Addresses of the pages of a pair. */
public final class SessionNavigation {

    static final String PAIR = "pair/:matchId([0-9]+)";
    static final String PLAN = PAIR + "/plan";
    static final String LOG = PAIR + "/session/:sessionId([0-9]+)/log";
    static final String CATCH_UP = "catch-up";
    static final String MOVING = "move";
    static final String CIRCLE_PLAN = MatchingNavigation.CIRCLE + "/plan";
    static final String CIRCLE_SESSION = MatchingNavigation.CIRCLE + "/session/:sessionId([0-9]+)";
    static final String CLINIC = CIRCLE_SESSION + "/clinic";

    static final String ANSWER = "session/:sessionId([0-9]+)/answer";

    private SessionNavigation() {}

    public static String pair(MatchId match) {
        return "pair/" + match.value();
    }

    /** Where a session is booked. */
    public static String plan(MatchId match) {
        return pair(match) + "/plan";
    }

    /** Where a session gets another time. */
    public static String move(MatchId match, SessionId session) {
        return plan(match) + "?" + MOVING + "=" + session.value();
    }

    public static String log(MatchId match, SessionId session) {
        return pair(match) + "/session/" + session.value() + "/log";
    }

    /** Where one of those who meet says whether they come. */
    public static String answer(SessionId session) {
        return "session/" + session.value() + "/answer";
    }

    /** Where several missing logs are written. */
    public static String catchUp() {
        return CATCH_UP;
    }

    /** Where a session of a circle is booked. */
    public static String plan(CircleId circle) {
        return MatchingNavigation.circle(circle) + "/plan";
    }

    static String move(CircleId circle, SessionId session) {
        return plan(circle) + "?" + MOVING + "=" + session.value();
    }

    /** What became of a session of a circle, and what its people wrote about it. */
    public static String session(CircleId circle, SessionId session) {
        return MatchingNavigation.circle(circle) + "/session/" + session.value();
    }

    /** Where a circle goes through a guide in a session. */
    public static String clinic(CircleId circle, SessionId session) {
        return session(circle, session) + "/clinic";
    }

    static MatchId match(RouteParameters parameters) {
        return new MatchId(number(parameters.get("matchId").orElse("")));
    }

    static SessionId session(RouteParameters parameters) {
        return new SessionId(number(parameters.get("sessionId").orElse("")));
    }

    static SessionId session(String parameter) {
        return new SessionId(number(parameter));
    }

    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new NotFound(digits);
        }
    }
}
