package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.reporting.WrittenSql.number;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.reporting.HistoryOfCohorts.Shape;
import org.belay.reporting.OutcomeScreen.Health;
import org.belay.reporting.OutcomeScreen.KeyNumber;
import org.belay.reporting.OutcomeScreen.Part;
import org.belay.reporting.OutcomeScreen.Picture;
import org.belay.reporting.ReportFile.Kind;
import org.belay.reporting.ReportPart.Days;
import org.belay.security.ProgramRole;
import org.belay.shared.CohortId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a cohort is doing says what its report says, and what is written by hand. */
class HealthPartsTest extends ReportTestBase {

    @BeforeEach
    void circlesAndGoals() {
        new HistoryOfCircles(jdbc, 7).write(cohort);
    }

    private OutcomeReport report;

    private Map<Health, Part> parts(CohortId of) {
        report = ready(of, ReportPart.WHOLE).report();
        return new OutcomeScreen(report, texts, Locale.US)
                .health().stream().collect(Collectors.toMap(Part::health, part -> part));
    }

    private static KeyNumber keyNumber(Part part, Figure figure) {
        return part.numbers().stream()
                .filter(each -> each.figure() == figure)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(
            value = ProgramRole.class,
            names = {"COORDINATOR", "MANAGER"})
    void agreesWithWhatIsWrittenByHand(ProgramRole role) {
        signInAs(program, role);
        var parts = parts(earlier);
        var written = new WrittenSql(jdbc);
        var slice = Slice.of(
                earlier,
                new Days(day("2025-02-10"), day("2025-07-31")),
                HistoryOfCohorts.ZONE,
                OutcomeQueriesTest.AS_OF);
        var sessions = written.rows("sessions", slice).getFirst();
        assertThat(keyNumber(parts.get(Health.MATCHING), Figure.MATCHED_SHARE).value())
                .isEqualTo(Long.toString(number(written.row("matched-people", slice), "matched")));
        assertThat(keyNumber(parts.get(Health.RHYTHM), Figure.SESSIONS_HELD).value())
                .isEqualTo(Long.toString(number(sessions, "held")));
        assertThat(keyNumber(parts.get(Health.RHYTHM), Figure.HELD_SHARE).base())
                .startsWith("of " + number(sessions, "planned"));
        assertThat(keyNumber(parts(cohort).get(Health.GOALS), Figure.GOALS).value())
                .isEqualTo(Long.toString(
                        number(written.rows("standing-goals", cohort).getFirst(), "goals")));
    }

    @Test
    void eachPartHasItsFiguresAsTheFilesHaveThem() throws IOException {
        signInAs(program, ProgramRole.MANAGER);
        var parts = parts(cohort);
        assertThat(parts).containsOnlyKeys(Health.values());
        var words = new Wording(texts, Locale.US);
        try (var in = new ByteArrayInputStream(
                        files.write(cohort, new ReportChoice(null, ReportPart.WHOLE), Kind.EXCEL, Locale.US)
                                .open()
                                .readAllBytes());
                var workbook = new XSSFWorkbook(in)) {
            Set<String> measures = StreamSupport.stream(workbook.getSheetAt(1).spliterator(), false)
                    .filter(row -> row.getRowNum() >= DataSheet.FIRST_ROW)
                    .map(row -> row.getCell(DataSheet.COLUMNS - 1).getStringCellValue())
                    .collect(Collectors.toSet());
            for (Part part : parts.values()) {
                assertThat(part.numbers()).as("%s", part.health()).hasSizeGreaterThan(1);
                assertThat(part.numbers()).extracting(KeyNumber::figure).isSubsetOf(HealthParts.figures(part.health()));
                for (KeyNumber number : part.numbers()) {
                    assertThat(measures).contains(number.figure().id());
                    assertThat(number.definition()).isEqualTo(words.definition(number.figure()));
                    assertThat(words.value(
                                    number.figure(),
                                    report.figure(number.figure()).now()))
                            .startsWith(number.value());
                }
            }
        }
    }

    @Test
    void eachPictureHasATableWithARowForEachOfItsOwn() {
        signInAs(program, ProgramRole.MANAGER);
        var parts = parts(cohort);
        boolean bySide = report.breakdown(OutcomeReport.By.SIDE) != null;
        for (Part part : parts.values()) {
            assertThat(part.pictures().isEmpty())
                    .as("%s", part.health())
                    .isEqualTo(part.health() == Health.MATCHING && !bySide);
            for (Picture picture : part.pictures()) {
                int marks = picture.shape() == OutcomeScreen.Shape.STACKS
                        ? picture.series().size()
                        : picture.rows().size();
                assertThat(picture.table().lines()).as(picture.title()).hasSizeGreaterThanOrEqualTo(marks);
            }
        }
    }

    @Test
    void whatRestsOnFewIsHiddenAndSaysSo() {
        CohortId few = new HistoryOfCohorts(sql, 21)
                .cohort(program, "Few 26", day("2026-03-02"), day("2026-06-26"), new Shape(2, 3, 4, true, true, false));
        signInAs(program, ProgramRole.MANAGER);
        var parts = parts(few);
        List<KeyNumber> hidden = parts.values().stream()
                .flatMap(part -> part.numbers().stream())
                .filter(KeyNumber::hidden)
                .toList();
        assertThat(hidden).extracting(KeyNumber::figure).contains(Figure.MATCHED_SHARE, Figure.SESSIONS_HELD);
        assertThat(hidden).allSatisfy(number -> {
            assertThat(number.value()).doesNotContainPattern("[0-9]{2}|[1-46-9]");
            assertThat(number.base()).isEmpty();
        });
        // Answers of few are not drawn; a table says why.
        assertThat(parts.get(Health.QUALITY).pictures()).isEmpty();
        assertThat(parts.get(Health.QUALITY).tables())
                .isNotEmpty()
                .allMatch(table -> table.lines().getFirst().get(1).hidden());
    }

    @Test
    void whatIsNotRecordedIsLeftOut() {
        CohortId silent = history.cohort(
                program, "Silent", day("2026-01-05"), day("2026-06-26"), new Shape(12, 6, 0, true, false, true));
        signInAs(program, ProgramRole.MANAGER);
        var parts = parts(silent);
        assertThat(parts.get(Health.GOALS).numbers()).isEmpty();
        assertThat(parts.get(Health.GOALS).pictures()).isEmpty();
        assertThat(parts.get(Health.RHYTHM).numbers())
                .extracting(KeyNumber::figure)
                .doesNotContain(Figure.SESSIONS_HELD);
        assertThat(parts.get(Health.PARTICIPATION).numbers())
                .extracting(KeyNumber::figure)
                .contains(Figure.APPLIED);
    }
}
