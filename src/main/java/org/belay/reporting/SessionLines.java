package org.belay.reporting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.reporting.CohortFacts.Sessions;
import org.belay.reporting.CohortFacts.Tally;

/**
 * Planned and held sessions by parts of a cohort, so that no part can be told from the others and the totals.
 *
 * <p>Planned are the held and those that were not held. Where few were not held, planned is hidden: held says more.
 */
record SessionLines(MonthLine planned, MonthLine held) {

    /**
     * Of the numbers of each part.
     *
     * @param untold parts in which held and planned together would tell what was not held
     */
    static SessionLines of(
            List<Tally> planned,
            List<Tally> held,
            List<Tally> notHeld,
            Set<Integer> untold,
            boolean plannedKnown,
            boolean heldKnown) {
        MonthLine heldLine = heldKnown ? MonthLine.of(held, Set.of()) : MonthLine.nothing(held);
        MonthLine plannedLine = !plannedKnown
                ? MonthLine.nothing(planned)
                : heldKnown
                        ? new MonthLine(
                                planned,
                                MonthLine.of(
                                                notHeld,
                                                MonthLine.indexes(
                                                        held.size(), i -> heldLine.hides(i) || untold.contains(i)))
                                        .hidden())
                        : MonthLine.of(planned, Set.of());
        return new SessionLines(plannedLine, heldLine);
    }

    /** @param totals of all parts together, after suppression */
    static SessionLines of(List<Sessions> parts, Map<Figure, FigureValue> totals) {
        return of(
                parts.stream().map(Sessions::planned).toList(),
                parts.stream().map(Sessions::held).toList(),
                parts.stream().map(Sessions::notHeld).toList(),
                Set.of(),
                shown(totals, Figure.SESSIONS_PLANNED),
                shown(totals, Figure.SESSIONS_HELD));
    }

    static boolean shown(Map<Figure, FigureValue> totals, Figure figure) {
        return totals.getOrDefault(figure, FigureValue.notRecorded()).shown();
    }
}
