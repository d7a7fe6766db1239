package org.belay.reporting;

import java.util.Map;
import org.belay.shared.PersonId;

/**
 * In which row of the table of departments or sites each person of a cohort is.
 *
 * @param rows how many there are, and the place of whoever is in none
 */
record GroupPlaces(Map<PersonId, Integer> people, int rows) {

    GroupPlaces {
        people = Map.copyOf(people);
    }

    int of(PersonId person) {
        return people.getOrDefault(person, rows);
    }
}
