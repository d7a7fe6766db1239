package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.COHORT_REPORT;
import static org.belay.db.Tables.COHORT_REPORT_GROUP;
import static org.belay.db.Tables.COHORT_REPORT_VIEW;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.INFORMAL_CONTACT;
import static org.belay.db.Tables.ORGANIZATION;
import static org.belay.db.Tables.PAIRING_FIT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PROGRAM_FEEDBACK;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SESSION_RATING;
import static org.belay.db.Tables.SESSION_TOPIC;
import static org.belay.db.Tables.SITE;
import static org.belay.db.Tables.TOPIC;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.cohort.CohortLifeCycle;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.matching.MatchState;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.ReportFile.Kind;
import org.belay.security.ProgramRole;
import org.belay.session.SessionState;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Once a cohort is closed its report stays as it was, whatever becomes of its people and of all that was recorded of them. */
class ClosedCohortTest extends ReportTestBase {

    @Autowired
    private CohortLifeCycle lifeCycle;

    @Autowired
    private PlatformTransactionManager transactions;

    private PersonId coordinator;
    private PersonId manager;
    private PersonId administrator;

    @BeforeEach
    void close() {
        coordinator = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        manager = accounts.member("James", "Okafor", program, ProgramRole.MANAGER);
        administrator = accounts.administrator("Robin", "Ames");
        sql.update(COHORT)
                .set(COHORT.STATE, CohortState.CLOSING)
                .where(COHORT.COHORT_ID.in(cohort, earlier))
                .execute();
        accounts.signIn(coordinator);
        lifeCycle.close(earlier, Progress.NONE);
        lifeCycle.close(cohort, Progress.NONE);
    }

    private void reopen() {
        accounts.signIn(administrator);
        lifeCycle.reopen(cohort, "A session was missing");
    }

    private OutcomeReport report(@Nullable Integer version) {
        accounts.signIn(coordinator);
        return ((Outcome.Ready) reports.report(cohort, version, ReportPart.WHOLE, Locale.ENGLISH)).report();
    }

