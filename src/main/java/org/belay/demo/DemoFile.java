package org.belay.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A file of the demo organization with its dates moved, for as long as somebody reads it. */
final class DemoFile {

    private static final Pattern DATE = Pattern.compile("\\b20\\d{2}-\\d{2}-\\d{2}(?=[T \",\\r\\n]|$)");

    private DemoFile() {}

    /** @param days by which every date is moved */
    static void read(String name, long days, Consumer<Path> reader) {
        try {
            var file = Files.createTempFile("belay-demo-", "-" + name);
            try {
                Files.writeString(file, moved(text(name), days));
                reader.accept(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) throws IOException {
        try (var in = DemoFile.class.getClassLoader().getResourceAsStream("db/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the application: db/demo/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String moved(String text, long days) {
        return DATE.matcher(text)
                .replaceAll((MatchResult date) ->
                        LocalDate.parse(date.group()).plusDays(days).toString());
    }
}
