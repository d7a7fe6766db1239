package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.stream.Collectors;
import org.belay.enrollment.WeekWords;
import org.belay.matching.MatchReason;
import org.belay.matching.PairAssessment.Verdict;
import org.belay.matching.PairComparison;
import org.belay.matching.PairComparison.PersonFacts;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Icons;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Two people side by side, where the score comes from, and the rules. */
class PairPane extends Div {

    PairPane(PairComparison pair) {
        addClassName("b-pane-body");
        add(
                Blocks.block("b-table b-words", table(pair)),
                Blocks.heading(text("matching.score-from", Words.points(pair.score()))));
        pair.reasons().forEach(reason -> add(points(reason)));
        add(Blocks.heading(text("matching.rules")));
        pair.checks().forEach(check -> add(check(check)));
    }

    private static NativeTable table(PairComparison pair) {
        var table = new NativeTable();
        var head = new NativeTableRow(
                new NativeTableHeaderCell(""),
                head(pair.mentee(), "matching.mentee"),
                head(pair.mentor(), "matching.mentor"));
        table.getHead().add(head);
        table.getBody()
                .add(
                        row(
                                "topics",
                                String.join(", ", pair.mentee().topics()),
                                String.join(", ", pair.mentor().topics()),
                                !pair.sharedTopics().isEmpty()),
                        row(
                                "languages",
                                languages(pair.mentee()),
                                languages(pair.mentor()),
                                !pair.sharedLanguages().isEmpty()),
                        row("free", free(pair.mentee()), free(pair.mentor()), shares(pair.sharedHalfHours())),
                        row(
                                "department",
                                pair.mentee().party().department(),
                                pair.mentor().party().department(),
                                false),
                        row(
                                "site",
                                pair.mentee().party().site(),
                                pair.mentor().party().site(),
                                same(
                                        pair.mentee().party().site(),
                                        pair.mentor().party().site())),
                        row("grade", pair.mentee().grade(), pair.mentor().grade(), false));
        return table;
    }

    private static NativeTableHeaderCell head(PersonFacts person, String side) {
        return new NativeTableHeaderCell(
                Blocks.block("b-column b-tight", Blocks.strong(person.party().name()), Blocks.meta(text(side))));
    }

    private static boolean shares(@Nullable Integer halfHours) {
        return halfHours != null && halfHours > 0;
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }

    private static NativeTableRow row(String what, @Nullable String mentee, @Nullable String mentor, boolean agree) {
        var label = new NativeTableHeaderCell(text("matching.compare." + what));
        label.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow(label, cell(mentee), cell(mentor));
        if (agree) {
            row.addClassName("b-agree");
        }
        return row;
    }

    private static NativeTableCell cell(@Nullable String value) {
        return new NativeTableCell(value == null || value.isEmpty() ? text("matching.reason.not-known") : value);
    }

    private static String languages(PersonFacts person) {
        return person.languages().stream().map(Formats::language).collect(Collectors.joining(", "));
    }

    private static String free(PersonFacts person) {
        var week = person.availability();
        if (week == null) {
            return "";
        }
        var spans = WeekWords.of(week, UI.getCurrent().getLocale());
        return person.zone() == null ? spans : spans + " (" + breakable(person.zone()) + ")";
    }

    /** A zone may break after its slash, and nowhere inside a word. */
    private static String breakable(String zone) {
        return zone.replace("/", "/\u200b");
    }

    private static Div points(MatchReason reason) {
        var share = reason.possible() == 0 ? 0 : reason.reached() / (double) reason.possible();
        var bar = Blocks.bar(share, Tone.ACCENT);
        bar.addClassName("b-grow");
        return Blocks.column(
                Blocks.row(
                        Blocks.text(Words.criterion(reason)),
                        bar,
                        Blocks.muted(Words.points(reason.reached()) + " / " + Words.points(reason.possible()))),
                Blocks.meta(Words.reason(reason)));
    }

    private static Div check(PairComparison.RuleCheck check) {
        var tone = check.verdict() == Verdict.VIOLATED ? Tone.BAD : Tone.OK;
        var icon = check.verdict() == Verdict.UNKNOWN
                ? "circle-help"
                : check.verdict() == Verdict.KEPT ? "circle-check" : "circle-alert";
        return Blocks.row(
                Icons.of(icon),
                check.verdict() == Verdict.UNKNOWN
                        ? Blocks.muted(text("matching.rule-unknown", Words.rule(check.rule(), check.question())))
                        : Blocks.toned(
                                check.verdict() == Verdict.VIOLATED
                                        ? broken(check)
                                        : Words.rule(check.rule(), check.question()),
                                tone));
    }

    private static String broken(PairComparison.RuleCheck check) {
        return check.partOfDepartment()
                ? text("matching.reason.part-of-department")
                : Words.broken(check.rule(), check.question());
    }

    /** The pane before anything is chosen. */
    static Div empty() {
        return Blocks.block(
                "b-pane-body",
                Blocks.empty(
                        "users",
                        text("matching.compare.title"),
                        text("matching.compare.empty") + " " + text("matching.drag")));
    }
}
