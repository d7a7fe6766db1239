package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.reporting.OutcomePdf.Paper;
import org.belay.reporting.ReportRows.ReportRow;
import org.belay.shared.Texts;
import org.junit.jupiter.api.Test;

class OutcomeWorkbookTest {

    private final OutcomeWorkbook writer = new OutcomeWorkbook(new Texts());

    @Test
    void hasFourSheetsChartsAndNames() throws IOException {
        try (XSSFWorkbook workbook = write(SampleReports.full(), Locale.US, "full")) {
            assertThat(workbook)
                    .extracting(Sheet::getSheetName)
                    .containsExactly("Summary", "Data", "Definitions", "Filters");
            assertThat(workbook.getSheetAt(0).getDrawingPatriarch().getCharts())
                    .extracting(chart -> chart.getTitleText().getString())
                    .containsExactly(
                            "Sessions by month",
                            "Share who completed, by department",
                            "Scores at the start and at the end",
                            "Changed by more than the error of measurement",
                            "Attendance in circles");
            assertThat(workbook.getAllNames())
                    .extracting(name -> name.getNameName())
                    .contains("Report_Data", "Report_AsOf", "KPI_held_share");
            assertThat(workbook.getProperties().getCoreProperties().getTitle()).contains("New Managers");
        }
    }

    @Test
    void sheetsReadFromTheRightWhereTheLanguageDoes() throws IOException {
        try (XSSFWorkbook workbook = write(SampleReports.full(), Locale.forLanguageTag("ar-EG"), "full-ar")) {
            assertThat(workbook).hasSize(4).allMatch(Sheet::isRightToLeft);
        }
        try (XSSFWorkbook workbook = write(SampleReports.full(), Locale.GERMANY, "full")) {
            assertThat(workbook).noneMatch(Sheet::isRightToLeft);
        }
    }

    @Test
    void dataIsATableWhoseColumnsAreCalledDifferently() throws IOException {
        for (var previous : List.of("Spring 2026", "Value", "Note")) {
            try (XSSFWorkbook workbook = write(SampleReports.after(previous), Locale.US, "after")) {
                var data = workbook.getSheet("Data");
                var table = data.getTables().getFirst();
                assertThat(table.getName()).isEqualTo(DataSheet.TABLE);
                assertThat(table.getStartRowIndex()).isEqualTo(DataSheet.FIRST_ROW - 1);
                assertThat(table.getEndRowIndex()).isEqualTo(data.getLastRowNum());
                assertThat(table.getColumns())
                        .hasSize(DataSheet.COLUMNS)
                        .extracting(column -> column.getName().toLowerCase(Locale.ROOT))
                        .doesNotHaveDuplicates();
                assertThat(table.getCTTable().getAutoFilter().getRef())
                        .isEqualTo(table.getCTTable().getRef());
            }
        }
    }

    @Test
    void saysWhoseItIsAndWhatIsPrinted() throws IOException {
        try (XSSFWorkbook workbook = write(SampleReports.full(), Locale.US, "full")) {
            var core = workbook.getProperties().getCoreProperties();
            assertThat(core.getCreator()).isEqualTo("Northfield");
            assertThat(core.getSubject()).contains("15 March 2027");
            assertThat(core.getKeywords()).isEqualTo("New Managers, Autumn 2026");
            var data = workbook.getSheet("Data");
            assertThat(workbook.getPrintArea(workbook.getSheetIndex(data)))
                    .isEqualTo("Data!$A$1:$R$" + (data.getLastRowNum() + 1));
            assertThat(workbook.getName("Report_Data").getRefersToFormula())
                    .endsWith("$A$4:$R$" + (data.getLastRowNum() + 1));
            var key = new CellReference(workbook.getName("KPI_held_share").getRefersToFormula());
            assertThat(workbook.getSheet(key.getSheetName())
                            .getRow(key.getRow())
                            .getCell(0)
                            .getStringCellValue())
                    .isEqualTo(new Wording(new Texts(), Locale.US).name(Figure.HELD_SHARE));
        }
    }

    /** Eighteen columns on one page could not be read: the data goes over two, with whose figure it is on each. */
    @Test
    void dataPrintsOverTwoPagesAndTheOthersOverOne() throws IOException {
        try (XSSFWorkbook workbook = write(SampleReports.full(), Locale.US, "full")) {
            assertThat(workbook)
                    .extracting(sheet -> sheet.getPrintSetup().getFitWidth())
                    .containsExactly((short) 1, (short) 2, (short) 1, (short) 1);
            assertThat(workbook.getSheet("Data").getRepeatingColumns().formatAsString())
                    .isEqualTo("A:C");
        }
    }

