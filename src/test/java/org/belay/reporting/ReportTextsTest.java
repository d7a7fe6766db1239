package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report describes a cohort without a comparison group: it may not claim that anything caused anything. */
class ReportTextsTest {

    /** The sentences that say so. */
    private static final Set<String> DENIALS = Set.of(
            "report.cannot.text",
            "report.term.associated.meaning",
            "report.term.clear.meaning",
            "outcome.read.associated");

    private static final String ENGLISH =
            "caus(e|es|ed|ing)\\b|because of the program|(led|leads?|leading) to\\b|thanks to"
                    + "|due to|as a result|results? in\\b|effects?\\b|effective|impact|improve[sd]?\\b|influence|owing to";

    private static final String GERMAN =
            "bewirk|verursach|(führt|führte|führten|führen) zu\\b|dank (dem|der|des)\\b|infolge|aufgrund"
                    + "|wirkung|wirksam|verbesser|einfluss|beeinfluss|liegt am programm|durch das programm";

    @ParameterizedTest
    @CsvSource({"translations.properties, true", "translations_de.properties, false"})
    void noTextNamesACauseButThoseThatDenyIt(String bundle, boolean english) throws IOException {
        Pattern cause = Pattern.compile("(?iu)" + (english ? "\\b(" + ENGLISH + ")" : "(?:" + GERMAN + ")"));
        Properties texts = texts(bundle);

        assertThat(texts.stringPropertyNames())
                .filteredOn(key -> key.startsWith("report.") || key.startsWith("outcome."))
                .hasSizeGreaterThan(200)
                .filteredOn(key -> cause.matcher(texts.getProperty(key)).find())
                .containsExactlyInAnyOrderElementsOf(DENIALS);
    }

    private static Properties texts(String bundle) throws IOException {
        var texts = new Properties();
        var file = ReportTextsTest.class.getResourceAsStream("/vaadin-i18n/" + bundle);
        try (var in = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
