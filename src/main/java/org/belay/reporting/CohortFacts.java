package org.belay.reporting;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query read about one cohort and period, before suppression. Nothing of it may reach a reader: {@link
 * OutcomeAssembly} turns it into an {@link OutcomeReport}. {@code null} means that the data does not hold it.
 *
 * @param sides the people accepted and matched, by side; together they are the funnel's
 * @param topics sessions held by topic; a session may have several
 * @param months one entry for each calendar month of the period, in order
 * @param departments together they are the funnel's numbers
 * @param sites together they are the funnel's numbers
 * @param standing what does not depend on the period
 */
public record CohortFacts(
        Funnel funnel,
        List<Group> sides,
        @Nullable Sessions sessions,
        @Nullable Matches matches,
        @Nullable Answers ratings,
        @Nullable Answers fit,
        @Nullable Answers recommendation,
        List<Topic> topics,
        List<Month> months,
        List<Group> departments,
        List<Group> sites,
        Standing standing) {

    public CohortFacts {
        sides = List.copyOf(sides);
        topics = List.copyOf(topics);
        months = List.copyOf(months);
        departments = List.copyOf(departments);
        sites = List.copyOf(sites);
    }

    CohortFacts with(Standing stands) {
        return new CohortFacts(
                funnel,
                sides,
                sessions,
                matches,
                ratings,
                fit,
                recommendation,
                topics,
                months,
                departments,
                sites,
                stands);
    }

    /**
     * A number and the different people behind it.
     *
     * @param value matches, sessions or answers
     * @param people how many different people stand behind them
     */
    public record Tally(long value, long people) {
        public static final Tally NONE = new Tally(0, 0);
    }

    /**
     * Different people by the furthest they came. The matched are those of the accepted with a published match at any time;
     * completed and left are parts of the matched. Before the cohort is closing, {@code completed} is {@code null}.
     */
    public record Funnel(
            @Nullable Long invited,
            @Nullable Long applied,
            @Nullable Long accepted,
            @Nullable Long declined,
            @Nullable Long withdrawn,
            @Nullable Long matched,
            @Nullable Long completed,
            @Nullable Long left) {}

    /** People of a side, department or site. A {@code null} means the same as in the funnel. */
    public record Group(
            String name,
            @Nullable Long applied,
            @Nullable Long accepted,
            @Nullable Long matched,
            @Nullable Long completed) {}

    /**
     * Sessions in the period.
     *
     * @param planned their time lies in the period, and they were not cancelled or moved away
     * @param held part of the planned
     * @param missed part of the planned
     * @param notHeld the rest of the planned without the held: missed or not logged
     * @param open the part of the planned that was not logged
     * @param hours logged length of the held ones
     */
    public record Sessions(
            Tally planned,
            Tally held,
            Tally missed,
            Tally notHeld,
            Tally open,
            Tally moved,
            Tally cancelled,
            @Nullable Double hours) {}

    /**
     * Matches active at any time in the period.
     *
     * @param silent part of the active, without a held session or informal contact for 30 days
     * @param notSilent the rest
     * @param heldEach held sessions of each active match; empty when not recorded
     */
    public record Matches(Tally active, Tally silent, Tally notSilent, List<Long> heldEach) {
        public Matches {
            heldEach = List.copyOf(heldEach);
        }
    }

    /**
     * Answers to one question by choice, in the order of {@link Question}.
     *
     * @param byChoice answers for each choice, and the different people who gave them
     * @param people different people who answered
     * @param asked different people who were asked, if that is recorded
     */
    public record Answers(
            List<Tally> byChoice, long people, @Nullable Long asked) {
        public Answers {
            byChoice = List.copyOf(byChoice);
        }
    }

    public record Topic(String name, Tally held) {}

    /** Sessions of one calendar month. */
    public record Month(YearMonth month, Sessions sessions) {
        Tally planned() {
            return sessions.planned();
        }

        Tally held() {
            return sessions.held();
        }

        Tally notHeld() {
            return sessions.notHeld();
        }
    }
}