    /** Each row of the one object is a row of the Data sheet, with the same number or the same word. */
    @Test
    void dataHoldsEveryFigureOfTheReport() throws IOException {
        OutcomeReport report = SampleReports.full();
        Wording wording = new Wording(new Texts(), Locale.US);
        try (XSSFWorkbook workbook = write(report, Locale.US, "full")) {
            List<ReportRow> rows = ReportRows.of(report);
            for (int i = 0; i < rows.size(); i++) {
                ReportRow expected = rows.get(i);
                Row row = workbook.getSheet("Data").getRow(DataSheet.FIRST_ROW + i);
                Cell value = row.getCell(DataSheet.VALUE);
                assertThat(row.getCell(DataSheet.COLUMNS - 1).getStringCellValue())
                        .isEqualTo(expected.figure().id());
                if (expected.now().shown()) {
                    assertThat(value.getNumericCellValue())
                            .isCloseTo(expected.now().number().orElseThrow(), within(1e-12));
                } else {
                    assertThat(value.getStringCellValue()).isEqualTo(wording.number(expected.figure(), expected.now()));
                    assertThat(value.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.THIN_FORWARD_DIAG);
                }
            }
            assertThat(workbook.getSheet("Data").getLastRowNum()).isEqualTo(DataSheet.FIRST_ROW + rows.size() - 1);
        }
    }

    @Test
    void aTinyCohortLeavesNoNumberFromOneToFour() throws IOException {
        try (XSSFWorkbook workbook = write(SampleReports.tiny(), Locale.US, "tiny")) {
            // How many seats there were says nothing of people.
            assertThat(numbers(workbook.getSheet("Data"), DataSheet.FIRST_ROW))
                    .filteredOn(cell -> !cell.getRow()
                            .getCell(DataSheet.COLUMNS - 1)
                            .getStringCellValue()
                            .equals(Figure.WORKSHOP_SEATS.id()))
                    .allMatch(cell -> cell.getColumnIndex() == 4 || cell.getColumnIndex() == 5);
            assertThat(numbers(workbook.getSheet("Summary"), 4)).isEmpty();
        }
    }

    @Test
    void textsThatLookLikeFormulasStayTexts() throws IOException {
        try (XSSFWorkbook workbook = write(SampleReports.hostile(), Locale.US, "hostile")) {
            List<Cell> risky = cells(workbook).stream()
                    .filter(cell -> cell.getCellType() == CellType.STRING)
                    .filter(cell -> cell.getStringCellValue().matches("(?s)[=+\\-@\\t].*"))
                    .toList();
            assertThat(cells(workbook)).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
            assertThat(risky)
                    .hasSizeGreaterThan(5)
                    .allMatch(cell -> cell.getCellStyle().getQuotePrefixed());
        }
    }

    @Test
    void germanAndEmptyReportsAreWritten() throws IOException {
        try (XSSFWorkbook german = write(SampleReports.full(), Locale.GERMANY, "full-de");
                XSSFWorkbook empty = write(SampleReports.empty(), Locale.US, "empty")) {
            assertThat(german.getSheetAt(0).getSheetName()).isEqualTo("Übersicht");
            assertThat(empty.getSheetAt(0).getRow(5).getCell(1).getStringCellValue())
                    .isEqualTo("not recorded");
        }
    }

    private static List<Cell> cells(XSSFWorkbook workbook) {
        List<Cell> cells = new ArrayList<>();
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cells::add)));
        return cells;
    }

    private static List<Cell> numbers(Sheet sheet, int firstRow) {
        List<Cell> cells = new ArrayList<>();
        for (int i = firstRow; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            if (row != null) {
                row.forEach(cells::add);
            }
        }
        return cells.stream()
                .filter(cell -> cell.getCellType() == CellType.NUMERIC)
                .toList();
    }

    private XSSFWorkbook write(OutcomeReport report, Locale locale, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(report, locale, Paper.A4, out);
        Path folder = Files.createDirectories(Path.of("target/report-samples"));
        Files.write(folder.resolve(name + ".xlsx"), out.toByteArray());
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
