package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.reporting.OutcomePdf.Paper;
import org.belay.shared.Texts;
import org.belay.shared.table.OpenXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The workbook of a report is one that no program has to repair. */
class WorkbookStructureTest {

    static Stream<OutcomeReport> reports() {
        return Stream.of(
                SampleReports.full(),
                SampleReports.running(),
                SampleReports.empty(),
                SampleReports.tiny(),
                SampleReports.hostile(),
                SampleReports.manyScripts());
    }

    private static byte[] written(OutcomeReport report, Locale locale) throws IOException {
        var out = new ByteArrayOutputStream();
        new OutcomeWorkbook(new Texts()).write(report, locale, Paper.LETTER, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void eachPartIsAsItsSchemaWants(OutcomeReport report) throws Exception {
        for (var locale : new Locale[] {Locale.US, Locale.GERMANY}) {
            assertThat(OpenXml.problems(written(report, locale))).isEmpty();
        }
    }

    @Test
    void chartsTablesAndStylesAreAmongTheParts() throws Exception {
        assertThat(OpenXml.kinds(written(SampleReports.full(), Locale.US)))
                .anyMatch(kind -> kind.contains("chart"))
                .anyMatch(kind -> kind.contains("drawing+xml"))
                .anyMatch(kind -> kind.contains("styles"))
                .anyMatch(kind -> kind.contains("worksheet"));
    }

    /** What it would find: a column without a width of its own that says which columns it is for only in part. */
    @Test
    void aBrokenPartIsFound() throws Exception {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet();
            sheet.getCTWorksheet().addNewCols().addNewCol().setMin(1);
            workbook.write(out);
            assertThat(OpenXml.problems(out.toByteArray())).isNotEmpty();
        }
    }
}
