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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

    private static final Pattern NUMBERED = Pattern.compile("\\{(\\d)");

    private static final Pattern USUAL = Pattern.compile("mentor|mentee", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE = Pattern.compile("\\{(mentor|mentee)s?}", Pattern.CASE_INSENSITIVE);

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
    void whereEqualsMeetInCirclesTextsSaySo() {
        assertThat(texts.text(Terms.USUAL.inCircles(), Locale.ENGLISH, "cohort.tab.PAIRS"))
                .isEqualTo("Circles");
        assertThat(texts.text(Terms.USUAL.inCircles(), Locale.GERMAN, "cohort.tab.PAIRS"))
                .isEqualTo("Kreise");
        assertThat(texts.text(Terms.USUAL.inCircles(), Locale.ENGLISH, "matching.mentee"))
                .isEqualTo("Peer");
        assertThat(texts.text(Terms.USUAL.amongEquals(), Locale.ENGLISH, "cohort.tab.PAIRS"))
                .isEqualTo("Pairs");
    }

    @ParameterizedTest
    @CsvSource({".of-equals, IN_PAIRS, 20", ".in-circles, IN_CIRCLES, 8"})
    void eachFormForEqualsHasAUsualOneAndSpeaksOfNoSides(String ending, Terms.People people, int atLeast)
            throws IOException {
        for (var language : Texts.LANGUAGES) {
            var bundle = bundle(language);
            assertThat(bundle.stringPropertyNames().stream().filter(key -> key.endsWith(ending)))
                    .hasSizeGreaterThan(atLeast)
                    .allSatisfy(key -> {
                        assertThat(bundle.getProperty(key.replace(ending, "")))
                                .as(key)
                                .isNotNull();
                        assertThat(bundle.getProperty(key)).as(key).doesNotContainPattern("(?i)mentor|mentee");
                        assertThat(texts.text(
                                        new Terms(Map.of(), people),
                                        language,
                                        key.replace(ending, ""),
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

    /** What is about the organization as a whole, the form that asks for the words themselves, and names of standards. */
    private static final Pattern ABOUT_NO_PROGRAM = Pattern.compile(
            "login\\.at|mail\\.invitation\\.text|program\\.terms-help|program\\.term\\..*|evidence\\.standard\\..*");

    /** Without one it would say mentor or mentee in a program that has other words for them. */
    @Test
    void eachTextThatSaysMentorOrMenteeHasAFormWithPlaces() throws IOException {
        for (var language : Texts.LANGUAGES) {
            var bundle = bundle(language);
            assertThat(bundle.stringPropertyNames().stream()
                            .filter(key -> !key.endsWith(".in-terms"))
                            .filter(key -> !ABOUT_NO_PROGRAM.matcher(key).matches())
                            .filter(key ->
                                    USUAL.matcher(bundle.getProperty(key)).find())
                            .filter(key -> !bundle.containsKey(key + ".in-terms")))
                    .as(language.getDisplayLanguage())
                    .isEmpty();
            assertThat(bundle.stringPropertyNames().stream()
                            .filter(key -> key.endsWith(".in-terms"))
                            .filter(key -> USUAL.matcher(PLACE.matcher(bundle.getProperty(key))
                                            .replaceAll(""))
                                    .find()))
                    .as(language.getDisplayLanguage())
                    .isEmpty();
        }
    }

    @Test
    void aFileMayNameThingsInTheWordsOfTheProgram() {
        var own = new Terms(Map.of(
                Locale.ENGLISH, new Words("buddy", "buddies", "newcomer", "newcomers"),
                Locale.GERMAN, new Words("Pate", "Paten", "Neuling", "Neulinge")));

        assertThat(own.names("mentor_email")).containsExactly("mentor_email", "buddy_email", "Pate_email");
        assertThat(own.names("How many mentees?"))
                .containsExactly("How many mentees?", "How many newcomers?", "How many Neulinge?");
        assertThat(own.names("Name")).containsExactly("Name");
        assertThat(Terms.USUAL.names("mentor_email")).containsExactly("mentor_email");
    }

    @Test
    void whatAFileSaysInTheWordsOfTheProgramIsUnderstood() {
        var own = new Terms(Map.of(
                Locale.ENGLISH, new Words("buddy", "buddies", "newcomer", "newcomers"),
                Locale.GERMAN, new Words("Öse", "Ösen", "Neu (hier)", "Neue")));

        assertThat(own.usual("no_show_newcomer")).isEqualTo("no_show_mentee");
        assertThat(own.usual("Buddy and Newcomer")).isEqualTo("mentor and mentee");
        assertThat(own.usual("ÖSE")).isEqualTo("mentor");
        assertThat(own.usual("neu (hier)")).isEqualTo("mentee");
        assertThat(own.usual("buddyless")).isEqualTo("buddyless");
        assertThat(own.usual("Mentee")).isEqualTo("Mentee");
    }

    @Test
    void aWordForBothSidesSaysNothingAboutEither() {
        var peers = new Terms(Map.of(Locale.ENGLISH, new Words("peer", "peers", "Peer", "peers")));

        assertThat(peers.usual("peer")).isEqualTo("peer");
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
