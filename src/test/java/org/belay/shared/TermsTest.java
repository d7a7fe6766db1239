package org.belay.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.belay.shared.Terms.Words;
import org.junit.jupiter.api.Test;

class TermsTest {

    private static final Pattern NUMBERED = Pattern.compile("\\{(\\d)");

    private final Texts texts = new Texts();
    private final Terms terms =
            new Terms(Map.of(Locale.ENGLISH, new Words("{0} buddy", "buddies", "newcomer", "newcomers")));

    @Test
    void aTextTakesTheWordsOfTheProgram() {
        assertThat(texts.text(terms, Locale.ENGLISH, "state.Side.MENTEE")).isEqualTo("Newcomer");
        assertThat(texts.text(terms, Locale.UK, "enrollment.apply.demand")).isEqualTo("How many buddies I want");
        assertThat(texts.text(terms, Locale.ENGLISH, "enrollment.detail.demand.value", 1234))
                .isEqualTo("1,234 buddies");
        assertThat(texts.text(terms, Locale.ENGLISH, "state.Side.MENTOR"))
                .as("a word is no pattern")
                .isEqualTo("{0} buddy");
    }

    @Test
    void whereAProgramHasNoWordsTheUsualOnesHold() {
        assertThat(texts.text(terms, Locale.GERMAN, "state.Side.MENTEE")).isEqualTo("Mentee");
        assertThat(texts.text(Terms.USUAL, Locale.ENGLISH, "state.Side.MENTEE")).isEqualTo("Mentee");
        assertThat(texts.text(terms, Locale.ENGLISH, "state.Side.BOTH"))
                .as("a text without a form of its own")
                .isEqualTo(texts.text(Locale.ENGLISH, "state.Side.BOTH"));
    }

    @Test
    void eachFormWithPlacesSaysWhatTheUsualOneSays() throws IOException {
        for (var language : Texts.LANGUAGES) {
            var bundle = bundle(language);
            var forms = bundle.stringPropertyNames().stream()
                    .filter(key -> key.endsWith(".in-terms"))
                    .toList();
            assertThat(forms).hasSizeGreaterThan(40).allSatisfy(key -> {
                var usual = bundle.getProperty(key.substring(0, key.length() - ".in-terms".length()));
                assertThat(usual).as(key).isNotNull();
                assertThat(arguments(bundle.getProperty(key))).as(key).isEqualTo(arguments(usual));
                assertThat(texts.text(words(language), language, key.replace(".in-terms", ""), 1, 2, 3, 4, 5, 6, 7))
                        .as(key)
                        .containsIgnoringCase("w")
                        .doesNotContain("{");
            });
        }
    }

    @Test
    void equalsHaveOneWordAndTextsOfTheirOwn() {
        var own = new Terms(Map.of(Locale.ENGLISH, Words.ofEquals("ally", "allies"))).amongEquals();
        assertThat(texts.text(own, Locale.ENGLISH, "state.Side.PEER")).isEqualTo("Ally");
        assertThat(texts.text(own, Locale.ENGLISH, "matching.mentor")).isEqualTo("Ally");
        assertThat(texts.text(own, Locale.ENGLISH, "matching.compare.places", 2, 2))
                .isEqualTo("2 allies without a partner");
        assertThat(texts.text(own, Locale.GERMAN, "matching.mentee")).isEqualTo("Peer");
        var usual = Terms.USUAL.amongEquals();
        assertThat(texts.text(usual, Locale.ENGLISH, "matching.mentee")).isEqualTo("Peer");
        assertThat(texts.text(usual, Locale.ENGLISH, "session.absent.MENTOR", "Ada"))
                .isEqualTo("Ada absent");
        assertThat(texts.text(Terms.USUAL, Locale.ENGLISH, "session.absent.MENTOR", "Ada"))
                .isEqualTo("mentor absent");
    }

    @Test
    void eachFormForEqualsHasAUsualOneAndSpeaksOfNoSides() throws IOException {
        for (var language : Texts.LANGUAGES) {
            var bundle = bundle(language);
            assertThat(bundle.stringPropertyNames().stream().filter(key -> key.endsWith(".of-equals")))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(key -> {
                        assertThat(bundle.getProperty(key.replace(".of-equals", "")))
                                .as(key)
                                .isNotNull();
                        assertThat(bundle.getProperty(key)).as(key).doesNotContainIgnoringCase("ment");
                        assertThat(texts.text(
                                        Terms.USUAL.amongEquals(),
                                        language,
                                        key.replace(".of-equals", ""),
                                        1,
                                        2,
                                        3,
                                        4,
                                        5,
                                        6,
                                        7))
                                .as(key)
                                .doesNotContain("{");
                    });
        }
    }

    private static Terms words(Locale language) {
        return new Terms(Map.of(language, new Words("Wa", "Ws", "We", "Wes")));
    }

    private static java.util.Set<String> arguments(String pattern) {
        var found = new java.util.TreeSet<String>();
        NUMBERED.matcher(pattern).results().forEach(result -> found.add(result.group(1)));
        return found;
    }

    private static Properties bundle(Locale language) throws IOException {
        var name = language.equals(Locale.ENGLISH) ? "translations.properties" : "translations_de.properties";
        var properties = new Properties();
        try (var in = Files.newInputStream(Path.of("src/main/resources/vaadin-i18n", name))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
