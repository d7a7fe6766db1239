package org.belay.shared.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.shared.table.TableProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileFilesTest {

    private static final ColumnGuess ANY = new ColumnGuess(List.of());

    @TempDir
    private Path folder;

    private TableProblem refusal(Path file) {
        return catchThrowableOfType(TableException.class, () -> {
                    try (var open = TableFile.open(file, "people.xlsx")) {
                        open.table(ANY).read(row -> {});
                    }
                })
                .problem();
    }

    private Path text(String content) throws IOException {
        return bytes(content.getBytes(StandardCharsets.UTF_8));
    }

    private Path bytes(byte[] content) throws IOException {
        return Files.write(folder.resolve("upload"), content);
    }

    private List<Row> rows(Path file) throws TableException, IOException {
        try (var open = TableFile.open(file, "people.csv")) {
            return Samples.rows(open.table(ANY));
        }
    }

    private static List<String> texts(Row row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    @Test
    void refusesAZipBombBeforeParsingIt() throws IOException {
        var file = folder.resolve("bomb.xlsx");
        try (var workbook = WorkbookFile.create(file)) {
            workbook.zeros("xl/worksheets/sheet1.xml", 300L << 20);
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThat(refusal(file)).isEqualTo(TableProblem.of(Kind.PACKED_TOO_TIGHTLY, 100));
    }

    @Test
    void refusesAWorkbookThatUnpacksToTooMuchOrHasTooManyParts() throws IOException {
        var file = folder.resolve("large.xlsx");
        try (var workbook = WorkbookFile.create(file)) {
            for (int i = 0; i < 520; i++) {
                workbook.zeros("xl/media/" + i, 1 << 20);
            }
        }
        assertThat(refusal(file).kind()).isEqualTo(Kind.UNPACKS_TOO_LARGE);

        try (var workbook = WorkbookFile.create(file)) {
            for (int i = 0; i < 2_001; i++) {
                workbook.zeros("xl/media/" + i, 1);
            }
        }
        assertThat(refusal(file)).isEqualTo(TableProblem.of(Kind.TOO_MANY_ENTRIES, 2_000));
    }

    @Test
    void loadsNoExternalEntity() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "planted");
        var file = folder.resolve("xxe.xlsx");
        try (var workbook = WorkbookFile.create(file)) {
            workbook.sheet(
                    "<!DOCTYPE worksheet [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>",
                    WorkbookFile.row(1, "Name", "Site") + WorkbookFile.row(2, "&x;", "Bothell"));
        }
        assertThat(refusal(file).kind()).isEqualTo(Kind.UNSAFE_XML);
    }

    @Test
    void refusesATagThatWouldFillTheMemory() throws IOException {
        var file = folder.resolve("tag.xlsx");
        try (var workbook = WorkbookFile.create(file)) {
            var long300k = "ab>c".repeat(75_000);
            workbook.sheet("", "<row r='1' spans='" + long300k + "'></row>" + WorkbookFile.row(2, "Name", "Site"));
        }
        assertThat(refusal(file).kind()).isEqualTo(Kind.DAMAGED);

        try (var workbook = WorkbookFile.create(file)) {
            workbook.sheet(
                    "<!-- it's > one quote -->",
                    WorkbookFile.row(1, "Name", "Site")
                            + WorkbookFile.row(2, "<![CDATA[<\"a'>]]>", "x".repeat(30_000)));
        }
        assertThat(catchThrowableOfType(TableException.class, () -> rows(file))).isNull();
    }

    @Test
    void refusesPdfWebPagesArchivesAndPictures() throws IOException {
        assertThat(refusal(text("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj"))).isEqualTo(TableProblem.of(Kind.PDF));
        assertThat(refusal(text("<html><table><tr><td>Name</td></tr></table></html>"))
                        .kind())
                .isEqualTo(Kind.MARKUP);
        assertThat(refusal(bytes(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0})).kind())
                .isEqualTo(Kind.ARCHIVE);
        assertThat(refusal(bytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3}))
                        .kind())
                .isEqualTo(Kind.PICTURE);
        assertThat(refusal(zip("people.csv", "Name,Site\nAnn,Bothell\n")).kind())
                .isEqualTo(Kind.ARCHIVE);
    }

    @Test
    void refusesOpenDocumentAndBinaryWorkbooksWithAdvice() throws IOException {
        var open = refusal(zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"));

        assertThat(open.kind()).isEqualTo(Kind.OPEN_DOCUMENT);
        assertThat(open.messageKey()).isEqualTo("table.problem.open-document");
        assertThat(open.adviceKey()).isEqualTo("table.problem.open-document.advice");

        var file = folder.resolve("binary.xlsx");
        try (var workbook = WorkbookFile.create(file)) {
            workbook.zeros("xl/workbook.bin", 10);
        }
        assertThat(refusal(file).kind()).isEqualTo(Kind.BINARY_WORKBOOK);
    }

    private Path zip(String name, String content) throws IOException {
        var file = folder.resolve("archive.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }

    @Test
    void refusesOldAndEncryptedWorkbooksWithAdvice() throws IOException, GeneralSecurityException {
        var file = folder.resolve("old.xls");
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            workbook.createSheet("People").createRow(0).createCell(0).setCellValue("Name");
            workbook.write(out);
        }
        assertThat(refusal(file)).isEqualTo(TableProblem.of(Kind.OLD_EXCEL));

        try (var system = new POIFSFileSystem();
                var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            workbook.createSheet("People");
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(system)) {
                workbook.write(stream);
            }
            system.writeFilesystem(out);
        }
        assertThat(refusal(file)).isEqualTo(TableProblem.of(Kind.ENCRYPTED));
    }

    @Test
    void refusesAWorkbookCutOffAnywhere() throws IOException {
        var whole = Files.readAllBytes(Samples.FOLDER.resolve("roster-hr-export.xlsx"));

        for (int length : new int[] {4, 100, whole.length / 2, whole.length - 30}) {
            assertThat(refusal(bytes(Arrays.copyOf(whole, length))).kind()).isEqualTo(Kind.DAMAGED);
        }
    }

    @Test
    void survivesFlippedBytes() throws IOException {
        var whole = Files.readAllBytes(Samples.FOLDER.resolve("roster-hr-export.xlsx"));
        var random = new Random(20261116);
        int refused = 0;
        for (int i = 0; i < 25; i++) {
            var flipped = whole.clone();
            for (int k = 0; k < 20; k++) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                rows(bytes(flipped));
            } catch (TableException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void saysWhereACellIsTooLong() throws IOException {
        var file = folder.resolve("long.xlsx");
        try (var workbook = WorkbookFile.create(file)) {
            workbook.sheet("", WorkbookFile.row(3, "Name", "Site") + WorkbookFile.row(7, "Ann", "x".repeat(32_768)));
        }
        assertThat(refusal(file)).isEqualTo(TableProblem.atCell(Kind.CELL_TOO_LONG, "People", 7, 1, 32_767));
        assertThat(refusal(file).messageArguments()).containsExactly("People", 7, "B", 32_767);

        assertThat(refusal(text("Name,Site\nAnn," + "x".repeat(32_768) + "\n")))
                .isEqualTo(TableProblem.atCell(Kind.CELL_TOO_LONG, "", 2, 1, 32_767));
    }

    @Test
    void saysWhereRowsOrColumnsAreTooMany() throws TableException, IOException {
        assertThat(refusal(text("Name,Site\n" + "Ann,Bothell\n".repeat(200_001))))
                .isEqualTo(TableProblem.atRow(Kind.TOO_MANY_ROWS, "", 200_001, 200_000));
        assertThat(refusal(text("Name,Site\nAnn" + ",x".repeat(500) + "\n")))
                .isEqualTo(TableProblem.atRow(Kind.TOO_MANY_COLUMNS, "", 2, 500));
        assertThat(rows(text("Name,Site\nAnn,Bothell" + ",".repeat(600) + "\n")))
                .hasSize(1);
    }

    @Test
    void saysWhichQuoteIsNeverClosed() throws IOException {
        assertThat(refusal(text("Name,Site\nAnn,Bothell\n\"Bob,Berlin\nCy,Rome\n")))
                .isEqualTo(TableProblem.atRow(Kind.QUOTE_NOT_CLOSED, "", 3, 32_767));
        assertThat(refusal(text("Name,Site\n\"Bob,Berlin\n" + "Cy,Rome\n".repeat(400_000)))
                        .kind())
                .isEqualTo(Kind.CELL_TOO_LONG);
    }

    @Test
    void refusesEmptyFilesAndTablesWithoutRows() throws IOException {
        assertThat(refusal(text(""))).isEqualTo(TableProblem.of(Kind.EMPTY_FILE));
        assertThat(refusal(text("\ufeff \r\n"))).isEqualTo(TableProblem.of(Kind.EMPTY_FILE));
        assertThat(refusal(text("Name,Site\n"))).isEqualTo(TableProblem.atRow(Kind.NO_ROWS, "", 1));
        assertThat(refusal(text("12\n13\n"))).isEqualTo(TableProblem.atRow(Kind.NO_HEADER, "", 0, 60));
    }

    @Test
    void namesADelimiterItDoesNotKnow() throws IOException {
        assertThat(refusal(text("Name^Site\nAnn^Bothell\nBob^Rome\n")))
                .isEqualTo(TableProblem.of(Kind.UNKNOWN_DELIMITER, "^"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {";", "|", "','", "'\t'"},
            ignoreLeadingAndTrailingWhitespace = false)
    void findsTheDelimiterWhateverTheFileIsCalled(String delimiter) throws TableException, IOException {
        var content = "Name~Hours, planned~Site\n\"Lee~ Ann\"~1,5~Rome\nBob~2,5~\"Berlin\n(Mitte)\"\n"
                .replace(",", delimiter.equals(",") ? "." : ",")
                .replace("~", delimiter);

        var rows = rows(text(content));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).cell(0).text())
                .isEqualTo(delimiter.equals("\t") ? "Lee Ann" : "Lee" + delimiter + " Ann");
        assertThat(rows.get(1).cell(2).text()).isEqualTo("Berlin\n(Mitte)");
        assertThat(rows.get(1).number()).isEqualTo(3);
    }

    @Test
    void readsUnicodeTextAsExcelSavesIt() throws TableException, IOException {
        var content = "Name\tSite\r\nŁukasz\t東京\r\n";
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var out = new ByteArrayOutputStream();
            out.writeBytes("\ufeff".getBytes(charset));
            out.writeBytes(content.getBytes(charset));

            assertThat(rows(bytes(out.toByteArray())))
                    .extracting(HostileFilesTest::texts)
                    .containsExactly(List.of("Łukasz", "東京"));
        }
        assertThat(rows(bytes("Name\tSite\r\nAnn Lee\tBothell in Washington\r\n".getBytes(StandardCharsets.UTF_16LE))))
                .hasSize(1);
    }

    @Test
    void readsOtherEightBitSetsByStatistics() throws TableException, IOException {
        var row = "Иванова;Мария Петровна;Отдел разработки программного обеспечения;Москва\r\n";
        var file = bytes(("Фамилия;Имя;Отдел;Город\r\n" + row.repeat(20)).getBytes(Charset.forName("windows-1251")));

        assertThat(texts(rows(file).getFirst())).contains("Мария Петровна", "Москва");
    }

    @Test
    void takesControlCharactersOutOfTextAndSaysSo() throws TableException, IOException {
        var row = rows(text("Name,Site\nA\0nn,Bothell\n")).getFirst();

        assertThat(texts(row)).containsExactly("Ann", "Bothell");
        assertThat(row.notes()).containsExactly(new CellNote(0, CellNote.Kind.CONTROL_CHARACTER));
    }

    @Test
    void skipsADeclaredSeparatorARepeatedHeaderAndClosingLines() throws TableException, IOException {
        try (var file = TableFile.open(
                text(
                        "sep=;\nName;Site;Grade;Unit\nAnn;Rome;G2;A\nName;Site;Grade;Unit\nBob\nTotal;;;\nCy;Rome;G3;B\nTotal;3;;\nPage 1\n"),
                "x.csv")) {
            var table = file.table(ANY);
            var names = new ArrayList<String>();
            var summary = table.read(row -> names.add(row.cell(0).text()));

            // A line that looks like a footer but has data below it is data: nothing is dropped unseen.
            assertThat(names).containsExactly("Ann", "Bob", "Total", "Cy");
            assertThat(summary.repeatedHeaders()).isEqualTo(1);
            assertThat(summary.footers())
                    .containsExactly(new ReadSummary.Footer(8, "Total 3"), new ReadSummary.Footer(9, "Page 1"));
        }
    }

    @Test
    void stopsWhenToldTo() throws TableException, IOException {
        try (var file = TableFile.open(text("Name,Site\n" + "Ann,Bothell\n".repeat(5_000)), "x.csv")) {
            var table = file.table(ANY);

            assertThatThrownBy(() -> table.read(row -> {}, (rows, share) -> rows < 1_000))
                    .isInstanceOf(CancellationException.class);
            assertThat(table.read(row -> {}, (rows, share) -> share >= 0 && share <= 1)
                            .rows())
                    .isEqualTo(5_000);
        }
    }
}
