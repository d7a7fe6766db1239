package org.belay.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Versions of instruments, and the gate of licenses. */
class InstrumentServiceTest extends FeedbackTestBase {

    private static final String HALFWAY = "halfway-questions";

    @Autowired
    private InstrumentRepository repository;

    private InstrumentVersion newest(String key) {
        return repository.of(key).getFirst();
    }

    @Test
    void whatComesWithBelayIsThereOnce() {
        as(coordinator);
        assertThat(instruments.all())
                .extracting(one -> one.content().key())
                .doesNotHaveDuplicates()
                .hasSize(15);
        assertThat(newest(Instrument.PULSE).usable()).isTrue();
        assertThat(newest("who-5").license()).isEqualTo(LicenseState.UNCONFIRMED);
    }

    @Test
    void aVersionInUseIsLockedAndACopyIsTheNextOne() {
        begun(HALFWAY, false);
        as(coordinator);
        var asked = newest(HALFWAY);
        assertThat(asked.inUse()).isTrue();
        refused(() -> instruments.edit(asked.id(), asked.version(), asked.content()), "instrument.problem.locked");
        refused(() -> instruments.remove(asked.id(), asked.version()), "instrument.problem.locked");
        var copy = instruments.get(instruments.copy(asked.id()));
        assertThat(copy.number()).isEqualTo(2);
        assertThat(copy.license()).isEqualTo(LicenseState.FREE);
        var title = new Wording(Map.of("en", "Our questions", "de", "Unsere Fragen"), "en");
        instruments.edit(
                copy.id(),
                copy.version(),
                copy.content()
                        .with(
                                title,
                                copy.content().scale(),
                                copy.content().items(),
                                copy.content().scores()));
        assertThat(instruments.get(copy.id()).content().title()).isEqualTo(title);
        assertThat(instruments.get(asked.id()).content()).isEqualTo(asked.content());
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> instruments.edit(copy.id(), copy.version(), copy.content()));
        instruments.remove(copy.id(), instruments.get(copy.id()).version());
        hidden(() -> instruments.get(copy.id()));
    }

    /** Whoever confirmed it read other words: a copy of what is free may hold somebody else's text by now. */
    @Test
    void otherWordsNeedTheLicenseConfirmedAnew() {
        as(coordinator);
        var imported = instruments.importFile(SurveysTest.withText("who-5"));
        instruments.confirmLicense(imported, 0);
        var confirmed = instruments.get(imported);
        instruments.edit(imported, confirmed.version(), confirmed.content());
        var saved = instruments.get(imported);
        assertThat(saved.license()).as("nothing is other").isEqualTo(LicenseState.CONFIRMED);
        instruments.edit(imported, saved.version(), reworded(saved.content()));
        assertThat(instruments.get(imported).license()).isEqualTo(LicenseState.UNCONFIRMED);
        assertThat(instruments.get(imported).confirmedBy()).isNull();
        assertThat(instruments.get(imported).confirmedAt()).isNull();

        var copy = instruments.get(instruments.copy(newest(HALFWAY).id()));
        assertThat(copy.license()).isEqualTo(LicenseState.FREE);
        instruments.edit(copy.id(), copy.version(), reworded(copy.content()));
        var other = instruments.get(copy.id());
        assertThat(other.usable()).isFalse();
        instruments.confirmLicense(copy.id(), other.version());
        assertThat(instruments.get(copy.id()).confirmedBy()).isEqualTo("Maya Lindqvist");
    }

    @Test
    void whatIsReadForGroupsAloneStaysSo() {
        as(coordinator);
        var file = new String(SurveysTest.withText("oldenburg-burnout"), StandardCharsets.UTF_8);
        var older = file.replaceFirst("\\s+\"aggregateOnly\" : true,", "");
        assertThat(older).isNotEqualTo(file);
        var imported = instruments.get(instruments.importFile(older.getBytes(StandardCharsets.UTF_8)));
        assertThat(imported.content().aggregateOnly()).isTrue();
        instruments.edit(imported.id(), imported.version(), reworded(imported.content()));
        assertThat(instruments.get(imported.id()).content().aggregateOnly()).isTrue();
    }

    private static Instrument reworded(Instrument content) {
        var items = new ArrayList<>(content.items());
        var first = items.getFirst();
        var words = new Wording(Map.of("en", "Somebody else's words", "de", "Worte anderer"), "en");
        items.set(0, new Item(first.key(), first.words(), words, first.reversed(), first.scale()));
        return content.with(content.title(), content.scale(), items, content.scores());
    }

    @Test
    void whatIsAskedInOtherWordsIsNoLongerCalledValidated() {
        as(coordinator);
        var imported = instruments.get(instruments.importFile(SurveysTest.withText("who-5")));
        var content = imported.content();
        assertThat(content.measuresAs(ShippedInstruments.read("who-5")))
                .as("the words were missing")
                .isTrue();
        instruments.edit(imported.id(), imported.version(), reworded(content));
        assertThat(instruments.get(imported.id()).content().validated()).isFalse();

        var labels = new HashMap<>(content.scale().labels());
        labels.put(0, new Wording(Map.of("en", "Rarely", "de", "Selten"), "en"));
        var scale = new AnswerScale(content.scale().from(), content.scale().to(), labels);
        var relabeled = content.with(content.title(), scale, content.items(), content.scores());
        assertThat(relabeled.measuresAs(content)).isFalse();
    }

    @Test
    void whatMeasuresOtherwiseIsNoLongerCalledValidated() {
        as(coordinator);
        var copy = instruments.get(instruments.copy(newest("who-5").id()));
        var content = copy.content();
        assertThat(content.validated()).isTrue();
        var words = new Wording(Map.of("en", "Well", "de", "Wohl"), "en");
        instruments.edit(
                copy.id(), copy.version(), content.with(words, content.scale(), content.items(), content.scores()));
        var worded = instruments.get(copy.id());
        assertThat(worded.content().validated()).as("another name").isTrue();

        var items = new ArrayList<>(content.items());
        var first = items.getFirst();
        items.set(0, new Item(first.key(), false, first.text(), !first.reversed(), null));
        instruments.edit(copy.id(), worded.version(), content.with(words, content.scale(), items, content.scores()));
        assertThat(instruments.get(copy.id()).content().validated())
                .as("an item reversed")
                .isFalse();
        assertThat(newest("who-5").content().title()).isEqualTo(words);
    }

    @Test
    void aScoreThatDoesNotSuitItsRuleIsRefused() {
        as(coordinator);
        var copy = instruments.get(instruments.copy(newest("who-5").id()));
        var content = copy.content();
        var score = content.scores().getFirst();
        var recommendation = new Score(
                score.key(),
                score.title(),
                Score.Rule.RECOMMENDATION,
                score.items(),
                1,
                1,
                0,
                10,
                null,
                null,
                List.of());
        refused(
                () -> instruments.edit(
                        copy.id(),
                        copy.version(),
                        content.with(content.title(), content.scale(), content.items(), List.of(recommendation))),
                "instrument-file.problem.recommendation");
    }

    /** What the editor writes down by itself is what the shipped files say. */
    @Test
    void theEndsOfAScoreFollowFromItsItems() {
        as(coordinator);
        for (var version : instruments.all()) {
            var content = version.content();
            for (var score : content.scores()) {
                var scales = score.items().stream()
                        .map(key -> content.scaleOf(content.item(key).orElseThrow()))
                        .toList();
                assertThat(score.over(scales)).as(content.key()).isEqualTo(score);
            }
        }
    }

    @Test
    void copiesOfOthersWorkNeedAConfirmationOfTheirOwn() {
        as(coordinator);
        var who = newest("who-5");
        instruments.confirmLicense(who.id(), who.version());
        var confirmed = instruments.get(who.id());
        assertThat(confirmed.license()).isEqualTo(LicenseState.CONFIRMED);
        assertThat(instruments.get(instruments.copy(who.id())).license()).isEqualTo(LicenseState.UNCONFIRMED);
        refused(() -> instruments.confirmLicense(who.id(), confirmed.version()), "instrument.problem.confirmed");
        instruments.withdrawConfirmation(who.id(), confirmed.version());
        var open = instruments.get(who.id());
        assertThat(open.license()).isEqualTo(LicenseState.UNCONFIRMED);
        assertThat(open.confirmedBy()).isNull();
        refused(() -> instruments.withdrawConfirmation(who.id(), open.version()), "instrument.problem.not-confirmed");
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> instruments.confirmLicense(who.id(), confirmed.version()));
    }

    @Test
    void administratorsImportAndDoNotConfirm() {
        var administrator = given.accounts.administrator("Ada", "Lovelace");
        as(administrator);
        var imported = instruments.importFile(SurveysTest.withText("who-5"));
        assertThat(instruments.get(imported).origin()).isEqualTo(Origin.IMPORTED);
        assertThat(instruments.get(imported).usable()).isFalse();
        hidden(() -> instruments.confirmLicense(imported, 0));
        assertThat(instruments.export(imported).content())
                .isEqualTo(new String(SurveysTest.withText("who-5"), StandardCharsets.UTF_8));
        assertThat(instruments.schema().content()).contains("An instrument of Belay");
    }

    @Test
    void aFileCannotTakeThePlaceOfWhatBelayAsks() {
        as(coordinator);
        var file = InstrumentFile.write(ShippedInstruments.read(Instrument.SESSION_RATING));
        refused(() -> instruments.importFile(file.getBytes(StandardCharsets.UTF_8)), "instrument-file.problem.use");
        var other = file.replaceFirst("\"use\" : \"\\w+\"", "\"use\" : \"survey\"");
        assertThat(other).isNotEqualTo(file);
        refused(() -> instruments.importFile(other.getBytes(StandardCharsets.UTF_8)), "instrument-file.problem.use");
        refused(() -> instruments.copy(newest(Instrument.SESSION_RATING).id()), "instrument.problem.fixed");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> instruments.importFile("{}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whoTakesPartSeesNoRegistry() {
        as(people.getFirst());
        var pulse = newest(Instrument.PULSE);
        hidden(instruments::all);
        hidden(() -> instruments.get(pulse.id()));
        hidden(() -> instruments.export(pulse.id()));
        hidden(instruments::schema);
        hidden(() -> instruments.copy(pulse.id()));
        hidden(() -> instruments.edit(pulse.id(), 0, pulse.content()));
        hidden(() -> instruments.remove(pulse.id(), 0));
        hidden(() -> instruments.importFile(new byte[0]));
        hidden(() -> instruments.confirmLicense(pulse.id(), 0));
        hidden(() -> instruments.withdrawConfirmation(pulse.id(), 0));
    }
}
