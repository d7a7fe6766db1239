package org.belay.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.BelayTest;
import org.belay.shared.Refused;
import org.belay.shared.Texts;
import org.belay.shared.table.WorkbookFile;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Files that mean harm, or are not what their name says, in front of the import of people: refused, with advice. */
@BelayTest
@Transactional
class HostileRostersTest {

    @TempDir
    private Path folder;

    @Autowired
    private DSLContext sql;

    @Autowired
    private PeopleImport importing;

    @Autowired
    private Texts texts;

    private OrganizationFixture given;

    @BeforeEach
    void signIn() {
        given = new OrganizationFixture(sql, importing);
        given.signInImporter();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** The problem, when the file is refused with advice that people can read. */
    private String refusal(Path file) {
        var refused = catchThrowableOfType(Refused.class, () -> given.check(file));
        assertThat(refused.problems()).hasSize(3);
        assertThat(texts.text(Locale.ENGLISH, refused.problems().getFirst()))
                .contains(file.getFileName().toString());
        var advice = refused.problems().getLast();
        assertThat(texts.text(Locale.ENGLISH, advice)).isNotBlank().isNotEqualTo(advice.key());
        return refused.problems().get(1).key();
    }

    private Path zip(String name, String content) throws IOException {
        var file = folder.resolve("people.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }

    @Test
    void aPictureIsRefusedHoweverFewBytesAreLeftOfIt() throws IOException {
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        var webp = "RIFF1234WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);
        for (var bytes : List.of(png, webp, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0})) {
            assertThat(refusal(Files.write(folder.resolve("people.csv"), bytes)))
                    .isEqualTo("table.problem.picture");
        }
    }

    /** A text file's only sheet has no name of its own. */
    @Test
    void whatIsWrongInATextFileGoesByItsName() throws IOException {
        var file = Files.writeString(folder.resolve("people.csv"), "1\n2\n3\n");

        var refused = catchThrowableOfType(Refused.class, () -> given.check(file));

        assertThat(texts.text(Locale.ENGLISH, refused.problems().get(1)))
                .contains(file.getFileName().toString());
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        var file = folder.resolve("people.xlsx");
        try (var workbook = WorkbookFile.create(file)) {
            workbook.zeros("xl/worksheets/sheet1.xml", 300L << 20);
        }

        assertThat(refusal(file)).isEqualTo("table.problem.packed-too-tightly");
    }

    @Test
    void anEntityThatWouldLoadAFileIsRefused() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "planted");
        var file = folder.resolve("people.xlsx");
        try (var workbook = WorkbookFile.create(file)) {
            workbook.sheet(
                    "<!DOCTYPE worksheet [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>",
                    WorkbookFile.row(1, "Employee ID", "Name") + WorkbookFile.row(2, "1", "&x;"));
        }

        assertThat(refusal(file)).isEqualTo("table.problem.unsafe-xml");
    }

    @Test
    void aTruncatedWorkbookIsRefused() throws IOException {
        var whole = Files.readAllBytes(OrganizationFixture.data("roster-hr-export.xlsx"));
        var file = Files.write(folder.resolve("people.xlsx"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(refusal(file)).isEqualTo("table.problem.damaged");
    }

    @Test
    void aPdfIsRefusedWhateverItIsCalled() throws IOException {
        var file = Files.writeString(folder.resolve("people.csv"), "%PDF-1.7\n1 0 obj\n");

        assertThat(refusal(file)).isEqualTo("table.problem.pdf");
    }

    @Test
    void encryptedOldAndOpenDocumentWorkbooksAreRefused() throws IOException, GeneralSecurityException {
        var file = folder.resolve("people.xls");
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            workbook.createSheet("People").createRow(0).createCell(0).setCellValue("Name");
            workbook.write(out);
        }
        assertThat(refusal(file)).isEqualTo("table.problem.old-excel");

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
        assertThat(refusal(file)).isEqualTo("table.problem.encrypted");

        assertThat(refusal(zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet")))
                .isEqualTo("table.problem.open-document");
        assertThat(refusal(zip("people.csv", "Employee ID,Name\n1,Ann Ray\n"))).isEqualTo("table.problem.archive");
    }
}