    /** Every report that somebody may open, in two languages. */
    private List<Outcome> all() {
        var all = new ArrayList<Outcome>();
        for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            accounts.signIn(coordinator);
            var course = ((Outcome.Ready) reports.report(cohort, ReportPart.WHOLE, locale))
                    .report()
                    .scope()
                    .cohort();
            var periods = ReportPart.all(new ReportPart.Days(course.from(), course.to()));
            assertThat(periods).hasSize(1 + 7 * 2 + 7 * 8 / 2);
            for (var reader : List.of(coordinator, manager, administrator)) {
                accounts.signIn(reader);
                for (var period : periods) {
                    if (reader.equals(coordinator) || period.whole() || period.oneMonth()) {
                        all.add(reports.report(cohort, period, locale));
                    }
                }
            }
        }
        return all;
    }

    private List<String> cells() throws IOException {
        var cells = new ArrayList<String>();
        var format = new DataFormatter(Locale.US);
        try (var in = files.write(cohort, new ReportChoice(null, ReportPart.WHOLE), Kind.EXCEL, Locale.US)
                        .open();
                var workbook = new XSSFWorkbook(in)) {
            for (var sheet : workbook) {
                for (var row : sheet) {
                    for (var cell : row) {
                        cells.add(sheet.getSheetName() + " " + cell.getAddress() + " " + format.formatCellValue(cell));
                    }
                }
            }
        }
        return cells;
    }

    private String pdf() throws IOException {
        var file = files.write(cohort, new ReportChoice(null, ReportPart.WHOLE), Kind.PDF, Locale.US);
        var reader = new PdfReader(file.open().readAllBytes());
        var extractor = new PdfTextExtractor(reader);
        var text = new StringBuilder(file.name());
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(extractor.getTextFromPage(page)).append('\n');
        }
        return text.toString();
    }

    /** Everybody moves to where nobody was, is called otherwise and has left; so have the names of everything else. */
    private void changePeople() {
        sql.update(PERSON)
                .setNull(PERSON.DEPARTMENT_ID)
                .setNull(PERSON.SITE_ID)
                .set(PERSON.FIRST_NAME, "Erased")
                .set(PERSON.LAST_NAME, "Person")
                .where(PERSON.PERSON_ID.in(select(ENROLLMENT.PERSON_ID).from(ENROLLMENT)))
                .execute();
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.STATE, EnrollmentState.LEFT)
                .set(ENROLLMENT.SIDE, Side.BOTH)
                .setNull(ENROLLMENT.INVITED_AT)
                .execute();
        sql.update(DEPARTMENT)
                .set(DEPARTMENT.NAME, concat(inline("Renamed "), DEPARTMENT.NAME))
                .execute();
        sql.update(SITE).set(SITE.NAME, concat(inline("Renamed "), SITE.NAME)).execute();
        sql.update(TOPIC)
                .set(TOPIC.LABEL, concat(inline("Renamed "), TOPIC.LABEL))
                .execute();
        sql.update(COHORT)
                .set(COHORT.NAME, concat(inline("Renamed "), COHORT.NAME))
                .execute();
        sql.update(PROGRAM)
                .set(PROGRAM.NAME, concat(inline("Renamed "), PROGRAM.NAME))
                .execute();
        sql.update(ORGANIZATION)
                .set(ORGANIZATION.NAME, "Renamed")
                .set(ORGANIZATION.TIME_ZONE, "Pacific/Auckland")
                .execute();
    }

    /** What they said is gone, and what they did is another thing. */
    private void changeRecords() {
        sql.deleteFrom(SESSION_RATING).execute();
        sql.deleteFrom(SESSION_TOPIC).execute();
        sql.deleteFrom(PAIRING_FIT).execute();
        sql.deleteFrom(PROGRAM_FEEDBACK).execute();
        sql.deleteFrom(INFORMAL_CONTACT).execute();
        sql.update(SESSION)
                .set(SESSION.STATE, SessionState.CANCELLED)
                .setNull(SESSION.ACTUAL_MINUTES)
                .execute();
        sql.update(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.STATE, MatchState.DECLINED)
                .setNull(PUBLISHED_MATCH.ACTIVATED_AT)
                .setNull(PUBLISHED_MATCH.ENDED_AT)
                .execute();
    }

    @Test
    void nothingOfItsReportChanges() throws IOException {
        var reportsBefore = all().stream().map(ClosedCohortTest::said).toList();
        assertThat(report(null).breakdown(By.DEPARTMENT)).isNotNull();
        assertThat(report(null).scope().previous()).isNotNull();
        accounts.signIn(manager);
        var cellsBefore = cells();
        var pdfBefore = pdf();
        var listBefore = figures();
        assertThat(cellsBefore).hasSizeGreaterThan(200);
        changePeople();
        changeRecords();

        assertThat(all().stream().map(ClosedCohortTest::said).toList()).isEqualTo(reportsBefore);
        accounts.signIn(manager);
        assertThat(cells()).isEqualTo(cellsBefore);
        assertThat(pdf()).isEqualTo(pdfBefore);
        assertThat(figures()).isEqualTo(listBefore);
    }

    /** The page around a report names the cohort as it is called now. */
    private static List<Object> said(Outcome outcome) {
        var ready = (Outcome.Ready) outcome;
        return List.of(ready.report(), ready.part(), ready.months(), ready.versions());
    }

    private List<FigureValue> figures() {
        return reports.cohortsWithReports().stream()
                .filter(one -> one.cohort().id().equals(cohort))
                .map(one -> one.completed())
                .toList();
    }

    @Test
    void whatIsKeptIsWhatHeldWhenItWasClosed() {
        accounts.signIn(coordinator);
        var live = this.live.of(cohorts.reference(cohort));
        var kept = this.kept.find(cohort, 1).orElseThrow();
        assertThat(kept.people()).isEqualTo(live.people());
        assertThat(kept.groups()).isNotEmpty().isEqualTo(live.groups());
        for (var group : live.groups()) {
            assertThat(kept.view(ReportPart.of(group), false))
                    .isPresent()
                    .isEqualTo(live.view(ReportPart.of(group), false));
        }
        assertThat(kept.view(ReportPart.of(new ReportGroup(By.SITE, "Nowhere")), false))
                .isEmpty();
        for (var period : ReportPart.all(Objects.requireNonNull(live.head().course()))) {
            assertThat(kept.view(period, false)).isPresent().isEqualTo(live.view(period, false));
            if (period.oneMonth()) {
                assertThat(kept.view(period, true)).isPresent().isEqualTo(live.view(period, true));
            }
        }
    }

    @Test
    void besideAnotherCohortItSaysTheSameAsByItself() {
        reopen();
        var before = report(null).figures();
        assertThat(before).anyMatch(figure -> figure.before().shown());
        changeRecords();
        changePeople();

        assertThat(report(null).figures().stream()
                        .map(OutcomeReport.Result::before)
                        .toList())
                .isEqualTo(before.stream().map(OutcomeReport.Result::before).toList());
    }

    @Test
    void nobodyIsNamedInWhatIsKept() {
        var kept = String.join(
                " ",
                sql.select(concat(COHORT_REPORT.HEAD, COHORT_REPORT.PEOPLE))
                        .from(COHORT_REPORT)
                        .fetch(0, String.class));
        kept += String.join(
                " ",
                sql.select(COHORT_REPORT_VIEW.CONTENT).from(COHORT_REPORT_VIEW).fetch(COHORT_REPORT_VIEW.CONTENT));
        kept += String.join(
                " ",
                sql.select(COHORT_REPORT_GROUP.CONTENT)
                        .from(COHORT_REPORT_GROUP)
                        .fetch(COHORT_REPORT_GROUP.CONTENT));
        assertThat(kept).contains("Topic 1").doesNotContain("Number ").doesNotContain("Lindqvist");
    }

    @Test
    void reopenedItThawsAndClosedOnceMoreItGetsAnotherVersionBesideTheFirst() {
        var first = report(null);
        assertThat(first.figure(Figure.SESSIONS_HELD).now().shown()).isTrue();
        reopen();
        changeRecords();
        changePeople();

        assertThat(report(null).figure(Figure.SESSIONS_HELD).now()).isEqualTo(new FigureValue.Count(0));
        assertThat(report(null).scope().cohort().over()).isFalse();
        assertThat(report(1)).isEqualTo(first);
        accounts.signIn(coordinator);
        lifeCycle.close(cohort, Progress.NONE);

        var second = report(null);
        assertThat(second.figure(Figure.SESSIONS_HELD).now()).isEqualTo(new FigureValue.Count(0));
        assertThat(second).isEqualTo(report(2)).isNotEqualTo(first);
        assertThat(report(1)).isEqualTo(first);
        assertThat(((Outcome.Ready) reports.report(cohort, 1, ReportPart.WHOLE, Locale.ENGLISH)).versions())
                .isEqualTo(new Outcome.Versions(1, List.of(2, 1), false));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> report(3));
    }

    @Test
    void whoCancelsWhileTheReportIsKeptHasAnOpenCohortAndNoHalfOfAReport() {
        reopen();
        accounts.signIn(coordinator);
        var nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        var shares = new ArrayList<Double>();
        Progress cancelled = share -> {
            shares.add(share);
            if (share > 0.5) {
                throw new CancellationException();
            }
        };
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> nested.executeWithoutResult(status -> lifeCycle.close(cohort, cancelled)));

        assertThat(shares).isSorted().hasSizeGreaterThan(2).allMatch(share -> share >= 0 && share <= 1);
        assertThat(report(null).scope().cohort().over()).isFalse();
        assertThat(kept.versions(cohort)).containsExactly(1);
    }

    @Test
    void aCohortThatWasClosedBeforeItBeganHasNoReportLater() {
        sql.update(COHORT)
                .set(COHORT.STATE, CohortState.CLOSING)
                .set(COHORT.STARTS_ON, day("2999-09-01"))
                .set(COHORT.ENDS_ON, day("2999-12-01"))
                .where(COHORT.COHORT_ID.eq(future))
                .execute();
        accounts.signIn(coordinator);
        lifeCycle.close(future, Progress.NONE);
        sql.update(COHORT)
                .set(COHORT.STARTS_ON, day("2026-01-01"))
                .where(COHORT.COHORT_ID.eq(future))
                .execute();

        assertThat(reports.report(future, ReportPart.WHOLE, Locale.ENGLISH)).isInstanceOf(Outcome.NotYet.class);
    }
}
