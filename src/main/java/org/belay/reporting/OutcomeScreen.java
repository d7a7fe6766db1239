package org.belay.reporting;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The report in words and numbers as the screen shows them, in the same words as the files. */
public final class OutcomeScreen {

    /** The chapters that this version has. */
    public enum Chapter {
        SUMMARY,
        PARTICIPATION,
        BEHAVIOR,
        REACTION,
        LEARNING,
        RESULTS,
        CARE,
        SUPPORT,
        GROUPS
    }

    /** How a cohort is doing, in the order in which it comes to it. */
    public enum Health {
        PARTICIPATION,
        MATCHING,
        RHYTHM,
        QUALITY,
        GOALS
    }

    /** How numbers are drawn. */
    public enum Shape {
        /** One bar a row; further series are earlier values. */
        BARS,
        /** Columns side by side, the first the paler one. */
        COLUMNS,
        /** One bar for each row, made of all series. */
        STACKS,
        /** A share with its interval: three series, low, value and high. */
        DOTS,
        /** Where it began and where it came to, on an axis that need not begin at zero: two series. */
        MOVES
    }

    /**
     * A figure by itself: label, value, base, what it means and how it is defined.
     *
     * @param shown whether there is a number; otherwise it is hidden or the data does not hold it
     */
    public record KeyNumber(
            Figure figure,
            String label,
            String value,
            String base,
            String meaning,
            String definition,
            boolean shown,
            boolean hidden) {}

    /** Numbers of the same kind; an empty one is not drawn. */
    public record Series(String name, List<OptionalDouble> values) {}

    /** A picture, and the table that says the same. */
    public record Picture(
            String title, String source, Shape shape, List<String> rows, List<Series> series, Numbers table) {

        /** Around all that is drawn. */
        public Axis axis() {
            return Axis.around(
                    series.stream().flatMap(each -> each.values().stream()).flatMapToDouble(OptionalDouble::stream));
        }

        /** What the table says of a row, for where there is nothing to draw. */
        public String word(Series of, int row) {
            int column = shape == Shape.STACKS ? row + 1 : table.heads().indexOf(of.name());
            int line = shape == Shape.STACKS ? series.indexOf(of) : row;
            return column < 0 ? "" : table.lines().get(line).get(column).text();
        }
    }

    /**
     * One cell; a hidden one is hatched.
     *
     * @param counted the figure whose number it is, where that counts something one by one in the part of the report
     * @param group the department or site of which it is counted, null for the part of the report
     */
    public record Cell(
            String text,
            boolean hidden,
            @Nullable Figure counted,
            @Nullable ReportGroup group) {
        public Cell(String text, boolean hidden) {
            this(text, hidden, null, null);
        }
    }

    /**
     * A table with what has to be said under it.
     *
     * @param terms its figures with their definitions
     */
    public record Numbers(String title, List<String> heads, List<List<Cell>> lines, String note, List<Term> terms) {

        public Numbers {
            terms = List.copyOf(terms);
        }

        /** Without a note that is said beside it anyway. */
        public Numbers beside(String said) {
            return note.equals(said) ? new Numbers(title, heads, lines, "", terms) : this;
        }
    }

    /** A term and what it means. */
    public record Term(String name, String meaning) {}

    /** A part of how a cohort is doing; tables say why something cannot be drawn. */
    public record Part(Health health, List<KeyNumber> numbers, List<Picture> pictures, List<Numbers> tables) {}

    private final OutcomeReport report;
    private final Wording wording;
    private final PageParts parts;
    private final Narrative narrative;
    private final ScreenTables tables;
    private final ScreenPictures pictures;

    public OutcomeScreen(OutcomeReport report, Texts texts, Locale locale) {
        this.report = report;
        this.wording = new Wording(texts, report.scope().terms(), locale);
        this.parts = new PageParts(report, wording);
        this.narrative = new Narrative(report, wording);
        this.tables = new ScreenTables(report, wording);
        this.pictures = new ScreenPictures(report, wording, tables);
    }

    public String period() {
        return wording.period(report.scope().cohort());
    }

    /** The department or site, and what is counted of it; the time stands beside its period. */
    public String filters() {
        return wording.filters(report.scope());
    }

