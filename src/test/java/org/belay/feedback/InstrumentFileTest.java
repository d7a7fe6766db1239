package org.belay.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.belay.shared.Refused;
import org.belay.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes with Belay, files of instruments, and figures out of answers. */
class InstrumentFileTest {

    private static final Texts TEXTS = new Texts();

    private static final String SMALLEST = """
            {"belay": "instrument", "version": 1, "key": "own", "languages": ["en"],
             "title": {"en": "Own"}, "measures": {"en": "Something"}, "validated": false,
             "license": {"text": "Ours", "source": "Us"}, "scale": {"from": 1, "to": 5},
             "items": [{"key": "a", "text": {"en": "A?"}}, {"key": "b", "text": {"en": "B?"}, "reversed": true},
                       {"key": "c", "type": "text", "text": {"en": "C?"}}],
             "scores": [{"key": "all", "title": {"en": "All"}, "rule": "mean", "items": ["a", "b"],
                         "minimumAnswered": 2, "range": {"from": 1, "to": 5}}]}
            """;

    private static Instrument read(String file) {
        return InstrumentFile.read(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void eachShippedInstrumentComesBackEqualAndSpeaksBothLanguages() {
        assertThat(ShippedInstruments.all()).hasSize(15).allSatisfy(instrument -> {
            assertThat(read(InstrumentFile.write(instrument))).isEqualTo(instrument);
            assertThat(instrument.languages()).containsExactly("en", "de");
            assertThat(instrument.citation()).isNotNull();
            assertThat(instrument.title().in(Locale.GERMAN)).isNotEmpty();
        });
    }

    @Test
    void ownInstrumentsAreCompleteAndThoseOfOthersHaveNoText() {
        assertThat(ShippedInstruments.all())
                .filteredOn(i -> ShippedInstruments.FREE.contains(i.key()))
                .filteredOn(i -> i.use() != Instrument.Use.GOALS)
                .hasSize(7)
                .allMatch(Instrument::complete);
        assertThat(ShippedInstruments.all())
                .filteredOn(i -> ShippedInstruments.DEFINED.contains(i.key()))
                .hasSize(7)
                .allSatisfy(instrument -> {
                    assertThat(instrument.complete()).isFalse();
                    assertThat(instrument.items()).isNotEmpty().allMatch(item -> item.text() == null);
                    assertThat(instrument.scores())
                            .isNotEmpty()
                            .allSatisfy(score -> assertThat(score.reliabilitySource())
                                    .as("its reliability, or why there is none")
                                    .isNotBlank());
                });
    }

    @Test
    void burnoutIsReadForGroupsAlone() {
        assertThat(ShippedInstruments.all())
                .filteredOn(Instrument::aggregateOnly)
                .extracting(Instrument::key)
                .containsExactly("copenhagen-burnout", "oldenburg-burnout");
    }

    @Test
    void thePulseHasItsSixItems() {
        var pulse = ShippedInstruments.read(Instrument.PULSE);
        assertThat(pulse.items())
                .extracting(Item::key)
                .containsExactly("clarity", "energy", "confidence", "support", "progress", "belonging");
        assertThat(pulse.items().get(4).text())
                .extracting(text -> text.in(Locale.ENGLISH))
                .isEqualTo("I have taken a step since last time.");
        assertThat(pulse.validated()).isFalse();
        assertThat(pulse.scores().getFirst().cutOffs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "key": "own"         | "key": "Own key"                 | /key: is empty or holds
            "key": "own"         | "key": "own", "id": 4            | /id: is not known
            "version": 1         | "version": 2                     | newer version
            "belay": "instrument" | "belay": "program"              | /belay: must be instrument
            ["en"]               | ["en", "de"]                     | /title/de: is missing
            ["en"]               | ["xx"]                           | /languages/0: must be
            {"en": "A?"}         | {"en": "A?", "de": "A?"}         | /items/0/text/de: is not known
            {"en": "A?"}         | {}                               | /items/0/text/en: is missing
            "key": "b"           | "key": "a"                       | /items/1/key: stands there twice
            "from": 1, "to": 5   | "from": 5, "to": 5               | /scale: must begin with less
            "from": 1, "to": 5   | "from": 1, "to": 50              | /scale/to: must be between
            ["a", "b"]           | ["a", "c"]                       | /scores/0/items/1: must be the key
            ["a", "b"]           | ["a", "z"]                       | /scores/0/items/1: must be the key
            "minimumAnswered": 2 | "minimumAnswered": 3             | /scores/0/minimumAnswered: must be between 1 and 2
            "minimumAnswered": 2 | "minimumAnswered": 2, "reliability": 1.5 | /scores/0/reliability: must be between 0 and 1
            "minimumAnswered": 2 | "minimumAnswered": 2, "factor": "x"      | /scores/0/factor: must be a number
            "rule": "mean"       | "rule": "median"                 | /scores/0/rule: must be
            "license": {"text": "Ours", "source": "Us"}, | ``       | /license: is missing
            "scores": [{         | "aggregateOnly": true, "scores": [{"cutOffs": [{"below": 2, "words": {"en": "Low"}}], | /scores/0/cutOffs: an instrument
            "range": {"from": 1, "to": 5} | "range": {"from": 0, "to": 100} | /scores/0/range: the answers give values from 1 to 5
            "range": {"from": 1, "to": 5} | "range": {"from": 1, "to": 5}, "factor": 4 | /scores/0/range: the answers give values from 4 to 20
            "rule": "mean"       | "rule": "sum"                    | /scores/0/range: the answers give values from 2 to 10
            "minimumAnswered": 2 | "minimumAnswered": 2, "factor": 0 | /scores/0/factor: must be more than 0
            "scale": {"from": 1, "to": 5} | "scale": {"from": 1, "to": 5, "labels": [{"value": 6, "words": {"en": "More"}}]} | /scale/labels: must be between 1 and 5
            "text": {"en": "A?"} | "text": {"en": "A?"}, "scale": {"from": 1, "to": 5, "labels": [{"value": 0, "words": {"en": "No"}}]} | /items/0/scale/labels: must be between 1 and 5
            "minimumAnswered": 2 | "minimumAnswered": 2, "cutOffs": [{"below": 5.5, "words": {"en": "Low"}}] | /scores/0/cutOffs/0/below: must be more than 1, and at most 5
            "title": {"en": "Own"}, "measures" | "title": {"en": " "}, "measures" | /title/en: is empty
            """)
    void aWrongFileIsRefusedWithThePlace(String right, String wrong, String said) {
        assertThat(SMALLEST).contains(right);
        refused(SMALLEST.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)), said);
    }

    private static void refused(String file, String said) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(file))
                .satisfies(refusal ->
                        assertThat(TEXTS.text(Locale.ENGLISH, refusal)).contains(said));
    }

    @Test
    void wellBeingWithoutItsFactorIsNoPercentage() {
        var file = InstrumentFile.write(ShippedInstruments.read("who-5"));
        var without = file.replaceFirst("\"factor\" : 4(\\.0)?,", "");
        assertThat(without).isNotEqualTo(file);
        refused(without, "/scores/0/range: the answers give values from 0 to 25");
    }

    @Test
    void aRecommendationIsAnsweredFromZeroToTenAsItIs() {
        var right = SMALLEST.replace("\"mean\"", "\"recommendation\"")
                .replace("[\"a\", \"b\"]", "[\"a\"]")
                .replace("\"minimumAnswered\": 2", "\"minimumAnswered\": 1, \"factor\": 1")
                .replace("\"from\": 1, \"to\": 5", "\"from\": 0, \"to\": 10");
        assertThat(read(right).scores().getFirst().suitsRule()).isTrue();
        refused(
                right.replace("\"scale\": {\"from\": 0, \"to\": 10}", "\"scale\": {\"from\": 1, \"to\": 5}"),
                "/scores/0: a recommendation takes one item");
        refused(
                right.replace("\"scale\": {\"from\": 0, \"to\": 10}", "\"scale\": {\"from\": 0, \"to\": 5}")
                        .replace("\"factor\": 1", "\"factor\": 2"),
                "/scores/0: a recommendation takes one item");
    }

    /** Answers were given to it, and its scores are what they were. */
    @Test
    void whatWasTakenInBeforeIsReadAsItStands() {
        var wide = SMALLEST.replace("\"to\": 5}}]", "\"to\": 100}}]");
        assertThat(InstrumentFile.stored(wide.getBytes(StandardCharsets.UTF_8))
                        .scores()
                        .getFirst()
                        .to())
                .isEqualTo(100);
    }

    @Test
    void reversedItemsAndMissingAnswersFollowTheRules() {
        var own = read(SMALLEST);
        assertThat(Scoring.scores(own, new Answers(Map.of("a", 5, "b", 1), Map.of())))
                .containsEntry("all", 5.0);
        assertThat(Scoring.scores(own, new Answers(Map.of("a", 5, "b", 5), Map.of())))
                .containsEntry("all", 3.0);
        assertThat(Scoring.scores(own, new Answers(Map.of("a", 5), Map.of("c", "Words"))))
                .isEmpty();
    }

    @Test
    void thePulseIsTheMeanOfAtLeastFour() {
        var pulse = ShippedInstruments.read(Instrument.PULSE);
        var four = Map.of("clarity", 5, "energy", 4, "support", 4, "progress", 2);
        assertThat(Scoring.scores(pulse, new Answers(four, Map.of()))).containsEntry("motivation", 3.75);
        assertThat(Scoring.scores(pulse, new Answers(Map.of("clarity", 5, "energy", 4, "support", 4), Map.of())))
                .isEmpty();
    }

    /** Ranges as the authors give them: each lowest and each highest answer. */
    @Test
    void theScoresOfDefinedInstrumentsHaveTheirPublishedRanges() {
        var sum = answered("general-self-efficacy", 4);
        assertThat(sum).containsEntry("self-efficacy", 40.0);
        assertThat(answered("who-5", 5)).containsEntry("well-being", 100.0);
        assertThat(answered("who-5", 0)).containsEntry("well-being", 0.0);
        assertThat(answered("new-general-self-efficacy", 5)).containsEntry("self-efficacy", 5.0);
        assertThat(answered("situational-motivation", 7)).hasSize(4).containsEntry("amotivation", 7.0);
        // Six of seven at 100, and the reversed one at 0.
        assertThat(answered("copenhagen-burnout", 4))
                .containsEntry("personal", 100.0)
                .hasEntrySatisfying("work", work -> assertThat(work).isBetween(85.7, 85.8));
        assertThat(answered("oldenburg-burnout", 1)).containsEntry("exhaustion", 2.5);
        assertThat(answered("mentoring-functions-9", 5)).containsOnlyKeys("career", "psychosocial", "role");
    }

    @Test
    void threeMissingAnswersAreFilledWithTheMeanAndFourLeaveNoSum() {
        var scale = ShippedInstruments.read("general-self-efficacy");
        assertThat(Scoring.scores(scale, gse(7))).containsEntry("self-efficacy", 30.0);
        assertThat(Scoring.scores(scale, gse(6))).isEmpty();
    }

    private static Answers gse(int answered) {
        return new Answers(
                IntStream.rangeClosed(1, answered).boxed().collect(Collectors.toMap(i -> "gse-" + i, i -> 3)),
                Map.of());
    }

    @Test
    void aLowValueOfWellBeingReachesTheCutOffThatShowsSourcesOfHelp() {
        var score = ShippedInstruments.read("who-5").scores().getFirst();
        assertThat(score.reached(48))
                .hasValueSatisfying(cutOff -> assertThat(cutOff.help()).isTrue());
        assertThat(score.reached(52)).isEmpty();
        assertThat(List.of(Instrument.PULSE, Instrument.RECOMMENDATION))
                .allSatisfy(key -> assertThat(
                                ShippedInstruments.read(key).scores().getFirst().reached(0))
                        .isEmpty());
    }

    /** 20 lies below 50, too, where nothing is said of help. */
    @Test
    void ofSeveralCutOffsTheLowestIsReachedInWhateverOrderTheyStand() {
        var words = new Wording(Map.of("en", "Low"), "en");
        var moderate = new Score.CutOff(50, words, false);
        var severe = new Score.CutOff(28, words, true);
        var wellBeing = ShippedInstruments.read("who-5");
        for (var cutOffs : List.of(List.of(moderate, severe), List.of(severe, moderate))) {
            var score = wellBeing.scores().getFirst().with(cutOffs);
            assertThat(score.reached(20)).contains(severe);
            assertThat(score.reached(28)).contains(moderate);
            assertThat(score.reached(50)).isEmpty();
            var own = wellBeing.with(wellBeing.title(), wellBeing.scale(), wellBeing.items(), List.of(score));
            assertThat(AnswerService.lowScore(own, Map.of("well-being", 20.0))).isTrue();
            assertThat(AnswerService.lowScore(own, Map.of("well-being", 40.0))).isFalse();
        }
    }

    private static Map<String, Double> answered(String key, int answer) {
        var instrument = ShippedInstruments.read(key);
        return Scoring.scores(
                instrument,
                new Answers(
                        instrument.items().stream().collect(Collectors.toMap(Item::key, item -> answer)), Map.of()));
    }
}
