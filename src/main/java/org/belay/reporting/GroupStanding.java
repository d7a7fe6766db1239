package org.belay.reporting;

import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.Standing.Goals;
import org.jspecify.annotations.Nullable;

/**
 * Where the people of a department or site stand, before suppression. Each person counts where they are.
 *
 * @param goals none where nobody has one
 * @param atWorkshops different people who were at a held workshop
 * @param marks of presence or absence at sessions of circles, and the people who have one
 * @param present part of the marks
 * @param absent the rest of them
 */
record GroupStanding(@Nullable Goals goals, Tally atWorkshops, Tally marks, Tally present, Tally absent) {}
