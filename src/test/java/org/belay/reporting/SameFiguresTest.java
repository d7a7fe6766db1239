package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.INSTRUMENT;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.replace;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.SoftAssertions;
import org.belay.feedback.Answers;
import org.belay.feedback.Instrument;
import org.belay.feedback.SurveyDraft;
import org.belay.feedback.SurveyHistory;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.SurveyMoment;
import org.belay.reporting.FigureValue.Mean;
import org.belay.reporting.FigureValue.Score;
import org.belay.reporting.FigureValue.Share;
import org.belay.reporting.HistoryOfCohorts.Shape;
import org.belay.reporting.OutcomeReport.Bar;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeReport.Segment;
import org.belay.reporting.OutcomeScreen.Chapter;
import org.belay.reporting.OutcomeScreen.Numbers;
import org.belay.reporting.ReportFile.Kind;
import org.belay.reporting.ReportRows.Group;
import org.belay.reporting.ReportRows.ReportRow;
import org.belay.security.ProgramRole;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Row by row: what the one result says stands beside its label on the screen, in the workbook and in the PDF. */
class SameFiguresTest extends ReportTestBase {

    /** Who reads what: with all figures shown, with a choice of months, with one month, of a department, and with many that are hidden. */
    enum Reading {
        COORDINATOR_OF_MANY(ProgramRole.COORDINATOR),
        COORDINATOR_OF_MONTHS(ProgramRole.COORDINATOR),
        MANAGER_OF_MANY(ProgramRole.MANAGER),
        MANAGER_OF_A_MONTH(ProgramRole.MANAGER),
        MANAGER_OF_A_DEPARTMENT(ProgramRole.MANAGER),
        MANAGER_OF_FEW(ProgramRole.MANAGER);

        private final ProgramRole role;

        Reading(ProgramRole role) {
            this.role = role;
        }

        ReportPart period() {
            return switch (this) {
                case COORDINATOR_OF_MONTHS -> new ReportPart(YearMonth.of(2025, 10), YearMonth.of(2025, 11));
                case MANAGER_OF_A_MONTH -> new ReportPart(YearMonth.of(2025, 11), YearMonth.of(2025, 11));
                default -> ReportPart.WHOLE;
            };
        }
    }

    /** A department that the cohort before has too, so that there is something in every column. */
    private ReportPart part(Reading reading, CohortId of) {
        return reading == Reading.MANAGER_OF_A_DEPARTMENT
                ? ready(of, ReportPart.WHOLE).groups().stream()
                        .map(ReportPart::of)
                        .filter(part -> ready(of, part).report().scope().previous() != null)
                        .findFirst()
                        .orElseThrow()
                : reading.period();
    }

    private Wording wording;
    private OutcomeReport report;
    private List<Numbers> tables;

    @Autowired
    private SurveyHistory surveys;

    @BeforeEach
    void circlesAndSurveys() {
        new HistoryOfCircles(jdbc, 7).write(cohort);
        // So that it can be counted whose score changed by more than its error.
        sql.update(INSTRUMENT)
                .set(
                        INSTRUMENT.CONTENT,
                        replace(INSTRUMENT.CONTENT, inline("\"rule\""), inline("\"reliability\": 0.7, \"rule\"")))
                .where(INSTRUMENT.INSTRUMENT_KEY.eq(Instrument.PULSE))
                .execute();
        accounts.signIn(accounts.administrator("Ada", "Rhodes"));
        asked(SurveyMoment.START, day("2025-09-01"), 30, i -> i % 3 + 1);
        asked(SurveyMoment.END, day("2026-02-02"), 22, i -> i % 4 + 2);
    }

    /** The first of those asked answer each question alike. */
    private void asked(SurveyMoment when, LocalDate opens, int answering, IntUnaryOperator answer) {
        surveys.record(
                cohort,
                new SurveyDraft(Instrument.PULSE, when, PlanSide.BOTH, 1, false, opens, opens.plusDays(14)),
                people -> IntStream.range(0, answering)
                        .boxed()
                        .collect(Collectors.toMap(
                                people::get,
                                i -> new Answers(
                                        Stream.of("clarity", "energy", "confidence", "support", "progress", "belonging")
                                                .collect(Collectors.toMap(item -> item, item -> answer.applyAsInt(i))),
                                        Map.of()))));
    }

