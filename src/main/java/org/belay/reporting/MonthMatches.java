package org.belay.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.belay.reporting.CohortMonths.MatchSets;
import org.belay.reporting.CohortMonths.Pair;

/**
 * In which months the numbers of active and of silent matches may be shown. A match may be active in many months, so the
 * numbers do not add up; but who compares two of them learns how many came or went. A number is shown when it differs from
 * those of the whole and of each earlier month that is shown by nobody, or by enough people on either side.
 */
final class MonthMatches {

    private final List<FigureValue> active = new ArrayList<>();
    private final List<FigureValue> silent = new ArrayList<>();
    private final List<Set<Pair>> shownActive = new ArrayList<>();
    private final List<MatchSets> shownSilent = new ArrayList<>();

    /** @param totals of the whole cohort, after suppression */
    MonthMatches(ShownFigures totals, CohortMonths months) {
        boolean activeKnown = totals.figure(Figure.ACTIVE_MATCHES).shown();
        boolean silentKnown = totals.figure(Figure.SILENT_MATCHES).shown();
        shownActive.add(months.matches().active());
        shownSilent.add(months.matches());
        months.each().forEach(month -> add(month.sets(), activeKnown, silentKnown));
    }

    private void add(MatchSets month, boolean activeKnown, boolean silentKnown) {
        List<FigureValue> alone = Parts.of(
                MatchSets.tally(month.active()),
                List.of(MatchSets.tally(month.silent()), MatchSets.tally(month.notSilent())));
        boolean showActive = activeKnown
                && alone.getFirst().shown()
                && shownActive.stream().allMatch(other -> apart(month.active(), other));
        boolean showSilent = showActive
                && silentKnown
                && alone.get(1).shown()
                && shownSilent.stream()
                        .allMatch(other ->
                                apart(month.silent(), other.silent()) && apart(month.notSilent(), other.notSilent()));
        if (showActive) {
            shownActive.add(month.active());
        }
        if (showSilent) {
            shownSilent.add(month);
        }
        active.add(hiddenUnless(showActive, alone.getFirst()));
        silent.add(hiddenUnless(showSilent, alone.get(1)));
    }

    private static FigureValue hiddenUnless(boolean show, FigureValue alone) {
        return show || !alone.shown() ? alone : FigureValue.wouldTell();
    }

    /** Whether nobody or enough people are in the one set and not in the other, and the other way round. */
    private static boolean apart(Set<Pair> one, Set<Pair> other) {
        return !MonthLine.small(MatchSets.tally(MatchSets.without(one, other)))
                && !MonthLine.small(MatchSets.tally(MatchSets.without(other, one)));
    }

    FigureValue active(int month) {
        return active.get(month);
    }

    FigureValue silent(int month) {
        return silent.get(month);
    }
}
