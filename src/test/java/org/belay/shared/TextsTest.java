package org.belay.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts texts = new Texts();

    @Test
    void aLanguageWithoutABundleGetsEnglish() {
        assertThat(texts.text(Locale.JAPAN, "report.title")).isEqualTo("Outcome report");
        assertThat(texts.text(Locale.GERMANY, "report.title")).isEqualTo("Ergebnisbericht");
    }

    @Test
    void pluralsFollowTheNumber() {
        assertThat(texts.text(Locale.ENGLISH, "report.finding.silent", 1, "1", "48"))
                .contains("1 of 48 active matches was");
        assertThat(texts.text(Locale.ENGLISH, "report.finding.silent", 6, "6", "48"))
                .contains("6 of 48 active matches were");
    }

    @Test
    void everyReportTextHasItsGerman() throws IOException {
        assertThat(keys("translations_de.properties"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(keys("translations.properties"));
    }

    /** The last of two would win, unseen. */
    @Test
    void noKeyStandsTwiceInABundle() throws IOException {
        for (String bundle : List.of("translations.properties", "translations_de.properties")) {
            Set<String> seen = new HashSet<>();
            assertThat(Files.readAllLines(Path.of("src/main/resources/vaadin-i18n", bundle)))
                    .as(bundle)
                    .filteredOn(line -> line.matches("[a-zA-Z].*=.*"))
                    .hasSizeGreaterThan(1000)
                    .allSatisfy(line -> assertThat(seen.add(line.substring(0, line.indexOf('='))))
                            .as(line)
                            .isTrue());
        }
    }

    /** They stand in lists, which a comma of their own would break. */
    @Test
    void whoeverSeesSomethingIsNamedWithoutAComma() throws IOException {
        for (String bundle : List.of("translations.properties", "translations_de.properties")) {
            assertThat(Files.readAllLines(Path.of("src/main/resources/vaadin-i18n", bundle)))
                    .filteredOn(line -> line.matches("who-sees\\.(other\\.)?[A-Z_]+=.*"))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(line -> assertThat(line).doesNotContain(","));
        }
    }

    private static List<String> keys(String bundle) throws IOException {
        Properties properties = new Properties();
        try (InputStream file = Texts.class.getClassLoader().getResourceAsStream("vaadin-i18n/" + bundle)) {
            properties.load(Objects.requireNonNull(file));
        }
        return properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith("report."))
                .toList();
    }
}
