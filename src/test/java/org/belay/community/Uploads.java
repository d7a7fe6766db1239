package org.belay.community;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.belay.shared.table.UploadedFile;

/** Files as people upload them, good and bad. */
public final class Uploads {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private Uploads() {}

    public static UploadedFile file(String name, byte[] content) {
        try {
            var path = Files.createTempFile("belay-upload", ".tmp");
            path.toFile().deleteOnExit();
            return new UploadedFile(Files.write(path, content), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looked at already. */
    public static CheckedFile checked(String name, byte[] content) {
        return CheckedFile.of(file(name, content));
    }

    public static CheckedFile checked(String name, String content) {
        return checked(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public static UploadedFile text(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A Word document of few parts. */
    static Map<String, byte[]> word(String mainType, String relations) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", xml("""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
              <Override PartName="/word/document.xml" ContentType="%s"/></Types>\
            """.formatted(mainType)));
        parts.put("word/document.xml", xml("<document/>"));
        parts.put("word/_rels/settings.xml.rels", xml("""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>\
            """.formatted(relations)));
        return parts;
    }

    static Map<String, byte[]> word() {
        return word(OFFICE + "wordprocessingml.document.main+xml", "");
    }

    static byte[] xml(String text) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    }
}
