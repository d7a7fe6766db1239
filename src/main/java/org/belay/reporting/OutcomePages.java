package org.belay.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.belay.reporting.OutcomeReport.Breakdown;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeReport.Distribution;
import org.belay.reporting.PageModel.Block;
import org.belay.reporting.PageModel.Chapter;
import org.belay.reporting.PageModel.Fact;
import org.belay.reporting.PageModel.Picture;
import org.belay.reporting.PageModel.Swatch;
import org.belay.reporting.PageModel.Table;
import org.belay.reporting.PageModel.Term;
import org.belay.shared.pdf.Drawing;
import org.jspecify.annotations.Nullable;

/** The report laid out as chapters, with the drawings that they name. */
final class OutcomePages {

    private static final int WIDE = 166;
    private static final int HALF = 79;

    private final OutcomeReport report;
    private final Wording wording;
    private final PageParts parts;
    private final PageCharts charts;
    private final Narrative narrative;
    private final Map<String, Drawing> drawings;
    private final PageChanges changes;

    OutcomePages(OutcomeReport report, Wording wording) {
        this.report = report;
        this.wording = wording;
        this.parts = new PageParts(report, wording);
        this.charts = new PageCharts(report, wording);
        this.narrative = new Narrative(report, wording);
        this.drawings = new LinkedHashMap<>(Ornaments.all(wording));
        this.changes = new PageChanges(report, wording, charts, drawings);
    }

    Map<String, Drawing> drawings() {
        return drawings;
    }

    /** Everything that the template names. */
    Map<String, Object> model() {
        ReportScope scope = report.scope();
        String asOf = wording.instant(scope.asOf(), scope.zone());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("lang", wording.locale().toLanguageTag());
        model.put("organization", scope.organization());
        model.put("program", scope.program());
        model.put("cohort", scope.cohort().name());
        model.put(
                "title",
                wording.text("document-title", scope.program(), scope.cohort().name()));
        model.put("subject", wording.text("document-subject", asOf));
        model.put("footer", wording.text("footer", scope.organization(), asOf));
        model.put("facts", facts(asOf));
        model.put("summary", Markup.of(narrative.summary()));
        model.put("keyFigures", new PageKeyFigures(report, wording, drawings).rows());
        model.put("keys", cohortKeys());
        model.put("findings", narrative.findings().stream().map(Markup::of).toList());
        model.put("caution", Markup.of(narrative.caution()));
        model.put("chapters", chapters());
        model.put("terms", terms());
        model.put("provenance", provenance(asOf));
        return model;
    }

    private List<Fact> facts(String asOf) {
        ReportScope scope = report.scope();
        String previous = scope.previous() == null
                ? wording.previous(scope)
                : wording.text("compared-with-period", scope.previous().name(), wording.period(scope.previous()));
        return List.of(
                fact(
                        "program-and-cohort",
                        scope.program() + ", " + scope.cohort().name()),
                fact("prepared-for", scope.preparedFor()),
                fact("period-label", wording.period(scope.cohort())),
                fact("compared-with", previous),
                fact("data-as-of", asOf),
                fact("filters", wording.filters(scope)));
    }

    private Fact fact(String key, String value) {
        return new Fact(wording.text(key), value);
    }

    private List<Swatch> cohortKeys() {
        Swatch now = new Swatch("swatch-accent", report.scope().cohort().name());
        return report.scope().previous() == null
                ? List.of(now)
                : List.of(
                        now,
                        new Swatch("swatch-second", report.scope().previous().name()));
    }

    private List<Chapter> chapters() {
        List<Chapter> chapters = new ArrayList<>();
        add(chapters, "cohorts", narrative.cohorts(), cohorts());
        add(chapters, "participation", narrative.participation(), participation());
        add(chapters, "behavior", narrative.behavior(), behavior());
        add(chapters, "reaction", narrative.reaction(), reaction());
        add(chapters, "learning", narrative.learning(), learning());
        add(chapters, "results", narrative.results(), results());
        add(chapters, "care", narrative.care(), care());
        add(chapters, "support", narrative.support(), support());
        add(chapters, "groups", narrative.groups(), groups());
        return List.copyOf(chapters);
    }

    /** A chapter about which the cohort has nothing is left out. */
    private void add(List<Chapter> chapters, String id, String lead, List<List<Block>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int number = chapters.size() + 1;
        chapters.add(new Chapter(
                id,
                wording.text("chapter", number),
                wording.text(id + ".title"),
                wording.text(id + ".question"),
                Markup.of(lead),
                rows));
    }

    /** Beside each other, in the report of a program. */
    private List<List<Block>> cohorts() {
        return rows(List.of(
                row(shares(By.COHORT)), row(breakdown(By.COHORT, false)), row(breakdown(By.COHORT_RESULTS, false))));
    }

