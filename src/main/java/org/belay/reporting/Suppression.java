package org.belay.reporting;

import java.util.List;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.OutcomeReport.Segment;
import org.belay.shared.SmallNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Small numbers: decides what may not be shown. Pure.
 *
 * <p>A value is hidden when 1 to 4 different people stand behind it, behind its numerator or behind its complement, and a
 * second one where a total would give the first away. Zero may show for what was counted in operations, not for answers.
 */
final class Suppression {

    private Suppression() {}

    /** Whether that many people are too few to be shown and more than none. */
    static boolean small(long people) {
        return SmallNumbers.small(people);
    }

    /** A number that stands alone. */
    static FigureValue count(@Nullable Tally tally) {
        if (tally == null) {
            return FigureValue.notRecorded();
        }
        return small(tally.people()) ? FigureValue.tooFew() : new FigureValue.Count(tally.value());
    }

    /** A part of a whole: hidden when the part, the rest or both together rest on too few people. */
    static FigureValue share(@Nullable Tally part, @Nullable Tally rest) {
        if (part == null || rest == null || part.value() + rest.value() == 0) {
            return FigureValue.notRecorded();
        }
        if (small(part.people())) {
            return FigureValue.tooFew();
        }
        return small(rest.people())
                ? FigureValue.wouldTell()
                : new FigureValue.Share(part.value(), part.value() + rest.value());
    }

    /**
     * What to hide in a table of numbers whose totals are shown.
     *
     * <p>After it, each hidden number has at least one other value that fits everything shown: a cycle of hidden cells can
     * move by one without changing a total. Where no such cycle can be made, {@link Mask#totals} says that the totals must
     * be hidden too.
     *
     * @param rows of equal length
     * @param rowTotals whether the sum of each row is shown somewhere
     * @param columnTotals whether the sum of each column is shown somewhere
     */
    static Mask protect(List<List<Tally>> rows, boolean rowTotals, boolean columnTotals) {
        return new CellProtection(rows, rowTotals, columnTotals).mask();
    }

    /**
     * What {@link #protect} hides.
     *
     * @param hidden by row and column
     * @param totals whether the totals must be hidden as well
     */
    record Mask(List<List<Boolean>> hidden, boolean totals) {
        boolean hides(int row, int column) {
            return hidden.get(row).get(column);
        }
    }

    /** See {@link SmallNumbers#joinChoices}. */
    static List<Segment> joinChoices(List<Tally> choices) {
        return SmallNumbers.joinChoices(choices.stream()
                        .map(choice -> new SmallNumbers.Counted(choice.value(), choice.people()))
                        .toList())
                .stream()
                .map(joined -> new Segment(joined.first(), joined.last(), joined.value()))
                .toList();
    }
}