    /** As a choice among all departments and sites. */
    public String group(ReportGroup group) {
        return wording.text("group-choice", wording.by(group.by()), wording.group(group));
    }

    public String asOf() {
        return wording.instant(report.scope().asOf(), report.scope().zone());
    }

    /** With its time, or that there is none. */
    public String comparedWith() {
        var previous = report.scope().previous();
        return previous == null
                ? wording.previous(report.scope())
                : wording.text("compared-with-period", previous.name(), wording.period(previous));
    }

    /** Those that the report has; cohorts stand beside each other by department in the report of each. */
    public List<Chapter> chapters() {
        return Stream.of(Chapter.values())
                .filter(chapter -> chapter != Chapter.GROUPS || !report.scope().ofProgram())
                .toList();
    }

    public String lead(Chapter chapter) {
        return switch (chapter) {
            case SUMMARY -> narrative.summary();
            case PARTICIPATION -> narrative.participation();
            case BEHAVIOR -> narrative.behavior();
            case REACTION -> narrative.reaction();
            case LEARNING, RESULTS, CARE -> report.ofGroup() ? wording.text("lead.some-by-part") : whole(chapter);
            case SUPPORT, GROUPS -> report.ofGroup() ? wording.text("lead.whole-only") : whole(chapter);
        };
    }

    /** Of the chapters that reports of departments and sites have little or nothing of. */
    private String whole(Chapter chapter) {
        return switch (chapter) {
            case LEARNING -> narrative.learning();
            case RESULTS -> narrative.results();
            case CARE -> narrative.care();
            case SUPPORT -> narrative.support();
            default -> narrative.groups();
        };
    }

    /** What stands out, each as plain text. */
    public List<String> findings() {
        return narrative.findings().stream()
                .map(finding -> finding.replace("**", ""))
                .toList();
    }

    /** What a reader must know before quoting. */
    public String caution() {
        return narrative.caution();
    }

    /** The figures that each report begins with, as far as it has them. */
    public List<KeyNumber> numbers() {
        return Narrative.KEY_FIGURES.stream()
                .filter(figure -> !(report.figure(figure).now() instanceof FigureValue.WholeOnly))
                .map(this::number)
                .toList();
    }

    KeyNumber number(Figure figure) {
        OutcomeReport.Result result = report.figure(figure);
        boolean share = result.now() instanceof FigureValue.Share;
        FigureValue now = result.now();
        String value =
                now instanceof FigureValue.Share part ? wording.count(part.numerator()) : wording.number(figure, now);
        String before = result.before().shown()
                ? wording.text(
                        "previous-value", wording.previous(report.scope()), wording.value(figure, result.before()))
                : "";
        return new KeyNumber(
                figure,
                wording.name(figure),
                value,
                share || now.shown() ? wording.base(now) : "",
                Stream.of(before, reading(figure), parts.average(figure), ofSome(figure))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(". ")),
                wording.definition(figure),
                now.shown(),
                now instanceof FigureValue.Hidden);
    }

    private String ofSome(Figure figure) {
        return parts.ofSome(figure) ? wording.text("of-some-cohorts") : "";
    }

    private String reading(Figure figure) {
        return report.growing(figure)
                ? wording.text("not-over")
                : report.difference(figure).map(parts::reading).orElse("");
    }

    public List<Picture> pictures(Chapter chapter) {
        return pictures.of(chapter);
    }

    public List<Numbers> tables(Chapter chapter) {
        return tables.of(chapter);
    }

    public List<Part> health() {
        return new HealthParts(report, this, pictures, tables).all();
    }

    /** Each figure of the report with its definition. */
    public List<Term> definitions() {
        return report.allFigures().stream()
                .map(figure -> new Term(wording.name(figure), wording.definition(figure)))
                .toList();
    }

    /** How marks and intervals are meant. */
    public List<Term> terms() {
        return report.terms().stream()
                .map(term -> new Term(wording.text("term." + term), wording.text("term." + term + ".meaning")))
                .toList();
    }

    /** A value as the files write it too. */
    String value(Figure figure) {
        return wording.value(figure, report.figure(figure).now());
    }
}
