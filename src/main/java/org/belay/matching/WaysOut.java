package org.belay.matching;

import static org.belay.matching.WaysOut.Place.APPLICATION;
import static org.belay.matching.WaysOut.Place.CIRCLE;
import static org.belay.matching.WaysOut.Place.MATCHING;
import static org.belay.matching.WaysOut.Place.PAIR;
import static org.belay.matching.WaysOut.Place.PAIRS;
import static org.belay.matching.WaysOut.Place.PEOPLE;
import static org.belay.matching.WaysOut.Place.TAKE_PART;
import static org.belay.matching.WaysOut.Place.WAITING;
import static org.belay.matching.WaysOut.Who.COORDINATOR;
import static org.belay.matching.WaysOut.Who.PERSON;
import static org.belay.matching.WaysOut.Who.TIME;

import java.util.List;
import java.util.stream.Stream;
import org.belay.enrollment.EnrollmentState;
import org.belay.shared.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * What leads out of each state of a place, of a match and of a circle: by whom, with which verb, and on which page. Nobody ends where
 * nothing follows: a state that nothing can leave names what else there is.
 */
public final class WaysOut {

    private WaysOut() {}

    /** Who acts; time acts by a job. */
    public enum Who {
        PERSON,
        COORDINATOR,
        TIME
    }

    /** What is done. */
    public enum Verb {
        APPLY,
        ANSWER_QUESTION,
        WITHDRAW,
        LEAVE,
        DECIDE,
        PUBLISH,
        ACCEPT,
        DECLINE,
        EXPIRE,
        RESUME,
        END_EARLY,
        REMATCH,
        COMPLETE,
        DISBAND,
        /** Another match in the same cohort. */
        FIND_ANOTHER,
        /** Another cohort, also of another program. */
        JOIN_ANOTHER
    }

    /** Where it is done. */
    public enum Place {
        APPLICATION("apply/:cohortId"),
        TAKE_PART("take-part"),
        PEOPLE("cohort/:cohortId/people"),
        MATCHING("cohort/:cohortId/matching"),
        PAIRS("cohort/:cohortId/pairs"),
        WAITING("cohort/:cohortId/pairs/waiting"),
        PAIR("pair/:matchId"),
        CIRCLE("circle/:circleId");

        private final String route;

        Place(String route) {
            this.route = route;
        }

        /** The route of its page, with parameters. */
        public String route() {
            return route;
        }

        /** Its page for a cohort; none for that of a pair. */
        public String of(CohortId cohort) {
            return route.replace(":cohortId", Long.toString(cohort.value()));
        }
    }

    /** @param place null for what happens by itself */
    public record Way(Who who, Verb verb, @Nullable Place place) {}

    public static List<Way> from(EnrollmentState state) {
        return switch (state) {
            case INVITED -> List.of(by(PERSON, Verb.APPLY, APPLICATION), by(PERSON, Verb.WITHDRAW, APPLICATION));
            case APPLIED, WAITLISTED ->
                List.of(by(COORDINATOR, Verb.DECIDE, PEOPLE), by(PERSON, Verb.WITHDRAW, APPLICATION));
            case INFORMATION_ASKED ->
                List.of(
                        by(PERSON, Verb.ANSWER_QUESTION, APPLICATION),
                        by(COORDINATOR, Verb.DECIDE, PEOPLE),
                        by(PERSON, Verb.WITHDRAW, APPLICATION));
            case ACCEPTED -> List.of(by(COORDINATOR, Verb.PUBLISH, MATCHING), by(PERSON, Verb.WITHDRAW, APPLICATION));
            case ACTIVE -> List.of(by(PERSON, Verb.LEAVE, APPLICATION), by(COORDINATOR, Verb.COMPLETE, PAIRS));
            case ON_HOLD ->
                List.of(
                        by(PERSON, Verb.RESUME, TAKE_PART),
                        by(PERSON, Verb.LEAVE, APPLICATION),
                        by(COORDINATOR, Verb.COMPLETE, PAIRS));
            case WITHDRAWN -> List.of(by(PERSON, Verb.APPLY, APPLICATION), by(PERSON, Verb.JOIN_ANOTHER, TAKE_PART));
            case DECLINED, COMPLETED, LEFT -> List.of(by(PERSON, Verb.JOIN_ANOTHER, TAKE_PART));
        };
    }

    public static List<Way> from(MatchState state) {
        return switch (state) {
            case OFFERED ->
                List.of(
                        by(PERSON, Verb.ACCEPT, PAIR),
                        by(PERSON, Verb.DECLINE, PAIR),
                        new Way(TIME, Verb.EXPIRE, null),
                        by(COORDINATOR, Verb.END_EARLY, PAIR));
            case ACTIVE, ON_HOLD ->
                List.of(
                        by(PERSON, Verb.LEAVE, APPLICATION),
                        by(COORDINATOR, Verb.REMATCH, PAIRS),
                        by(COORDINATOR, Verb.END_EARLY, PAIR),
                        by(COORDINATOR, Verb.COMPLETE, PAIRS));
            case ENDED_EARLY, DECLINED, EXPIRED ->
                List.of(
                        by(COORDINATOR, Verb.FIND_ANOTHER, WAITING),
                        by(PERSON, Verb.LEAVE, APPLICATION),
                        by(PERSON, Verb.JOIN_ANOTHER, TAKE_PART));
            case COMPLETED -> List.of(by(PERSON, Verb.JOIN_ANOTHER, TAKE_PART));
        };
    }

    public static List<Way> from(CircleState state) {
        return switch (state) {
            case FORMING -> List.of(by(COORDINATOR, Verb.PUBLISH, MATCHING), by(COORDINATOR, Verb.DISBAND, MATCHING));
            case ACTIVE ->
                List.of(
                        by(PERSON, Verb.LEAVE, CIRCLE),
                        by(COORDINATOR, Verb.END_EARLY, CIRCLE),
                        by(COORDINATOR, Verb.COMPLETE, PAIRS));
            case ON_HOLD ->
                List.of(
                        by(PERSON, Verb.LEAVE, CIRCLE),
                        by(COORDINATOR, Verb.RESUME, CIRCLE),
                        by(COORDINATOR, Verb.END_EARLY, CIRCLE),
                        by(COORDINATOR, Verb.COMPLETE, PAIRS));
            case ENDED_EARLY ->
                List.of(by(COORDINATOR, Verb.FIND_ANOTHER, MATCHING), by(PERSON, Verb.JOIN_ANOTHER, TAKE_PART));
            case COMPLETED -> List.of(by(PERSON, Verb.JOIN_ANOTHER, TAKE_PART));
        };
    }

    /** What somebody can do themselves about a match. */
    public static Stream<Way> from(MatchState state, Who who) {
        return from(state).stream().filter(way -> way.who() == who);
    }

    private static Way by(Who who, Verb verb, Place place) {
        return new Way(who, verb, place);
    }
}