    private List<List<Block>> participation() {
        drawings.put("funnel", charts.funnel(report.steps()));
        Block funnel = new Block(
                wording.text("funnel.title"),
                cohortKeys(),
                wording.text("number-of-people"),
                new Picture("funnel", WIDE, 42),
                null,
                parts.funnelSource());
        List<Figure> shares = List.of(Figure.MATCHED_SHARE, Figure.COMPLETED_SHARE);
        return rows(List.of(
                row(funnel),
                row(counts("funnel-table", ChapterFigures.PEOPLE), breakdown(By.SIDE, false)),
                row(beside(By.SIDE)),
                row(compared("shares", "note.newcombe", shares))));
    }

    private List<List<Block>> behavior() {
        List<Figure> rhythm = List.of(Figure.HELD_SHARE, Figure.SESSIONS_PER_MATCH);
        return rows(List.of(
                row(months()),
                row(counts("sessions", ChapterFigures.MEETINGS), topics()),
                row(beside(By.TOPIC)),
                row(compared("rhythm", "rhythm.source", rhythm))));
    }

    private @Nullable Block months() {
        if (report.months().isEmpty()) {
            return null;
        }
        drawings.put("months", charts.months());
        return new Block(
                wording.text("months.title"),
                List.of(
                        new Swatch("swatch-light", wording.text("months.planned")),
                        new Swatch("swatch-accent", wording.text("months.held"))),
                wording.text("months.note"),
                new Picture("months", WIDE, 44),
                null,
                parts.monthsSource());
    }

    private @Nullable Block topics() {
        Breakdown topics = report.breakdown(By.TOPIC);
        if (topics == null) {
            return null;
        }
        drawings.put("topics", charts.topics(topics));
        return new Block(
                wording.text("topics.title"),
                List.of(),
                wording.text("topics.note"),
                new Picture("topics", HALF, 4 + 6 * topics.rows().size()),
                null,
                wording.text("topics.source"));
    }

    private List<List<Block>> reaction() {
        List<Block> blocks =
                new ArrayList<>(answers(OutcomeScreen.Chapter.REACTION).toList());
        List<Figure> scores = List.of(
                Figure.SESSION_RATING, Figure.RECOMMENDATION, Figure.RECOMMENDATION_RESPONSE, Figure.FIT_RESPONSE);
        blocks.add(compared("reaction-table", "reaction-table.source", scores));
        return blocks.stream().map(List::of).toList();
    }

    private @Nullable Block recordedCompared(String key, List<Figure> figures) {
        return ChapterFigures.recorded(report, figures) ? compared(key, key + ".source", figures) : null;
    }

    private Stream<Block> answers(OutcomeScreen.Chapter chapter) {
        return Stream.of(Question.values())
                .filter(question -> question.chapter() == chapter)
                .map(this::answers);
    }

    private List<List<Block>> learning() {
        List<List<Block>> rows = new ArrayList<>(changes.moves());
        rows.addAll(List.of(
                row(breakdown(By.SCALE, false)),
                row(beside(By.SCALE)),
                changes.reliable(),
                row(breakdown(By.CHANGE, false)),
                row(shares(By.SCALE)),
                row(recorded("workshops", ChapterFigures.WORKSHOPS)),
                row(breakdown(By.WORKSHOP, false))));
        return rows(rows);
    }

    private List<List<Block>> results() {
        List<List<Block>> rows = new ArrayList<>();
        if (ChapterFigures.recorded(report, ChapterFigures.GOALS)) {
            rows.add(asked(Question.GOAL_LEVEL));
            rows.add(row(recorded("goals", ChapterFigures.GOALS)));
            rows.add(row(recordedCompared("goals-compared", ChapterFigures.GOALS_COMPARED)));
        }
        rows.add(row(recorded("ties", ChapterFigures.TIES)));
        rows.add(row(recordedCompared("ties-compared", ChapterFigures.TIES_COMPARED)));
        return rows(rows);
    }

    private List<List<Block>> care() {
        return rows(List.of(
                row(recorded("circles", ChapterFigures.CIRCLES)),
                changes.circles(),
                row(recordedCompared("circles-compared", ChapterFigures.CIRCLES_COMPARED)),
                row(recorded("care-table", ChapterFigures.CARE)),
                row(recordedCompared("care-compared", ChapterFigures.CARE_COMPARED))));
    }

    private List<List<Block>> support() {
        return rows(List.of(
                asked(Question.LOAD),
                row(recordedCompared("care-said", ChapterFigures.present(report, ChapterFigures.KEPT_COMPARED))),
                row(recorded("care-kept", ChapterFigures.present(report, ChapterFigures.KEPT))),
                row(recorded("calls", ChapterFigures.CALLS)),
                row(recordedCompared("calls-compared", ChapterFigures.CALLS_COMPARED))));
    }