    static List<Arguments> readings() {
        return Stream.of(Reading.values())
                .flatMap(reading -> Stream.of(Locale.US, Locale.GERMANY).map(locale -> Arguments.of(reading, locale)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("readings")
    void screenExcelAndPdfSayTheSameRowByRow(Reading reading, Locale locale) throws IOException {
        signInAs(program, reading.role);
        CohortId read = read(reading);
        ReportPart part = part(reading, read);
        report = reports.release(read, new ReportChoice(null, part), Kind.EXCEL, locale)
                .report();
        List<ReportRow> rows = rows();
        assertThat(rows).hasSizeGreaterThan(part.group() == null ? 30 : 15);
        assertThat(rows).anyMatch(row -> row.now().shown());
        if (reading == Reading.MANAGER_OF_MANY) {
            assertThat(rows)
                    .filteredOn(row -> row.now().shown())
                    .extracting(ReportRow::figure)
                    .contains(
                            Figure.SCALE_RESPONSE,
                            Figure.SCALE_EFFECT,
                            Figure.SCALE_ONCE,
                            Figure.SCALE_ROSE,
                            Figure.SCALE_FELL,
                            Figure.FIT_RESPONSE);
        }
        if (reading == Reading.MANAGER_OF_FEW) {
            assertThat(rows).anyMatch(row -> row.now() instanceof FigureValue.Hidden);
        }
        everywhere(rows, locale, file(read, part, Kind.PDF, locale), file(read, part, Kind.EXCEL, locale));
    }

    /** With the very files that go with the mail to the reader, and with what statements say that are written by hand. */
    @ParameterizedTest
    @EnumSource(OutcomeQueriesTest.Kind.class)
    void mailScreenAndHandWrittenSqlSayTheSameOfEveryShape(OutcomeQueriesTest.Kind kind) throws IOException {
        ProgramId alone = history.program("Program of " + kind);
        CohortId read = kind.write(history, alone);
        boolean even = kind.ordinal() % 2 == 0;
        if (even) {
            history.cohort(
                    alone, "Before", day("2023-01-09"), day("2023-05-26"), new Shape(14, 5, 5, true, true, false));
        }
        Locale locale = even ? Locale.US : Locale.GERMANY;
        for (ProgramRole role : List.of(ProgramRole.COORDINATOR, ProgramRole.MANAGER)) {
            signInAs(alone, role);
            report = ((Outcome.Ready) reports.report(read, ReportPart.WHOLE, locale)).report();
            List<ReportFile> mailed = files.mail(read, new ReportChoice(null, ReportPart.WHOLE), locale);
            assertThat(mailed).extracting(ReportFile::kind).containsExactlyInAnyOrder(Kind.PDF, Kind.EXCEL);
            List<ReportRow> rows = rows();
            assertThat(rows).hasSizeGreaterThan(20);
            if (kind == OutcomeQueriesTest.Kind.ALL_SUPPRESSED && role == ProgramRole.MANAGER) {
                assertThat(rows)
                        .noneMatch(
                                row -> row.now().shown() && row.now().number().orElseThrow() > 0);
            }
            everywhere(rows, locale, content(mailed, Kind.PDF), content(mailed, Kind.EXCEL));
            asWritten(read);
        }
    }

    private static byte[] content(List<ReportFile> files, Kind kind) throws IOException {
        return files.stream()
                .filter(file -> file.kind() == kind)
                .findFirst()
                .orElseThrow()
                .open()
                .readAllBytes();
    }

    /** Each number that is shown, of people and of sessions. */
    private void asWritten(CohortId read) {
        var scope = report.scope().cohort();
        var written = new WrittenSql(jdbc);
        Slice slice = Slice.of(
                read, new ReportPart.Days(scope.from(), scope.to()), HistoryOfCohorts.ZONE, OutcomeQueriesTest.AS_OF);
        Map<String, Object> people = written.row("people", slice);
        Map<String, Object> matched = written.row("matched-people", slice);
        Map<String, Object> sessions = written.row("sessions", slice);
        Map<String, Object> matches = written.row("matches", slice);
        var softly = new SoftAssertions();
        Map.of(
                        Figure.INVITED, WrittenSql.number(people, "invited"),
                        Figure.APPLIED, WrittenSql.number(people, "applied"),
                        Figure.ACCEPTED, WrittenSql.number(people, "accepted"),
                        Figure.MATCHED, WrittenSql.number(matched, "matched"),
                        Figure.COMPLETED, WrittenSql.number(matched, "completed"),
                        Figure.SESSIONS_PLANNED, WrittenSql.number(sessions, "planned"),
                        Figure.SESSIONS_HELD, WrittenSql.number(sessions, "held"),
                        Figure.SESSIONS_MISSED, WrittenSql.number(sessions, "missed"),
                        Figure.ACTIVE_MATCHES, WrittenSql.number(matches, "active"),
                        Figure.SILENT_MATCHES, WrittenSql.number(matches, "silent"))
                .forEach((figure, number) -> report.figure(figure)
                        .now()
                        .number()
                        .ifPresent(shown ->
                                softly.assertThat(shown).as("%s", figure).isEqualTo(number.doubleValue())));
        softly.assertAll();
    }

    /** What is counted for the whole cohort alone stands in the data of Excel, and nowhere else. */
    private List<ReportRow> rows() {
        return ReportRows.of(report).stream()
                .filter(row -> !(row.now() instanceof FigureValue.WholeOnly)
                        && !(row.now() instanceof FigureValue.NotRecorded
                                && row.before() instanceof FigureValue.WholeOnly))
                .toList();
    }

    private void everywhere(List<ReportRow> rows, Locale locale, byte[] paper, byte[] excel) throws IOException {
        wording = new Wording(texts, locale);
        var screen = new OutcomeScreen(report, texts, locale);
        tables = tables(screen);
        var pdf = new PdfRows(paper);
        var softly = new SoftAssertions();
        var drawn = new DrawnNumbers(wording, softly);
        Stream.of(Chapter.values())
                .flatMap(chapter -> screen.pictures(chapter).stream())
                .forEach(drawn::check);
        try (InputStream in = new ByteArrayInputStream(excel);
                var workbook = new XSSFWorkbook(in)) {
            rows.forEach(row -> {
                softly.assertThat(onScreen(row)).as("screen: %s", row).isTrue();
                softly.assertThat(inPdf(pdf, row)).as("pdf: %s", row).isTrue();
                inData(softly, workbook.getSheetAt(1), row);
            });
            Narrative.KEY_FIGURES.forEach(figure -> keyFigure(softly, figure, screen, workbook.getSheetAt(0), pdf));
        }
        // Each line of a table of the screen is a line of the PDF, with all its cells.
        for (Chapter chapter : Chapter.values()) {
            for (Numbers table : screen.tables(chapter)) {
                if (table.heads().size() > 2) {
                    table.lines()
                            .forEach(line -> softly.assertThat(pdf.have(cells(line)))
                                    .as("pdf: %s", line)
                                    .isTrue());
                }
            }
        }
        softly.assertAll();
    }

    private CohortId read(Reading reading) {
        return switch (reading) {
            case MANAGER_OF_FEW ->
                new HistoryOfCohorts(sql, 21)
                        .cohort(
                                program,
                                "Few 26",
                                day("2026-03-02"),
                                day("2026-06-26"),
                                new Shape(9, 8, 4, true, true, false));
            case MANAGER_OF_A_DEPARTMENT ->
                history.cohort(
                        program,
                        "Spring 26",
                        day("2026-03-02"),
                        day("2026-06-26"),
                        new Shape(60, 40, 8, true, true, false));
            default -> cohort;
        };
    }

    private byte[] file(CohortId of, ReportPart period, Kind kind, Locale locale) throws IOException {
        return files.write(of, new ReportChoice(null, period), kind, locale)
                .open()
                .readAllBytes();
    }

    private static List<Numbers> tables(OutcomeScreen screen) {
        return Stream.of(Chapter.values())
                .flatMap(chapter -> Stream.concat(
                        screen.tables(chapter).stream(),
                        screen.pictures(chapter).stream().map(OutcomeScreen.Picture::table)))
                .toList();
    }

    private static List<String> cells(List<OutcomeScreen.Cell> line) {
        return line.stream().map(OutcomeScreen.Cell::text).toList();
    }

    /** A table of the screen has a line with this label, and in it the value where its column is. */
    private boolean onScreen(ReportRow row) {
        return switch (row.group()) {
            case Group.All ignored ->
                lines(wording.text("measure"), wording.name(row.figure()))
                        .anyMatch(line -> line.get(1).equals(withBase(row.figure(), row.now()))
                                && (report.scope().previous() == null
                                        || line.get(line.size() > 3 ? 3 : 2)
                                                .equals(withBase(row.figure(), before(row)))));
            case Group.Choices choices -> {
                String label =
                        report.distribution(choices.question()).now().segments().isEmpty()
                                ? wording.name(row.figure())
                                : choice(choices);
                yield lines(wording.text("measure"), label)
                        .anyMatch(line -> line.get(1).equals(wording.value(row.figure(), row.now())));
            }
            case Group.InMonths months -> {
                int column = row.figure() == Figure.SESSIONS_PLANNED ? 1 : 2;
                yield lines(wording.text("months.month"), wording.months(months.months()))
                        .anyMatch(line -> line.get(column).equals(wording.value(row.figure(), row.now())));
            }
            case Group.Named named -> {
                String name = name(named);
                yield tables.stream()
                        .filter(table -> table.heads()
                                .getFirst()
                                .equals(wording.text("by." + named.by().name().toLowerCase(Locale.ROOT))))
                        .anyMatch(table -> {
                            int column = table.heads().indexOf(wording.name(row.figure()));
                            return column > 0
                                    && table.lines().stream()
                                            .map(SameFiguresTest::cells)
                                            .anyMatch(line -> line.getFirst().equals(name)
                                                    && line.get(column).equals(inTable(row)));
                        });
            }
        };
    }

    private Stream<List<String>> lines(String head, String label) {
        return tables.stream()
                .filter(table -> table.heads().getFirst().equals(head))
                .flatMap(table -> table.lines().stream())
                .map(SameFiguresTest::cells)
                .filter(line -> line.getFirst().equals(label));
    }

    private boolean inPdf(PdfRows pdf, ReportRow row) {
        String value = withBase(row.figure(), row.now());
        return switch (row.group()) {
            case Group.All ignored -> pdf.have(wholeRow(row, value));
            case Group.Choices choices ->
                answers(pdf, report.distribution(choices.question()).now());
            case Group.InMonths months -> months(pdf, months.months());
            case Group.Named named ->
                named.by() == By.TOPIC
                        ? pdf.have(List.of(named.name(), value))
                        // The whole line, with the columns that stand beside this one.
                        : tables.stream()
                                .filter(table -> table.heads()
                                        .getFirst()
                                        .equals(wording.text(
                                                "by." + named.by().name().toLowerCase(Locale.ROOT))))
                                .flatMap(table -> table.lines().stream())
                                .map(SameFiguresTest::cells)
                                .filter(line -> line.getFirst().equals(name(named)) && line.contains(inTable(row)))
                                .anyMatch(pdf::have);
        };
    }

    /** Label, value and the previous one; those that are compared have more columns. */
    private List<String> wholeRow(ReportRow row, String value) {
        List<String> cells = new ArrayList<>(List.of(wording.name(row.figure()), value));
        boolean compared = switch (row.figure().unit()) {
            case SHARE, SESSIONS_EACH, MATCHES_EACH, POINTS, RATING, SCORE -> true;
            default -> false;
        };
        if (compared) {
            cells.add(row.now()
                    .interval()
                    .map(interval -> wording.range(row.figure(), interval))
                    .orElse(row.now().shown() ? wording.text("see-note") : value));
        }
        cells.add(compares() ? withBase(row.figure(), before(row)) : "");
        if (compared) {
            report.difference(row.figure()).ifPresent(difference -> {
                cells.add(wording.difference(row.figure(), difference));
                cells.add(difference
                        .interval()
                        .map(interval -> wording.interval(row.figure(), interval))
                        .orElse(wording.text("see-note")));
                cells.add(wording.text(
                        difference.interval().isEmpty()
                                ? "see-note"
                                : !difference.clear()
                                        ? "not-clear"
                                        : difference.value() > 0 ? "clear-rise" : "clear-fall"));
            });
            if (report.growing(row.figure())) {
                cells.add(wording.text("not-over"));
            }
        }
        return cells;
    }

    private boolean answers(PdfRows pdf, Bar bar) {
        String name = report.scope().cohort().name();
        return bar.segments().isEmpty()
                ? pdf.have(List.of(name, wording.number(Figure.SESSION_RATING_ANSWERS, bar.state())))
                : pdf.say(wording.text(
                        "counts-of",
                        name,
                        bar.segments().stream()
                                .map(Segment::count)
                                .map(wording::count)
                                .collect(Collectors.joining(", "))));
    }

    private boolean months(PdfRows pdf, OutcomeReport.Months months) {
        var row = report.months().stream()
                .filter(each -> each.months().equals(months))
                .findFirst()
                .orElseThrow();
        // A number over the first bar may be as high as a mark of the axis, and so stand in one line with it.
        return pdf.haveLast(List.of(
                wording.number(Figure.SESSIONS_PLANNED, row.planned()),
                wording.number(Figure.SESSIONS_HELD, row.held()),
                wording.shortMonths(months)));
    }

    private void inData(SoftAssertions softly, Sheet data, ReportRow row) {
        List<Row> found = StreamSupport.stream(data.spliterator(), false)
                .filter(each -> each.getRowNum() >= DataSheet.FIRST_ROW)
                .filter(each ->
                        each.getCell(DataSheet.MEASURE).getStringCellValue().equals(wording.name(row.figure())))
                .filter(each ->
                        each.getCell(DataSheet.GROUP).getStringCellValue().equals(group(row.group())))
                .toList();
        softly.assertThat(found).as("excel: %s", row).hasSize(1);
        if (found.size() == 1) {
            Row cells = found.getFirst();
            same(softly, cells.getCell(DataSheet.VALUE), row.figure(), row.now());
            rests(softly, cells, 8, row.now());
            if (row.before() != null && compares()) {
                same(softly, cells.getCell(12), row.figure(), row.before());
            }
        }
    }

    private void keyFigure(SoftAssertions softly, Figure figure, OutcomeScreen screen, Sheet summary, PdfRows pdf) {
        OutcomeReport.Result result = report.figure(figure);
        String value = result.now() instanceof Share share
                ? wording.count(share.numerator())
                : wording.number(figure, result.now());
        softly.assertThat(screen.numbers())
                .as("screen: %s", result)
                .matches(numbers -> result.now() instanceof FigureValue.WholeOnly
                        || numbers.stream()
                                .anyMatch(number -> number.label().equals(wording.name(figure))
                                        && number.value().equals(value)
                                        && number.base().equals(wording.base(result.now()))));
        softly.assertThat(pdf.have(List.of(wording.name(figure), value, wording.base(result.now()))))
                .as("pdf: %s", result)
                .isTrue();
        Row row = StreamSupport.stream(summary.spliterator(), false)
                .filter(each -> text(each.getCell(0)).equals(wording.name(figure)))
                .findFirst()
                .orElseThrow();
        same(softly, row.getCell(1), figure, result.now());
        rests(softly, row, 2, result.now());
        if (compares()) {
            same(softly, row.getCell(4), figure, result.before());
        }
    }

    private void same(SoftAssertions softly, Cell cell, Figure figure, FigureValue value) {
        if (value.shown()) {
            softly.assertThat(cell.getCellType()).as("%s %s", figure, value).isEqualTo(CellType.NUMERIC);
            softly.assertThat(cell.getCellType() == CellType.NUMERIC ? cell.getNumericCellValue() : Double.NaN)
                    .as("%s %s", figure, value)
                    .isEqualTo(value.number().orElseThrow());
        } else {
            softly.assertThat(text(cell)).isEqualTo(wording.number(figure, value));
        }
    }

    private static void rests(SoftAssertions softly, Row row, int column, FigureValue value) {
        List<Long> expected = switch (value) {
            case Share share -> List.of(share.numerator(), share.base());
            case Mean mean -> List.of(mean.n());
            case Score score -> List.of(score.n());
            default -> List.of();
        };
        softly.assertThat(IntStream.of(column, column + 1)
                        .mapToObj(row::getCell)
                        .filter(cell -> cell != null && cell.getCellType() == CellType.NUMERIC)
                        .map(cell -> (long) cell.getNumericCellValue()))
                .as("%s", value)
                .isEqualTo(expected);
    }

    private static String text(@Nullable Cell cell) {
        return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }

    private boolean compares() {
        return report.scope().previous() != null;
    }

    private FigureValue before(ReportRow row) {
        return report.figure(row.figure()).before();
    }

    private String withBase(Figure figure, FigureValue value) {
        return switch (value) {
            case Mean mean -> wording.text("with-base", wording.number(figure, mean), wording.base(mean));
            case Score score -> wording.text("with-base", wording.number(figure, score), wording.base(score));
            default -> wording.value(figure, value);
        };
    }

    /** In a table with more columns a mean stands without its base, but the change of a score. */
    private String inTable(ReportRow row) {
        return row.figure().unit() == Unit.CHANGE
                ? withBase(row.figure(), row.now())
                : wording.value(row.figure(), row.now());
    }

    private String choice(Group.Choices choices) {
        String label = wording.choices(choices.question(), choices.first(), choices.last());
        return choices.first() == choices.last() ? label : label + wording.text("joined-suffix");
    }

    private String name(Group.Named named) {
        return named.name().isEmpty()
                ? wording.text("joined." + named.by().name().toLowerCase(Locale.ROOT))
                : named.name();
    }

    private String group(Group group) {
        return switch (group) {
            case Group.All ignored -> wording.text("all");
            case Group.Choices choices -> wording.choices(choices.question(), choices.first(), choices.last());
            case Group.InMonths months -> wording.months(months.months());
            case Group.Named named -> name(named);
        };
    }
}
