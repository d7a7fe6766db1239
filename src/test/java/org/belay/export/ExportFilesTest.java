package org.belay.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlException;
import org.belay.export.Column.Type;
import org.belay.shared.Terms;
import org.belay.shared.Terms.Words;
import org.belay.shared.Texts;
import org.belay.shared.table.OpenXml;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** What is in the files: opened again by a library that reads them. */
class ExportFilesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant AS_OF = Instant.parse("2026-07-01T10:15:00Z");
    private static final LocalDateTime STARTS = LocalDateTime.parse("2026-03-29T02:30:00");
    private static final List<String> RISKY =
            List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\0=1", "\r=1", " =1", "\uff1d1");

    private final Texts texts = new Texts();

    private Cover cover(ExportKind kind, Locale locale, Terms terms, String cohort) {
        return new ExportWords(texts, terms, locale, LONDON)
                .cover(new ExportWords.Told(
                        kind,
                        "Northfield",
                        "Mentoring",
                        cohort,
                        new ExportFilter(null, YearMonth.of(2026, 1), YearMonth.of(2026, 3), null, null),
                        "",
                        "Leeds",
                        "Carol Garcia",
                        AS_OF,
                        3));
    }

    private Cover cover(ExportKind kind, Locale locale) {
        return cover(kind, locale, Terms.USUAL, "Autumn 26");
    }

    private static @Nullable Object value(Column column, String text) {
        return switch (column.type()) {
            case TEXT -> text;
            case DATE -> LocalDate.of(2026, 2, 28);
            case TIME -> STARTS;
            case COUNT -> 7;
            case DECIMAL -> 1.5;
            case SUPPRESSED -> "n < 5";
        };
    }

    private static @Nullable Object[] row(ExportKind kind, String text) {
        return kind.columns().stream().map(column -> value(column, text)).toArray();
    }

    private static byte[] excel(Cover cover, int mostRows, List<String> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = new ExcelFile(cover, out, mostRows)) {
            for (var text : rows) {
                file.row(row(cover.kind(), text));
            }
            file.finish();
        }
        return out.toByteArray();
    }

    private static String csv(Cover cover, List<String> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = new CsvFile(cover, out)) {
            for (var text : rows) {
                file.row(row(cover.kind(), text));
            }
            file.finish();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    @ParameterizedTest
    @EnumSource
    void eachKindIsAWholeWorkbook(ExportKind kind) throws Exception {
        for (var locale : List.of(Locale.UK, Locale.GERMANY)) {
            var bytes = excel(cover(kind, locale), 1000, List.of("One", "Two", "Three"));
            wellFormed(bytes);
            try (var workbook = open(bytes)) {
                var sheet = workbook.getSheetAt(0);
                assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
                assertThat(sheet.getLastRowNum()).isEqualTo(ExcelFile.FIRST_ROW + 2);
                cells(kind, sheet, ExcelFile.FIRST_ROW);
                everySheetIsSetUp(workbook);
                tables(workbook);
                assertThat(workbook.getName("Export_Data").getRefersToFormula()).endsWith("$7");
                var asOf = workbook.getName("Export_AsOf").getRefersToFormula();
                var facts = workbook.getSheetAt(2);
                var cell = facts.getRow(Integer.parseInt(asOf.replaceAll(".*\\$", "")) - 1)
                        .getCell(1);
                assertThat(cell.getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.parse("2026-07-01T11:15:00"));
                var core = workbook.getProperties().getCoreProperties();
                assertThat(core.getTitle()).contains("Mentoring, Autumn 26");
                assertThat(core.getCreator()).isEqualTo("Northfield");
                assertThat(texts(workbook)).noneMatch(text -> text.matches(".*!\\S+!.*|.*\\{.*"));
                assertThat(texts(facts)).contains("Europe/London", "Carol Garcia", "Mentoring");
                assertThat(workbook.getSheetAt(1).getLastRowNum())
                        .isEqualTo(ExcelFile.FIRST_ROW + kind.columns().size() - 1);
            }
        }
    }

    /** Dates, times and numbers are none of text. */
    private static void cells(ExportKind kind, XSSFSheet sheet, int row) {
        for (var i = 0; i < kind.columns().size(); i++) {
            var cell = sheet.getRow(row).getCell(i);
            var type = kind.columns().get(i).type();
            var text = type == Type.TEXT || type == Type.SUPPRESSED;
            assertThat(cell.getCellType()).isEqualTo(text ? CellType.STRING : CellType.NUMERIC);
            assertThat(!text && DateUtil.isCellDateFormatted(cell)).isEqualTo(type == Type.TIME || type == Type.DATE);
            if (type == Type.TIME) {
                assertThat(cell.getLocalDateTimeCellValue()).isEqualTo(STARTS);
                assertThat(sheet.getRow(ExcelFile.FIRST_ROW - 1).getCell(i).getStringCellValue())
                        .endsWith(" (London)");
            }
        }
    }

    private static void everySheetIsSetUp(XSSFWorkbook workbook) {
        for (var i = 0; i < workbook.getNumberOfSheets(); i++) {
            var sheet = workbook.getSheetAt(i);
            assertThat(sheet.getSheetName()).hasSizeLessThanOrEqualTo(31);
            assertThat(workbook.getPrintArea(i)).isNotBlank();
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getColumnWidth(0)).isGreaterThan(10 * 256);
        }
        assertThat(workbook.getSheetAt(0).getPaneInformation().isFreezePane()).isTrue();
        assertThat((int) workbook.getSheetAt(0).getPaneInformation().getHorizontalSplitTopRow())
                .isEqualTo(ExcelFile.FIRST_ROW);
        assertThat(workbook.getSheetAt(0).getRepeatingRows().getFirstRow()).isEqualTo(ExcelFile.FIRST_ROW - 1);
    }

    /** What a spreadsheet repairs: two tables of one name, or heads that are not those of the table. */
    private static void tables(XSSFWorkbook workbook) {
        var names = new HashSet<String>();
        var ids = new HashSet<Long>();
        for (var sheet : sheets(workbook)) {
            for (XSSFTable table : sheet.getTables()) {
                assertThat(names.add(table.getName())).isTrue();
                assertThat(ids.add(table.getCTTable().getId())).isTrue();
                assertThat(workbook.getName(table.getName())).isNull();
                assertThat(table.getCTTable().getAutoFilter().getRef())
                        .isEqualTo(table.getCTTable().getRef())
                        .doesNotContain("$");
                var head = sheet.getRow(table.getStartRowIndex());
                var columns = table.getColumns();
                for (var i = 0; i < columns.size(); i++) {
                    assertThat(columns.get(i).getName())
                            .isEqualTo(head.getCell(i).getStringCellValue())
                            .isNotBlank();
                }
                assertThat(columns).extracting(column -> column.getName()).doesNotHaveDuplicates();
                assertThat(table.getEndRowIndex()).isGreaterThan(table.getStartRowIndex());
            }
        }
        assertThat(names).isNotEmpty();
    }

    private static List<XSSFSheet> sheets(XSSFWorkbook workbook) {
        var sheets = new ArrayList<XSSFSheet>();
        workbook.sheetIterator().forEachRemaining(sheet -> sheets.add((XSSFSheet) sheet));
        return sheets;
    }

    private static List<String> texts(XSSFWorkbook workbook) {
        return sheets(workbook).stream().flatMap(sheet -> texts(sheet).stream()).toList();
    }

    private static List<String> texts(XSSFSheet sheet) {
        var texts = new ArrayList<String>();
        sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.STRING) {
                texts.add(cell.getStringCellValue());
            }
        }));
        return texts;
    }

    /** Each part is XML, has a type, and what it points at is there. */
    private static void wellFormed(byte[] bytes)
            throws IOException, InvalidFormatException, ParserConfigurationException, SAXException, XmlException {
        assertThat(OpenXml.problems(bytes)).isEmpty();
        var builder = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                builder.parse(new ByteArrayInputStream(zip.readAllBytes()));
            }
        }
        try (var file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            for (var part : file.getParts()) {
                assertThat(part.getContentType()).isNotBlank();
                if (!part.isRelationshipPart()) {
                    for (var relation : part.getRelationships()) {
                        assertThat(file.containPart(
                                        part.getRelatedPart(relation).getPartName()))
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void whatDoesNotFitOnOneSheetGoesOnOnTheNext() throws Exception {
        var rows =
                Stream.iterate(0, i -> i < 7, i -> i + 1).map(i -> "Row " + i).toList();
        var bytes = excel(cover(ExportKind.SESSIONS, Locale.UK), 3, rows);
        wellFormed(bytes);
        try (var workbook = open(bytes)) {
            assertThat(sheets(workbook).stream().map(XSSFSheet::getSheetName))
                    .containsExactly(
                            "Session ledger", "Session ledger (2)", "Session ledger (3)", "Definitions", "Filters");
            for (var i = 0; i < 3; i++) {
                cells(ExportKind.SESSIONS, workbook.getSheetAt(i), ExcelFile.FIRST_ROW);
            }
            everySheetIsSetUp(workbook);
            tables(workbook);
            assertThat(workbook.getTable("Export_SESSIONS_3").getEndRowIndex()).isEqualTo(ExcelFile.FIRST_ROW);
            assertThat(workbook.getAllNames())
                    .extracting(name -> name.getNameName())
                    .contains("Export_Data_3");
            assertThat(texts(workbook)).containsAll(rows);
        }
    }

    @Test
    void nothingIsATableToo() throws Exception {
        var bytes = excel(cover(ExportKind.HOURS, Locale.UK), 100, List.of());
        wellFormed(bytes);
        try (var workbook = open(bytes)) {
            tables(workbook);
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(ExcelFile.FIRST_ROW - 1);
        }
    }

    @Test
    void noTextIsAFormula() throws Exception {
        try (var workbook = open(excel(cover(ExportKind.SESSIONS, Locale.UK), 1000, RISKY))) {
            var sheet = workbook.getSheetAt(0);
            for (var i = 0; i < RISKY.size(); i++) {
                var cell = sheet.getRow(ExcelFile.FIRST_ROW + i).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed())
                        .as(RISKY.get(i))
                        .isTrue();
            }
        }
        var cover = cover(ExportKind.SESSIONS, Locale.UK, Terms.USUAL, "=HYPERLINK(\"http://evil\")");
        try (var workbook = open(excel(cover, 1000, List.of("harmless")))) {
            assertThat(sheets(workbook))
                    .allSatisfy(sheet -> sheet.forEach(row ->
                            row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
        }
        try (var read = CSVParser.parse(csv(cover(ExportKind.SESSIONS, Locale.UK), RISKY), CSVFormat.RFC4180)) {
            assertThat(read.stream().skip(1))
                    .hasSize(RISKY.size())
                    .allSatisfy(record -> assertThat(record.get(0)).startsWith("'"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "he-IL", "fa-IR", "ur-PK"})
    void sheetsReadFromTheRightWhereTheLanguageDoes(String language) throws IOException {
        var rows = List.of("One", "Two");
        try (var workbook = open(excel(cover(ExportKind.MATCHES, Locale.forLanguageTag(language)), 1, rows))) {
            assertThat(sheets(workbook)).hasSize(4).allMatch(XSSFSheet::isRightToLeft);
        }
        try (var workbook = open(excel(cover(ExportKind.MATCHES, Locale.GERMANY), 1, rows))) {
            assertThat(sheets(workbook)).noneMatch(XSSFSheet::isRightToLeft);
        }
    }

    @Test
    void paperIsThatOfTheCountry() throws IOException {
        try (var workbook = open(excel(cover(ExportKind.HOURS, Locale.US), 10, List.of("One")))) {
            assertThat(workbook.getSheetAt(0).getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.LETTER_PAPERSIZE);
        }
    }

    @Test
    void headsAreInTheWordsOfTheProgram() {
        var own = new Terms(Map.of(Locale.ENGLISH, new Words("guide", "guides", "newcomer", "newcomers")));
        assertThat(cover(ExportKind.MATCHES, Locale.UK, own, "").heads()).contains("Guide", "Newcomer");
        var peers = Terms.USUAL.amongEquals();
        assertThat(cover(ExportKind.MATCHES, Locale.UK, peers, "").heads()).contains("Peer 1", "Peer 2");
        // A program may call both sides the same, and a table has no two columns of one name.
        var same = new Terms(Map.of(Locale.ENGLISH, new Words("buddy", "buddies", "Buddy", "buddies")));
        assertThat(cover(ExportKind.MATCHES, Locale.UK, same, "").heads()).contains("Buddy", "Buddy 2");
    }

    @Test
    void csvIsReadByASpreadsheetOfTheLanguage() throws IOException {
        assertThat(csv(cover(ExportKind.HOURS, Locale.UK), List.of("Smith, \"Jo\""))
                        .lines())
                .element(1)
                .isEqualTo("\"Smith, \"\"Jo\"\"\",\"Smith, \"\"Jo\"\"\",\"Smith, \"\"Jo\"\"\",\"Smith, \"\"Jo\"\"\","
                        + "\"Smith, \"\"Jo\"\"\",\"Smith, \"\"Jo\"\"\",7,1.50,7,1.50,7,1.50,1.50");
        var german = csv(cover(ExportKind.HOURS, Locale.GERMANY), List.of("Müller"));
        assertThat(german).startsWith("\ufeffKohorte;Nachname;");
        assertThat(german.lines())
                .element(1)
                .isEqualTo("Müller;Müller;Müller;Müller;Müller;Müller;7;1,50;7;1,50;7;1,50;1,50");
        assertThat(csv(cover(ExportKind.SESSIONS, Locale.UK), List.of("x")))
                .contains(",Starts (London),")
                .contains(",2026-03-29T02:30,");
    }

    /** Of a million rows a hundred are in memory; the others are in a temporary file that goes with the workbook. */
    @Test
    void temporaryFilesAreGoneAfterwards() throws IOException {
        var before = temporary();
        var out = new ByteArrayOutputStream();
        try (var file = new ExcelFile(cover(ExportKind.SESSIONS, Locale.UK), out)) {
            for (var i = 0; i < 5000; i++) {
                file.row(row(ExportKind.SESSIONS, "Row " + i));
            }
            assertThat(temporary()).isGreaterThan(before);
        }
        assertThat(temporary()).isLessThanOrEqualTo(before);
    }

    private static long temporary() throws IOException {
        var folder = java.nio.file.Path.of(System.getProperty("java.io.tmpdir"));
        try (var files = java.nio.file.Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("poi-sxssf"))
                    .count();
        }
    }
}
