package org.belay.shared.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks part by part, so that each part can be as hostile as a test needs it. */
public final class WorkbookFile implements AutoCloseable {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final ZipOutputStream zip;

    private WorkbookFile(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    /** Everything but the sheet and its shared texts. */
    public static WorkbookFile create(Path file) throws IOException {
        var workbook = new WorkbookFile(Files.newOutputStream(file));
        workbook.part(
                "[Content_Types].xml",
                "<Types xmlns='" + PACKAGE + "content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Default Extension='xml' ContentType='application/xml'/>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='" + TYPE + "sheet.main+xml'/>"
                        + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + TYPE + "worksheet+xml'/>"
                        + "<Override PartName='/xl/sharedStrings.xml' ContentType='" + TYPE + "sharedStrings+xml'/>"
                        + "</Types>");
        workbook.part(
                "_rels/.rels",
                "<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='rId1' Type='" + RELATIONS
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        workbook.part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='rId1' Type='" + RELATIONS
                        + "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='rId2' Type='" + RELATIONS
                        + "/sharedStrings' Target='sharedStrings.xml'/></Relationships>");
        workbook.part(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONS
                        + "'><sheets><sheet name='People' sheetId='1' r:id='rId1'/></sheets></workbook>");
        return workbook;
    }

    void part(String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(HEAD + xml);
        zip.closeEntry();
    }

    /** A sheet with these rows of cells with text in them, as XML. */
    public void sheet(String prolog, String rows) throws IOException {
        part(
                "xl/worksheets/sheet1.xml",
                prolog + "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
        part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'/>");
    }

    public static String row(int number, String... texts) {
        var row = new StringBuilder("<row r='" + number + "'>");
        for (var text : texts) {
            row.append("<c t='inlineStr'><is><t>").append(text).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    /** Rows of 20 columns, almost every cell a shared text of its own: the form that costs most memory. */
    void people(int rows) throws IOException {
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        write(HEAD + "<worksheet xmlns='" + MAIN + "'><sheetData>");
        int text = 0;
        var row = new StringBuilder();
        for (int r = 1; r <= rows + 1; r++) {
            row.append("<row r=\"").append(r).append("\">");
            for (int c = 0; c < 20; c++) {
                row.append("<c r=\"").append(Column.letters(c)).append(r);
                row.append("\" t=\"s\"><v>").append(text++).append("</v></c>");
            }
            row.append("</row>");
            write(row.toString());
            row.setLength(0);
        }
        write("</sheetData></worksheet>");
        zip.closeEntry();
        sharedTexts(text);
    }

    private void sharedTexts(int count) throws IOException {
        zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
        write(HEAD + "<sst xmlns='" + MAIN + "'>");
        for (int i = 0; i < count; i++) {
            write(
                    i < 20
                            ? "<si><t>Column " + Column.letters(i) + "</t></si>"
                            : "<si><t>wörds of person " + i + "</t></si>");
        }
        write("</sst>");
        zip.closeEntry();
    }

    /** A part of one byte repeated. */
    public void zeros(String name, long size) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var block = new byte[1 << 16];
        for (long left = size; left > 0; left -= block.length) {
            zip.write(block, 0, (int) Math.min(left, block.length));
        }
        zip.closeEntry();
    }

    private void write(String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
