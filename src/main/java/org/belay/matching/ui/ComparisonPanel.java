package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Function;
import org.belay.matching.RunComparison;
import org.belay.matching.RunComparison.Part;
import org.belay.matching.RunSummary;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.PlainTable;
import org.jspecify.annotations.Nullable;

/** What two runs have in common and where they part: figures, departments, and who changed. */
class ComparisonPanel extends Div {

    private static final String NONE = "–";
    private static final double MILLIS = 1000.0;

    ComparisonPanel(RunComparison comparison) {
        addClassName("b-column");
        add(Blocks.card(text("matching.compare.figures"), figures(comparison.one(), comparison.other())));
        add(Blocks.card(
                text("matching.terms"), new TermsTable(comparison.oneTerms(), comparison.otherTerms()).wordsLast()));
        add(Blocks.card(text("matching.compare.departments"), departments(comparison.departments())));
        add(Blocks.card(
                text("matching.compare.changed", comparison.changed().size()),
                Blocks.muted(text("matching.compare.same", comparison.same())),
                changed(comparison.changed())));
    }

    private static PlainTable figures(RunSummary one, RunSummary other) {
        var table = new PlainTable(
                text("matching.compare.figures"),
                text("matching.compare.figure"),
                text("matching.runs.one"),
                text("matching.runs.other"));
        line(table, "objective", one, other, run -> text("state.Objective." + run.objective()));
        line(table, "matched", one, other, ComparisonPanel::matched);
        line(table, "pairs", one, other, run -> number(run.pairs()));
        line(table, "mean", one, other, run -> points(run.meanScore()));
        line(table, "lowest", one, other, run -> points(run.lowestScore()));
        line(table, "total", one, other, run -> run.totalScore() == null ? NONE : Words.exactPoints(run.totalScore()));
        line(table, "first-choices", one, other, ComparisonPanel::firstChoices);
        line(table, "mentors", one, other, run -> text("matching.compare.places", run.mentors(), run.mentorPlaces()));
        line(
                table,
                "proved",
                one,
                other,
                run -> text(Boolean.TRUE.equals(run.proved()) ? "matching.compare.yes" : "matching.compare.no"));
        line(
                table,
                "time",
                one,
                other,
                run -> run.solveMillis() == null ? NONE : Formats.decimal(run.solveMillis() / MILLIS, 2) + " s");
        return table;
    }

    private static void line(
            PlainTable table, String figure, RunSummary one, RunSummary other, Function<RunSummary, String> value) {
        table.line(text("matching.compare." + figure), value.apply(one), value.apply(other));
    }

    private static String number(@Nullable Integer number) {
        return number == null ? NONE : Formats.number(number);
    }

    private static String points(@Nullable Integer centiPoints) {
        return centiPoints == null ? NONE : Words.exactPoints(centiPoints);
    }

    private static String matched(RunSummary run) {
        return run.matched() == null ? NONE : share(run.matched(), run.mentees());
    }

    private static String firstChoices(RunSummary run) {
        return run.firstChoices() == null || run.choosers() == null ? NONE : share(run.firstChoices(), run.choosers());
    }

    private static String share(int part, int whole) {
        var of = text("matching.compare.of", part, whole);
        return whole == 0 ? of : of + " (" + Formats.percent((double) part / whole) + ")";
    }

    private static PlainTable departments(List<RunComparison.DepartmentRow> rows) {
        var table = new PlainTable(
                text("matching.compare.departments"),
                text("matching.compare.by-department"),
                text("matching.runs.one"),
                text("matching.runs.other"));
        rows.forEach(row -> table.line(department(row.name()), part(row.one()), part(row.other())));
        return table;
    }

    private static String department(@Nullable String name) {
        if (name == null) {
            return text("matching.compare.small");
        }
        return name.isEmpty() ? text("matching.compare.no-department") : name;
    }

    private static String part(Part part) {
        return share(part.matched(), part.mentees());
    }

    private static PlainTable changed(List<RunComparison.Changed> rows) {
        var table = new PlainTable(
                text("matching.compare.changed", rows.size()),
                text("matching.compare.mentee"),
                text("matching.runs.one"),
                text("matching.runs.other"));
        rows.forEach(row -> table.line(row.mentee(), names(row.before()), names(row.after())));
        return table;
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? text("matching.compare.nobody") : String.join(", ", names);
    }
}
