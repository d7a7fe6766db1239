package org.belay.shared.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookCellsTest {

    private static final ColumnGuess ANY = new ColumnGuess(List.of());

    @TempDir
    private Path folder;

    private static void header(Row row, String... names) {
        for (int i = 0; i < names.length; i++) {
            row.createCell(i).setCellValue(names[i]);
        }
    }

    private static void styled(XSSFWorkbook workbook, Row row, int column, double value, String format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        var cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    private Path save(XSSFWorkbook workbook) throws IOException {
        var file = folder.resolve("cells.xlsx");
        try (var out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    @Test
    void typesCellsByTheirFormatsAndTakesTheLastValueOfFormulas() throws TableException, IOException {
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("Read me");
            var sheet = workbook.createSheet("People");
            header(sheet.createRow(0), "Number", "Day", "Moment", "Time", "Length", "Share", "Yes", "Formula", "Fault");
            var row = sheet.createRow(1);
            styled(workbook, row, 0, 123, "000000");
            styled(workbook, row, 1, 44425, "[$-407]d. mmmm yyyy;@");
            styled(workbook, row, 2, 44425.5, "yyyy-mm-dd hh:mm");
            styled(workbook, row, 3, 0.25, "h:mm AM/PM");
            styled(workbook, row, 4, 1.5, "[h]:mm");
            styled(workbook, row, 5, 0.8, "0%");
            row.createCell(6).setCellValue(true);
            var formula = row.createCell(7);
            formula.setCellFormula("1+1");
            formula.setCellValue(7);
            row.createCell(8).setCellErrorValue(FormulaError.NA.getCode());
            workbook.createSheet("Hidden");
            workbook.setSheetHidden(2, true);

            try (var file = TableFile.open(save(workbook), "cells.xlsx")) {
                assertThat(file.sheets(ANY)).extracting(Sheet::name).containsExactly("Notes", "People");
                assertThat(Samples.rows(file.table(ANY)).getFirst().cells())
                        .containsExactly(
                                new Cell.Numeric(123, 6),
                                new Cell.Date(LocalDate.of(2021, 8, 17)),
                                new Cell.DateTime(LocalDateTime.of(2021, 8, 17, 12, 0)),
                                new Cell.Time(LocalTime.of(6, 0)),
                                new Cell.Numeric(1.5),
                                new Cell.Numeric(0.8),
                                new Cell.Truth(true),
                                new Cell.Numeric(7),
                                new Cell.Fault("#N/A"));
            }
        }
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() throws TableException, IOException {
        try (var workbook = new XSSFWorkbook()) {
            workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            var sheet = workbook.createSheet("People");
            header(sheet.createRow(0), "Name", "Day");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("Ann");
            styled(workbook, row, 1, 44425 - 1462, "yyyy-mm-dd");

            try (var file = TableFile.open(save(workbook), "cells.xlsx")) {
                assertThat(Samples.rows(file.table(ANY)).getFirst().cell(1))
                        .isEqualTo(new Cell.Date(LocalDate.of(2021, 8, 17)));
            }
        }
    }

    @Test
    void makesRiskyTextInertAndReadsItBackAsItWas() throws TableException, IOException {
        var risky = List.of("=1+1", "+49 30", "-5", "@SUM(A1)", "\t=1", "\r=1", "\0=1", " =1", "＝1");
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("People");
            header(sheet.createRow(0), "Name", "Text");
            var safe = new SafeCell(workbook);
            for (int i = 0; i < risky.size(); i++) {
                var row = sheet.createRow(i + 1);
                row.createCell(0).setCellValue("Ann");
                safe.set(row.createCell(1), risky.get(i));
                assertThat(row.getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
                assertThat(SafeCell.csv(risky.get(i))).startsWith("'").doesNotContain("\0");
                assertThat(SafeCell.unquoted(SafeCell.csv("=1+1"))).isEqualTo("=1+1");
            }
            safe.set(sheet.createRow(20).createCell(1), "plain = text");
            assertThat(sheet.getRow(20).getCell(1).getCellStyle().getQuotePrefixed())
                    .isFalse();
            safe.set(sheet.getRow(20).createCell(2), "x".repeat(40_000));
            assertThat(sheet.getRow(20).getCell(2).getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("…");
            assertThat(workbook.getNumCellStyles()).isEqualTo(2);

            try (var file = TableFile.open(save(workbook), "cells.xlsx")) {
                assertThat(Samples.rows(file.table(ANY)).getFirst().cell(1)).isEqualTo(new Cell.Text("=1+1"));
            }
        }
        assertThat(SafeCell.csv("O'Neil")).isEqualTo("O'Neil");
        assertThat(SafeCell.unquoted("'t Hooft")).isEqualTo("'t Hooft");
    }
}
