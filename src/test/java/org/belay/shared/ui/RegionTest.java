package org.belay.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How dates are written and where weeks begin. */
class RegionTest {

    @ParameterizedTest
    @CsvSource({
        "en, America/New_York, en-US, SUNDAY",
        "en, Europe/London, en-GB, MONDAY",
        "en, Europe/Berlin, en-DE, MONDAY",
        "en, UTC, en-GB, MONDAY",
        "en-US, Europe/Berlin, en-US, SUNDAY",
        "de, America/New_York, de, MONDAY"
    })
    void englishFollowsTheReadersRegion(String language, String zone, String region, DayOfWeek firstDay) {
        var locale = Formats.regional(Locale.forLanguageTag(language), ZoneId.of(zone));
        assertThat(locale.toLanguageTag()).isEqualTo(region);
        assertThat(Calendar.firstDay(locale)).isEqualTo(firstDay);
    }

    /** Another one would begin its weeks on Sunday everywhere and name its months in English. */
    @Test
    void daysAreChosenInOneKindOfField() throws IOException {
        var other = Pattern.compile("new Date(Time)?Picker\\(");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(other);
            }
        }
    }
}
