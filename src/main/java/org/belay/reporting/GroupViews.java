package org.belay.reporting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.reporting.CohortFacts.Sessions;
import org.belay.reporting.OutcomeReport.Bar;
import org.belay.reporting.OutcomeReport.Row;
import org.belay.reporting.OutcomeScreen.Chapter;

/**
 * The departments, or the sites, of a cohort as everybody sees them who reads its report. Pure.
 *
 * <p>How far people came is what the table of the whole report says of them. Sessions and answers are those of pairs, each
 * where its mentee is, and goals and presence those of the people who are there: so groups do not overlap, and what is hidden
 * is decided for all of them together as for months.
 */
final class GroupViews {

    private final GroupRows rows;
    private final ShownFigures whole;
    private final PartFigures parts;
    private final GroupFigures figures;

    /**
     * @param facts of each row, and last of the pairs that are in none
     * @param standing of the people of each row, and last of those who are in none
     */
    GroupViews(GroupRows rows, ShownFigures whole, List<GroupFacts> facts, List<GroupStanding> standing) {
        this.rows = rows;
        this.whole = whole;
        boolean recorded = !whole.figure(Figure.SESSIONS_PLANNED).equals(FigureValue.notRecorded());
        List<Sessions> sessions =
                recorded ? facts.stream().map(GroupFacts::sessions).toList() : List.of();
        this.parts =
                new PartFigures(whole, sessions, SessionLines.of(sessions, whole.figures()), facts, withoutFit(rows));
        this.figures = new GroupFigures(rows, whole, facts, standing);
    }

    /** Where few are matched: 8 people who answered are of 4 pairs, and so of 4 people there at least. */
    private static Set<Integer> withoutFit(GroupRows rows) {
        int matched = rows.columns().indexOf(Figure.MATCHED);
        return matched < 0
                ? Set.of()
                : MonthLine.indexes(
                        rows.rows().size(),
                        i -> !rows.rows().get(i).values().get(matched).shown());
    }

    /** What may be shown of one, by its place among the rows. */
    ShownFigures of(int place) {
        Row row = rows.rows().get(place);
        Map<Figure, FigureValue> figures = new EnumMap<>(Figure.class);
        whole.figures().forEach((figure, value) -> figures.put(figure, ofAll(value)));
        for (int i = 0; i < rows.columns().size(); i++) {
            figures.put(rows.columns().get(i), row.values().get(i));
        }
        figures.putAll(parts.figures(place));
        figures.putAll(this.figures.of(place, parts));
        Map<Question, Bar> answers = new EnumMap<>(Question.class);
        whole.answers().forEach((question, bar) -> {
            if (question.chapter() == Chapter.REACTION) {
                answers.put(question, new Bar(List.of(), ofAll(bar.state())));
            }
        });
        answers.putAll(parts.answers(place));
        return new ShownFigures(figures, answers, List.of(), parts.topics(place), List.of(), List.of());
    }

    /** What stands for a value that is not counted by group. */
    private static FigureValue ofAll(FigureValue value) {
        return value.equals(FigureValue.notRecorded()) ? value : FigureValue.wholeOnly();
    }
}
