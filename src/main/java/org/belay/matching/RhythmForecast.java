package org.belay.matching;

import java.time.LocalDate;
import java.util.List;

/**
 * How holidays and absences lie to a rhythm of sessions.
 *
 * @param weeks from one session to the next
 * @param pairs whose hours in common are known
 * @param unknown pairs of whom one has not said when they are free, or who share no hour
 * @param turns the stretches of the cohort in each of which a pair meets once
 */
public record RhythmForecast(int weeks, int pairs, int unknown, List<Turn> turns) {

    public RhythmForecast {
        turns = List.copyOf(turns);
    }

    /**
     * @param to its last day
     * @param blocked pairs that cannot meet in it, since every hour that they share falls on a day on which one is away,
     *     or the clocks of their zones leave them none
     * @param holidays of the sites of these people, with a site each
     * @param away people who are away for one day of it at least, for reasons of their own
     */
    public record Turn(LocalDate from, LocalDate to, int blocked, List<SiteHoliday> holidays, int away) {

        public Turn {
            holidays = List.copyOf(holidays);
        }
    }

    /** A day on which nobody at a site works. */
    public record SiteHoliday(LocalDate day, String name, String site) {}

    /** Sessions that pairs cannot have, of all that the rhythm asks for. */
    public int lost() {
        return turns.stream().mapToInt(Turn::blocked).sum();
    }

    public int asked() {
        return pairs * turns.size();
    }
}
