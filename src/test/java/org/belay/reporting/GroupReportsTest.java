package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SESSION_RATING;
import static org.belay.db.Tables.SITE;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.db.tables.Enrollment;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.FigureValue.Mean;
import org.belay.reporting.HistoryOfCohorts.Shape;
import org.belay.reporting.OutcomeReport.Breakdown;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeReport.Row;
import org.belay.reporting.ReportFile.Kind;
import org.belay.security.ProgramRole;
import org.belay.session.SessionState;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Reports of one department or one site. */
class GroupReportsTest extends ReportTestBase {

    private List<ReportGroup> groups() {
        return ready(ReportPart.WHOLE).groups();
    }

    private OutcomeReport report(ReportGroup group) {
        return ready(ReportPart.of(group)).report();
    }

    @Test
    void whatTheTableSaysOfADepartmentItsReportSaysToo() {
        signInAs(program, ProgramRole.MANAGER);
        OutcomeReport whole = ready(ReportPart.WHOLE).report();

        for (By by : List.of(By.DEPARTMENT, By.SITE)) {
            Breakdown table = Objects.requireNonNull(whole.breakdown(by));
            assertThat(groups().stream().filter(group -> group.by() == by).map(ReportGroup::name))
                    .isEqualTo(table.rows().stream().map(GroupReportsTest::word).toList())
                    .hasSizeGreaterThan(1);
            for (Row row : table.rows()) {
                OutcomeReport own = report(new ReportGroup(by, word(row)));
                for (int i = 0; i < table.columns().size(); i++) {
                    assertThat(own.figure(table.columns().get(i)).now())
                            .isEqualTo(row.values().get(i));
                }
            }
        }
    }

    /** The word that chooses a row, in whatever language those are called who have no department. */
    private static String word(Row row) {
        return row.name().startsWith("No ") ? ReportGroup.NONE : row.name();
    }

    /** Counted anew: each session, and each answer to it, where the mentee of the pair works. */
    @Test
    void sessionsAndAnswersCountWhereTheMenteeIs() {
        signInAs(program, ProgramRole.MANAGER);
        int shown = 0;
        for (By by : List.of(By.DEPARTMENT, By.SITE)) {
            Map<String, Integer> held = count(by, false);
            Map<String, Integer> rated = count(by, true);
            for (ReportGroup group : groups()) {
                if (group.by() == by && !group.name().equals(ReportGroup.JOINED)) {
                    OutcomeReport own = report(group);
                    if (own.figure(Figure.SESSIONS_HELD).now() instanceof Count count) {
                        assertThat(count.value()).isEqualTo((long) held.getOrDefault(group.name(), 0));
                        shown++;
                    }
                    if (own.figure(Figure.ACTIVE_MATCHES).now() instanceof Count count
                            && own.figure(Figure.SESSIONS_PER_MATCH).now() instanceof Mean each) {
                        assertThat(each.n()).isEqualTo(count.value());
                        assertThat(own.figure(Figure.MATCHED).now().shown()).isTrue();
                        shown++;
                    }
                    if (own.figure(Figure.SESSION_RATING).now() instanceof Mean mean) {
                        assertThat(mean.n()).isEqualTo((long) rated.getOrDefault(group.name(), 0));
                        shown++;
                    }
                }
            }
        }
        assertThat(shown).isGreaterThan(5);
    }

