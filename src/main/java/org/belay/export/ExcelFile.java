package org.belay.export;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.reporting.OutcomePdf.Paper;
import org.belay.reporting.Sheet;
import org.belay.reporting.Sheet.Look;
import org.belay.shared.table.SafeCell;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a workbook: a table on as many sheets as it takes, Definitions, and Filters with the time of reading. Rows go to
 * a temporary file as they come; memory holds {@value #ROWS_IN_MEMORY} of them.
 */
final class ExcelFile implements FileOfRows {

    /** The first row below the heads, counted from 0. */
    static final int FIRST_ROW = 4;

    private static final int ROWS_IN_MEMORY = 100;
    private static final int FROZEN_COLUMNS = 2;
    private static final float LINE = 18;

    /** In characters: what is wider is printed on two pages side by side. */
    private static final int WIDE = 150;

    private final Cover cover;
    private final OutputStream out;
    private final int mostRows;
    private final boolean rightToLeft;
    private final boolean letter;
    private final SXSSFWorkbook workbook;
    private final Sheet.Styles styles;
    private final SafeCell safe;
    private final List<CellStyle> looks;

    private SXSSFSheet sheet;
    private int at = FIRST_ROW;
    private int tables;

    ExcelFile(Cover cover, OutputStream out) {
        this(cover, out, SpreadsheetVersion.EXCEL2007.getMaxRows() - FIRST_ROW);
    }

    /** @param mostRows on one sheet */
    ExcelFile(Cover cover, OutputStream out, int mostRows) {
        this.cover = cover;
        this.out = out;
        this.mostRows = mostRows;
        this.rightToLeft = ULocale.forLocale(cover.locale()).isRightToLeft();
        this.letter = Paper.of(cover.locale()) == Paper.LETTER;
        var small = new XSSFWorkbook();
        this.styles = new Sheet.Styles(small);
        var first = sheet(small, cover.sheet());
        head(first);
        definitions(small);
        facts(small);
        properties(small);
        small.setActiveSheet(0);
        this.workbook = new SXSSFWorkbook(small, ROWS_IN_MEMORY, true);
        // Sizes of 8 bytes, which it writes otherwise, are more than some readers understand.
        workbook.setZip64Mode(Zip64Mode.AsNeeded);
        this.safe = new SafeCell(workbook);
        this.looks = cover.kind().columns().stream()
                .map(column -> (CellStyle) styles.style(Look.BODY, format(column), false))
                .toList();
        this.sheet = workbook.getSheet(first.poi().getSheetName());
    }

    /** The head of a sheet of rows is written before the first row goes: afterwards nothing can be put above it. */
    private void head(Sheet one) {
        var columns = cover.kind().columns();
        one.title(cover.title(), cover.context());
        var heads = cover.heads();
        for (var i = 0; i < heads.size(); i++) {
            one.text(FIRST_ROW - 1, i, heads.get(i), columns.get(i).right() ? Look.HEAD_RIGHT : Look.HEAD);
        }
        one.widths(columns.stream().mapToInt(Column::characters).toArray());
        var poi = one.poi();
        poi.getRow(FIRST_ROW - 1).setHeightInPoints(30);
        poi.setDefaultRowHeightInPoints(LINE);
        poi.createFreezePane(FROZEN_COLUMNS, FIRST_ROW);
        poi.setRepeatingRows(new CellRangeAddress(FIRST_ROW - 1, FIRST_ROW - 1, -1, -1));
        var characters = columns.stream().mapToInt(Column::characters).sum();
        one.print(letter, characters > WIDE ? 2 : 1, 0, cover.footer(), cover.page());
        poi.setRightToLeft(rightToLeft);
    }

    private Sheet sheet(XSSFWorkbook small, String name) {
        var one = new Sheet(small, styles, WorkbookUtil.createSafeSheetName(name));
        one.poi().setRightToLeft(rightToLeft);
        return one;
    }

    private void definitions(XSSFWorkbook small) {
        list(small, cover.definitionsSheet(), cover.definitions(), "Export_Definitions", 30, 90);
    }

    private void facts(XSSFWorkbook small) {
        var poi = list(small, cover.factsSheet(), cover.facts(), "Export_Filters", 30, 60);
        var last = FIRST_ROW + cover.facts().size() - 1;
        name(
                small,
                "Export_AsOf",
                poi,
                new AreaReference(
                        new CellReference(last, 1, true, true), new CellReference(last, 1, true, true), version()));
    }

    private XSSFSheet list(XSSFWorkbook small, String name, List<Fact> facts, String range, int... widths) {
        var one = sheet(small, name);
        one.title(name, cover.title());
        one.widths(widths);
        var row = FIRST_ROW;
        for (var fact : facts) {
            one.text(row, 0, fact.name(), Look.BOLD);
            switch (fact.value()) {
                case Long number -> one.number(row, 1, number, "#,##0", Look.WRAP);
                case LocalDateTime time ->
                    one.instant(row, 1, time, cover.formats().instant(), Look.WRAP);
                default -> one.text(row, 1, fact.value().toString(), Look.WRAP);
            }
            row++;
        }
        one.print(letter, 1, 0, cover.footer(), cover.page());
        var area = new AreaReference(
                new CellReference(FIRST_ROW, 0, true, true), new CellReference(row - 1, 1, true, true), version());
        name(small, range, one.poi(), area);
        small.setPrintArea(small.getSheetIndex(one.poi()), 0, 1, 0, row - 1);
        return one.poi();
    }

    private void properties(XSSFWorkbook small) {
        var core = small.getProperties().getCoreProperties();
        core.setTitle(cover.title());
        core.setCreator(cover.organization());
        core.setSubjectProperty(cover.subject());
        core.setKeywords(cover.sheet());
        core.setDescription(cover.context());
    }

    private String format(Column column) {
        return switch (column.type()) {
            case TEXT -> "";
            case DATE -> cover.formats().day();
            case TIME -> cover.formats().instant();
            case COUNT, SUPPRESSED -> "#,##0";
            case DECIMAL -> "#,##0.00";
        };
    }

    @Override
    public void row(@Nullable Object[] cells) throws IOException {
        if (at - FIRST_ROW == mostRows) {
            table();
            next();
        }
        var row = sheet.createRow(at++);
        for (var i = 0; i < cells.length; i++) {
            var cell = row.createCell(i);
            cell.setCellStyle(looks.get(i));
            switch (cells[i]) {
                case null -> {}
                case String text -> safe.set(cell, text);
                case Number number -> cell.setCellValue(number.doubleValue());
                case LocalDateTime time -> cell.setCellValue(time);
                case LocalDate date -> cell.setCellValue(date);
                case Object other -> safe.set(cell, other.toString());
            }
        }
    }

    private void next() {
        var number = tables + 1;
        var name = WorkbookUtil.createSafeSheetName(cover.sheet() + " (" + number + ")");
        sheet = workbook.createSheet(name);
        workbook.setSheetOrder(name, tables);
        head(new Sheet(workbook.getXSSFWorkbook().getSheet(name), styles));
        at = FIRST_ROW;
    }

    /** Makes a table of the rows of a sheet; a table has at least one row, be it empty. */
    private void table() {
        var small = workbook.getXSSFWorkbook();
        var poi = small.getSheet(sheet.getSheetName());
        var last = Math.max(at - 1, FIRST_ROW);
        var columns = cover.heads().size();
        tables++;
        var suffix = tables == 1 ? "" : "_" + tables;
        var area = new AreaReference(
                new CellReference(FIRST_ROW - 1, 0, true, true),
                new CellReference(last, columns - 1, true, true),
                version());
        // A table lies where it lies: its reference is not absolute, other than that of a name.
        var place =
                new AreaReference(new CellReference(FIRST_ROW - 1, 0), new CellReference(last, columns - 1), version());
        var table = poi.createTable(place);
        table.setName("Export_" + cover.kind().name() + suffix);
        table.setDisplayName(table.getName());
        table.getCTTable().addNewAutoFilter().setRef(place.formatAsString());
        name(small, "Export_Data" + suffix, poi, area);
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, columns - 1, 0, last);
    }

    private static void name(XSSFWorkbook small, String name, XSSFSheet sheet, AreaReference area) {
        var named = small.createName();
        named.setNameName(name);
        var quoted = "'" + sheet.getSheetName().replace("'", "''") + "'!";
        named.setRefersToFormula(
                area.isSingleCell() ? quoted + area.getFirstCell().formatAsString() : quoted + area.formatAsString());
    }

    private static SpreadsheetVersion version() {
        return SpreadsheetVersion.EXCEL2007;
    }

    @Override
    public void finish() throws IOException {
        table();
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        // This also removes the temporary files.
        workbook.close();
        out.close();
    }
}
