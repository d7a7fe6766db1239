package org.belay.matching;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * Whether the rooms of the sites are enough for a cohort that meets in person where it can.
 *
 * @param weeks from one session of a pair to the next
 * @param sites where people of the cohort work, by name
 */
public record RoomForecast(int weeks, List<Site> sites) {

    /** How long a session is reckoned. */
    private static final double HOURS_OF_A_SESSION = 1;

    public RoomForecast {
        sites = sites.stream().sorted(Comparator.comparing(Site::name)).toList();
    }

    /**
     * @param people of the cohort who work there
     * @param pairs both of whom work there
     * @param rooms in use
     * @param mostSeats of the largest room; 0 when no room says how many it has
     * @param hoursAWeek in which its rooms can be booked
     * @param clashes sessions that would meet with others where there is one room too few
     * @param zone of its clocks
     */
    public record Site(
            String name,
            int people,
            int pairs,
            int rooms,
            int mostSeats,
            double hoursAWeek,
            RoomClashes clashes,
            ZoneId zone) {

        /** Whether everybody of the cohort there fits into one room. */
        public boolean holdsEverybody() {
            return mostSeats >= people;
        }
    }

    /** Hours of rooms a week that the pairs of a site need. */
    public double neededAWeek(Site site) {
        return site.pairs * HOURS_OF_A_SESSION / weeks;
    }

    public boolean hoursAreEnough(Site site) {
        return site.hoursAWeek >= neededAWeek(site);
    }
}
