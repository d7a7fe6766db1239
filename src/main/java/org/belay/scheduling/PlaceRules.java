package org.belay.scheduling;

import java.util.Set;

/**
 * What a run asks of every place, and what holds of those that are chosen by hand after it.
 *
 * @param mostAWeek how many meetings somebody leads in a week; 0 for any number
 * @param equipment that rooms must have
 */
record PlaceRules(int mostAWeek, Set<String> equipment) {

    static final PlaceRules NONE = new PlaceRules(0, Set.of());

    PlaceRules {
        equipment = Set.copyOf(equipment);
    }

    static PlaceRules of(ScheduleSettings settings) {
        return new PlaceRules(settings.mostAWeek(), settings.equipment());
    }
}
