package org.belay.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The design guide gives the style of all pages 25 KB; calendars bring their own colors besides. */
class StyleTest {

    private static final int MOST = 25_000;
    private static final int MOST_OF_CALENDARS = 5_000;
    private static final Path FRONTEND = Path.of("frontend");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern RULE = Pattern.compile("([^{}]*)\\{");
    private static final Pattern CLASS = Pattern.compile("\\.(b-[a-z0-9-]+)");
    private static final Pattern WORD = Pattern.compile("b-[a-z0-9-]+");

    @Test
    void itStaysSmall() throws IOException {
        assertThat(Files.size(FRONTEND.resolve("styles.css"))).isLessThan(MOST);
        assertThat(Files.size(FRONTEND.resolve("calendar.css"))).isLessThan(MOST_OF_CALENDARS);
    }

    @Test
    void eachClassIsUsed() throws IOException {
        var used = WORD.matcher(text(SOURCES, ".java"::equals) + text(FRONTEND, ".js"::equals))
                .results()
                .map(match -> match.group())
                .collect(Collectors.toSet());
        // What a look or a kind of entry is called, calendar.js adds to this.
        var built = used.stream().filter(word -> word.equals("b-cal-")).toList();
        assertThat(classes())
                .isNotEmpty()
                .allMatch(name -> used.contains(name) || built.stream().anyMatch(name::startsWith));
    }

    private static Set<String> classes() throws IOException {
        var style = text(FRONTEND, ".css"::equals).replaceAll("(?s)/\\*.*?\\*/", "");
        var classes = new TreeSet<String>();
        RULE.matcher(style)
                .results()
                .flatMap(rule -> CLASS.matcher(rule.group(1)).results())
                .forEach(name -> classes.add(name.group(1)));
        return classes;
    }

    private static String text(Path folder, Predicate<String> ending) throws IOException {
        try (var files = Files.walk(folder)) {
            var text = new StringBuilder();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = file.getFileName().toString();
                if (name.contains(".") && ending.test(name.substring(name.lastIndexOf('.')))) {
                    text.append(Files.readString(file));
                }
            }
            return text.toString();
        }
    }
}
