package org.belay.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.belay.feedback.AnswerScale;
import org.belay.feedback.Instrument;
import org.belay.feedback.Item;
import org.belay.feedback.Score;
import org.belay.feedback.Wording;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;

/** The name of an instrument, its questions, with what numbers they are answered, and what is made of the answers. */
final class InstrumentForm extends Div {

    private static final int MOST_ITEMS = 60;
    private static final int LONGEST_TITLE = 200;
    private static final String OWN_ITEM = "own-";
    private static final String OWN_SCORE = "own-scale-";

    private final transient Instrument before;
    private final WordsFields title;
    private final ScaleFields scale;
    private final RemovableRows<ItemRow> items = new RemovableRows<>(
            nth -> getTranslation("instrument.question-nth", nth),
            getTranslation("instrument.remove-question"),
            this::offer);
    private final RemovableRows<ScoreRow> scores = new RemovableRows<>(
            nth -> getTranslation("instrument.score-nth", nth), getTranslation("instrument.score-remove"), () -> {});
    private int nextItem;
    private int nextScore;

    InstrumentForm(Instrument before) {
        this.before = before;
        addClassName("b-main");
        title = new WordsFields(
                language -> getTranslation("instrument.name-in", language),
                before.languages(),
                LONGEST_TITLE,
                before.title(),
                true);
        scale = new ScaleFields(before.scale(), before.languages());
        nextItem = firstFree(before.items().stream().map(Item::key), OWN_ITEM);
        nextScore = firstFree(before.scores().stream().map(Score::key), OWN_SCORE);
        before.items().forEach(this::addItem);
        before.scores().forEach(this::addScore);
        add(Blocks.card(getTranslation("instrument.name"), title), questions(), answers(), scoring());
    }

    private Component questions() {
        return Blocks.card(
                getTranslation("instrument.questions", before.items().size()),
                items,
                Blocks.row(
                        Buttons.of(getTranslation("instrument.add-scale"), "plus", () -> freshItem(false)),
                        Buttons.of(getTranslation("instrument.add-words"), "plus", () -> freshItem(true))));
    }

    private Component answers() {
        return Blocks.card(
                getTranslation("instrument.scale"), Blocks.muted(getTranslation("instrument.scale-help")), scale);
    }

    private Component scoring() {
        return Blocks.card(
                getTranslation("instrument.scoring"),
                Blocks.muted(getTranslation("instrument.scoring-help")),
                scores,
                Blocks.row(Buttons.of(getTranslation("instrument.score-add"), "plus", this::freshScore)));
    }

    private void addItem(Item item) {
        items.append(new ItemRow(item, before.languages(), this::offer));
    }

    private void freshItem(boolean words) {
        if (items.rows().size() < MOST_ITEMS) {
            addItem(new Item(OWN_ITEM + nextItem++, words, null, false, null));
        }
    }

    private void addScore(Score score) {
        var row = new ScoreRow(score, before.languages(), before.aggregateOnly());
        row.offer(questionsByKey());
        scores.append(row);
    }

    /** Of all questions that are there, which is where most begin. */
    private void freshScore() {
        if (scores.rows().size() < Score.MOST) {
            var all = List.copyOf(questionsByKey().keySet());
            addScore(new Score(
                    OWN_SCORE + nextScore++,
                    new Wording(Map.of(), before.languages().getFirst()),
                    Score.Rule.MEAN,
                    all,
                    Math.max(1, all.size()),
                    1,
                    0,
                    0,
                    null,
                    null,
                    List.of()));
        }
    }

    private static int firstFree(Stream<String> keys, String begin) {
        return 1
                + keys.filter(key -> key.matches(begin + "[0-9]{1,6}"))
                        .mapToInt(key -> Integer.parseInt(key.substring(begin.length())))
                        .max()
                        .orElse(0);
    }

    private void offer() {
        scores.rows().forEach(row -> row.offer(questionsByKey()));
    }

    /** Those answered with numbers, with their number and words. */
    private Map<String, String> questionsByKey() {
        var questions = new LinkedHashMap<String, String>();
        var rows = items.rows();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.isScaled()) {
                questions.put(
                        row.key(),
                        getTranslation(
                                "instrument.score-item", i + 1, row.words().isBlank() ? row.key() : row.words()));
            }
        }
        return questions;
    }

    /** What the form says, or nothing, with the errors at the fields. */
    Optional<Instrument> read() {
        var named = title.right();
        var numbers = scale.read();
        var asked = items.rows().stream().map(ItemRow::read).toList();
        var scales = new HashMap<String, AnswerScale>();
        items.rows().forEach(row -> scales.put(row.key(), row.scaleWithin(numbers.orElse(before.scale()))));
        var made = scores.rows().stream().map(row -> row.read(scales)).toList();
        var name = title.value();
        if (!named
                || name == null
                || numbers.isEmpty()
                || asked.stream().anyMatch(Optional::isEmpty)
                || made.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(before.with(
                name,
                numbers.get(),
                asked.stream().flatMap(Optional::stream).toList(),
                made.stream().flatMap(Optional::stream).toList()));
    }
}
