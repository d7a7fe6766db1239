package org.belay.session.ui;

import com.vaadin.flow.router.RouteParameters;
import org.belay.matching.MatchId;
import org.belay.session.SessionId;
import org.belay.shared.NotFound;

/** Addresses of the pages of a pair. */
public final class SessionNavigation {

    static final String PAIR = "pair/:matchId([0-9]+)";
    static final String PLAN = PAIR + "/plan";
    static final String LOG = PAIR + "/session/:sessionId([0-9]+)/log";
    static final String MOVING = "move";

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