    /** Nothing where the report does not have it. */
    private List<Block> asked(Question question) {
        return report.distributions().stream().anyMatch(each -> each.question() == question)
                ? List.of(answers(question))
                : List.of();
    }

    /** The table, or none where the cohort has nothing of it. */
    private @Nullable Block recorded(String key, List<Figure> figures) {
        return ChapterFigures.recorded(report, figures) ? counts(key, figures) : null;
    }

    private Block answers(Question question) {
        Distribution distribution = report.distribution(question);
        String drawing = "answers-" + question.figure().id();
        drawings.put(drawing, charts.answers(distribution));
        boolean joined = Stream.of(distribution.now(), distribution.before())
                .flatMap(bar -> bar.segments().stream())
                .anyMatch(OutcomeReport.Segment::joined);
        String source = wording.text(question.figure().nameKey().substring("report.".length()) + ".source");
        List<String> sources = new ArrayList<>();
        sources.add(parts.source(source, List.of(question.figure())));
        sources.addAll(charts.counts(distribution));
        if (joined) {
            sources.add(wording.text("note.joined-choices"));
        }
        int height = report.scope().previous() == null ? 9 : 18;
        return new Block(
                wording.text(question.figure().nameKey().substring("report.".length()) + ".question"),
                charts.keys(distribution),
                wording.text(counted(question)),
                new Picture(drawing, WIDE, height),
                null,
                String.join(" ", sources));
    }

    private static String counted(Question question) {
        return switch (question) {
            case SESSION_RATING -> "number-of-answers";
            case GOAL_LEVEL -> "number-of-goals";
            case PAIRING_FIT, RECOMMENDATION, LOAD -> "number-of-people";
        };
    }

    private List<List<Block>> groups() {
        if (report.ofGroup() || report.scope().ofProgram()) {
            return List.of();
        }
        return rows(List.of(
                row(shares(By.DEPARTMENT)),
                row(breakdown(By.DEPARTMENT, true)),
                row(beside(By.DEPARTMENT)),
                row(breakdown(By.SITE, true)),
                row(beside(By.SITE))));
    }

    private @Nullable Block beside(By by) {
        return report.besideBy(by)
                .map(breakdown -> new Block(
                        parts.besideTitle(breakdown), List.of(), "", null, parts.beside(breakdown), parts.besideNote()))
                .orElse(null);
    }

    private @Nullable Block shares(By by) {
        return parts.shares(by).map(this::shares).orElse(null);
    }

    private Block shares(Breakdown breakdown) {
        String drawing = "shares-" + breakdown.by();
        drawings.put(drawing, charts.shares(breakdown, parts));
        return new Block(
                wording.text("shares-by." + breakdown.by().word()),
                List.of(
                        new Swatch("swatch-dot", wording.text("share-percent")),
                        new Swatch("swatch-second", wording.text("interval-95"))),
                breakdown.total() == null ? "" : wording.text("line-for-all"),
                new Picture(drawing, WIDE, 6 + 6 * breakdown.rows().size()),
                null,
                "");
    }

    /** The table of a breakdown; where it cannot be shown, a block that says so, or none. */
    private @Nullable Block breakdown(By by, boolean sayWhy) {
        Breakdown breakdown = report.breakdown(by);
        if (breakdown == null) {
            return sayWhy
                    ? new Block(
                            wording.text("by-title." + by.word()), List.of(), "", null, null, wording.text("no-groups"))
                    : null;
        }
        return new Block(
                wording.text("by-title." + by.word()),
                List.of(),
                "",
                null,
                parts.groups(breakdown),
                parts.note(breakdown));
    }

    private Block counts(String key, List<Figure> figures) {
        return table(key, parts.counts(figures), key + ".source", figures);
    }

    private Block compared(String key, String source, List<Figure> figures) {
        return table(key, parts.compared(figures), source, figures);
    }

    private Block table(String key, Table table, String source, List<Figure> figures) {
        return new Block(
                wording.text(key + ".title"), List.of(), "", null, table, parts.source(wording.text(source), figures));
    }

    private static List<Block> row(@Nullable Block... blocks) {
        return Stream.of(blocks).flatMap(Stream::ofNullable).toList();
    }

    private static List<List<Block>> rows(List<List<Block>> rows) {
        return rows.stream().filter(row -> !row.isEmpty()).toList();
    }

    private List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        report.allFigures().forEach(figure -> terms.add(new Term(wording.name(figure), wording.definition(figure))));
        for (String term : report.terms()) {
            terms.add(new Term(wording.text("term." + term), wording.text("term." + term + ".meaning")));
        }
        return List.copyOf(terms);
    }

    private String provenance(String asOf) {
        ReportScope scope = report.scope();
        return wording.text(
                "provenance",
                scope.program(),
                scope.cohort().name(),
                wording.period(scope.cohort()),
                wording.filters(scope),
                asOf,
                scope.zone().getId());
    }
}