    private Map<String, Integer> count(By by, boolean ratings) {
        Enrollment mentee = ENROLLMENT.as("mentee");
        Field<String> name = DSL.coalesce(by == By.SITE ? SITE.NAME : DEPARTMENT.NAME, DSL.inline(ReportGroup.NONE));
        var from = SESSION.join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID))
                .join(mentee)
                .on(mentee.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(mentee.PERSON_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID));
        return sql
                .select(name)
                .from(ratings ? from.join(SESSION_RATING).on(SESSION_RATING.SESSION_ID.eq(SESSION.SESSION_ID)) : from)
                .where(PUBLISHED_MATCH.COHORT_ID.eq(cohort), SESSION.STATE.eq(SessionState.HELD))
                .fetch(name)
                .stream()
                .collect(Collectors.toMap(each -> each, each -> 1, Integer::sum));
    }

    @Test
    void whatIsNotCountedByDepartmentSaysSoAndClaimsNoZero() {
        signInAs(program, ProgramRole.MANAGER);
        OutcomeReport own = report(groups().getFirst());

        for (Figure figure :
                List.of(Figure.INVITED, Figure.ACCEPTED, Figure.LEFT, Figure.TIES, Figure.RECOMMENDATION)) {
            assertThat(own.figure(figure).now()).isEqualTo(FigureValue.wholeOnly());
        }
        assertThat(own.distribution(Question.RECOMMENDATION).now().state()).isEqualTo(FigureValue.wholeOnly());
        assertThat(own.months()).isEmpty();
        assertThat(own.breakdown(By.DEPARTMENT)).isNull();
        assertThat(own.breakdown(By.SIDE)).isNull();
    }

    @Test
    void everyReaderAndBothFilesAreToldWhatWasChosen() throws IOException {
        signInAs(program, ProgramRole.COORDINATOR);
        ReportGroup group = groups().getFirst();
        OutcomeReport coordinators = report(group);
        signInAs(program, ProgramRole.MANAGER);

        assertThat(report(group).figures()).isEqualTo(coordinators.figures());
        assertThat(report(group).scope().filters())
                .containsExactly(
                        new ReportScope.Filter("Department", group.name() + " (pairs count where the mentee is)"));
        String chosen = report(group).scope().filters().getFirst().value();
        var pdf = new PdfReader(files.write(cohort, new ReportChoice(null, ReportPart.of(group)), Kind.PDF, Locale.US)
                .open()
                .readAllBytes());
        assertThat(new PdfTextExtractor(pdf).getTextFromPage(1).replaceAll("\\s+", " "))
                .contains(chosen);
        try (var file = files.write(cohort, new ReportChoice(null, ReportPart.of(group)), Kind.EXCEL, Locale.US)
                        .open();
                var workbook = new XSSFWorkbook(file)) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .contains(chosen);
        }
    }

    /** As in its own report, where there is a department of that name. */
    @Test
    void theCohortBeforeStandsBesideADepartmentAsInItsOwnReport() {
        CohortId later = history.cohort(
                program, "Spring 26", day("2026-03-02"), day("2026-10-30"), new Shape(60, 40, 8, true, true, true));
        signInAs(program, ProgramRole.MANAGER);
        int compared = 0;
        for (ReportGroup group : ready(later, ReportPart.WHOLE).groups()) {
            OutcomeReport now = ready(later, ReportPart.of(group)).report();
            if (now.scope().previous() != null) {
                report(group)
                        .figures()
                        .forEach(result ->
                                assertThat(now.figure(result.figure()).before()).isEqualTo(result.now()));
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    @Test
    void nothingIsToldOfADepartmentThatCannotBeChosenOrToWhomeverSeesNoReport() {
        signInAs(program, ProgramRole.MANAGER);
        ReportGroup group = groups().getFirst();
        for (String name : List.of("Nowhere", "%", "Department 0 of 7")) {
            var nobody = ReportPart.of(new ReportGroup(By.SITE, name));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ready(nobody));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> files.write(cohort, new ReportChoice(null, nobody), Kind.PDF, Locale.US));
        }
        signInAs(other, ProgramRole.MANAGER);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> report(group));
    }

    @Test
    void monthsAndADepartmentAreNeverAskedForTogether() {
        var group = new ReportGroup(By.DEPARTMENT, "Sales");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new ReportPart(YearMonth.of(2025, 10), null, group));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new ReportGroup(By.TOPIC, "Sales"));
    }
}
