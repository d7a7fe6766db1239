package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.belay.reporting.HistoryOfCohorts.Shape;
import org.belay.reporting.OutcomeReport.Result;
import org.belay.reporting.ReportFile.Kind;
import org.belay.security.ProgramRole;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Two cohorts side by side that the reader chose: each says of itself what its own report says to the same reader, and no more. */
class BesideTest extends ReportTestBase {

    private CohortId elsewhere = new CohortId(0);
    private PersonId manager = new PersonId(0);

    @BeforeEach
    void aCohortOfAnotherProgram() {
        elsewhere = history.cohort(
                other, "Summer 25", day("2025-05-01"), day("2025-09-30"), new Shape(28, 22, 5, true, true, false));
        manager = accounts.member("James", "Okafor", program, ProgramRole.MANAGER);
        accounts.give(manager, other, ProgramRole.MANAGER);
        accounts.signIn(manager);
    }

    private OutcomeReport beside(@Nullable CohortId with) {
        var choice = new ReportChoice(null, ReportPart.WHOLE, with);
        return ((Outcome.Ready) reports.report(cohort, choice, Locale.US)).report();
    }

    @Test
    void theOtherSaysWhatItsOwnReportSays() {
        var own = ready(elsewhere, ReportPart.WHOLE).report();
        var shown = own.figures().stream().collect(Collectors.toMap(Result::figure, Result::now));
        var both = beside(elsewhere);
        assertThat(Objects.requireNonNull(both.scope().previous()).name()).isEqualTo("Summer 25 (Onboarding)");
        assertThat(both.figures()).isNotEmpty().allSatisfy(result -> {
            assertThat(result.before())
                    .as(result.figure().name())
                    .isEqualTo(shown.getOrDefault(result.figure(), FigureValue.notRecorded()));
        });
        assertThat(both.figures().stream()
                        .filter(result -> ready(ReportPart.WHOLE).report().figures().stream()
                                .anyMatch(one -> one.figure() == result.figure()))
                        .map(Result::now))
                .isEqualTo(ready(ReportPart.WHOLE).report().figures().stream()
                        .map(Result::now)
                        .toList());
        assertThat(both.figures()).anyMatch(result -> result.before() instanceof FigureValue.Share);
    }

    @Test
    void withoutAChoiceItIsThePreviousOne() {
        assertThat(Objects.requireNonNull(beside(null).scope().previous()).name())
                .isEqualTo("Spring 25");
    }

    @Test
    void theFilesHoldTheSame() throws IOException {
        var choice = new ReportChoice(null, ReportPart.WHOLE, elsewhere);
        var reader = new PdfReader(
                files.write(cohort, choice, Kind.PDF, Locale.US).open().readAllBytes());
        assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("Summer 25");
        try (var file = files.write(cohort, choice, Kind.EXCEL, Locale.US).open();
                var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook(file)) {
            var cells = new java.util.ArrayList<String>();
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> cells.add(cell.toString()))));
            assertThat(cells).anyMatch(cell -> cell.contains("Summer 25 (Onboarding)"));
        }
    }

    @Test
    void nobodySeesAnotherBesideItsReportThatTheyMayNotRead() {
        signInAs(program, ProgramRole.MANAGER);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> beside(elsewhere));
        assertThat(reports.comparable(cohort)).extracting(one -> one.id()).containsExactly(earlier);
        accounts.signIn(manager);
        assertThat(reports.comparable(cohort)).extracting(one -> one.id()).containsExactly(elsewhere, earlier);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> beside(cohort));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> beside(future));
    }

    /** Months of two cohorts would be one more way to lay views beside each other. */
    @Test
    void onlyTheWholeStandsBesideAnother() {
        var october = new ReportPart(YearMonth.parse("2025-10"), YearMonth.parse("2025-10"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReportChoice(null, october, elsewhere));
    }
}
