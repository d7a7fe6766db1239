package org.belay.feedback.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.feedback.AnswerScale;
import org.belay.feedback.Score;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedField;

/** One scale of an instrument that is being edited: which answers become which figure. */
final class ScoreRow extends Div {

    private final List<String> languages;
    private final transient Score score;
    private final WordsFields title;
    private final MultiSelectComboBox<String> items = new MultiSelectComboBox<>();
    private final Select<Score.Rule> rule = new Select<>();
    private final IntegerField minimum = new IntegerField();
    private final NumberField factor = new NumberField();
    private final NumberField reliability = new NumberField();
    private final LimitedField source = new LimitedField();
    private final RemovableRows<CutOffRow> cutOffs;
    private transient Map<String, String> questions = Map.of();

    /**
     * @param score as it was, with items that may be gone
     * @param ofGroups whether it is read for groups alone, so that a value of one person means nothing
     */
    ScoreRow(Score score, List<String> languages, boolean ofGroups) {
        this.languages = languages;
        this.score = score;
        addClassName("b-column");
        title = new WordsFields(
                language -> getTranslation("instrument.score-name", language),
                languages,
                Score.LONGEST_TITLE,
                score.title(),
                true);
        items.setLabel(getTranslation("instrument.score-items"));
        items.setErrorMessage(getTranslation("instrument.problem.score-items"));
        items.setRequiredIndicatorVisible(true);
        items.setItemLabelGenerator(key -> questions.getOrDefault(key, key));
        items.setWidthFull();
        rule.setLabel(getTranslation("instrument.score-rule"));
        rule.setItems(Score.Rule.values());
        rule.setItemLabelGenerator(one -> getTranslation("instrument.rule-name." + one));
        rule.setErrorMessage(getTranslation("instrument.problem.recommendation"));
        rule.setValue(score.rule());
        minimum.setLabel(getTranslation("instrument.score-minimum"));
        minimum.setHelperText(getTranslation("instrument.score-minimum-help"));
        minimum.setMin(1);
        minimum.setStepButtonsVisible(true);
        minimum.setValue(score.minimumAnswered());
        factor.setLabel(getTranslation("instrument.score-factor"));
        factor.setErrorMessage(getTranslation("instrument.problem.factor", Score.MOST_FACTOR));
        factor.setValue(score.factor());
        reliability.setLabel(getTranslation("instrument.score-reliability"));
        reliability.setHelperText(getTranslation("instrument.score-reliability-help"));
        reliability.setErrorMessage(getTranslation("instrument.problem.reliability"));
        reliability.setStep(0.01);
        reliability.setValue(score.reliability());
        source.setLabel(getTranslation("instrument.score-source"));
        source.setMaxLength(Score.LONGEST_SOURCE);
        source.setWidthFull();
        source.setValue(score.reliabilitySource() == null ? "" : score.reliabilitySource());
        cutOffs = new RemovableRows<>(
                nth -> getTranslation("instrument.cut-off-nth", nth),
                getTranslation("instrument.cut-off-remove"),
                () -> {});
        score.cutOffs().forEach(cutOff -> cutOffs.append(new CutOffRow(cutOff, languages)));
        add(
                title,
                items,
                Blocks.block("b-dates", rule, minimum, factor),
                Blocks.block("b-dates", reliability, source),
                cutOffs);
        if (!ofGroups) {
            add(Blocks.row(Buttons.of(getTranslation("instrument.cut-off-add"), "plus", this::addCutOff)));
        }
    }

    private void addCutOff() {
        if (cutOffs.rows().size() < Score.MOST_CUT_OFFS) {
            cutOffs.append(new CutOffRow(null, languages));
        }
    }

    /** @param offered questions answered with numbers, by key, in their order */
    void offer(Map<String, String> offered) {
        var chosen = questions.isEmpty() ? Set.copyOf(score.items()) : items.getValue();
        questions = offered;
        items.setItems(offered.keySet());
        items.setValue(offered.keySet().stream()
                .filter(chosen::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /**
     * Nothing while something is wrong, which is told at its field.
     *
     * @param scales of the questions, by key
     */
    Optional<Score> read(Map<String, AnswerScale> scales) {
        var named = title.right();
        var of = questions.keySet().stream().filter(items.getValue()::contains).toList();
        var answered = minimum.getValue();
        var times = factor.getValue();
        var reliable = reliability.getValue();
        items.setInvalid(of.isEmpty());
        minimum.setErrorMessage(getTranslation("instrument.problem.minimum", of.size()));
        minimum.setInvalid(!of.isEmpty() && (answered == null || answered < 1 || answered > of.size()));
        factor.setInvalid(times == null || times <= 0 || times > Score.MOST_FACTOR);
        reliability.setInvalid(reliable != null && (reliable < 0 || reliable > 1));
        var words = title.value();
        if (!named
                || words == null
                || answered == null
                || times == null
                || Stream.<HasValidation>of(items, minimum, factor, reliability, source)
                        .anyMatch(HasValidation::isInvalid)) {
            return Optional.empty();
        }
        var plain = new Score(
                        score.key(),
                        words,
                        rule.getValue(),
                        of,
                        answered,
                        times,
                        0,
                        0,
                        reliable,
                        source.getValue().isBlank() ? null : source.getValue().strip(),
                        List.of())
                .over(of.stream().map(scales::get).toList());
        rule.setInvalid(!plain.suitsRule());
        var low = cutOffs.rows().stream()
                .map(row -> row.read(plain.from(), plain.to()))
                .toList();
        return rule.isInvalid() || low.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(plain.with(low.stream().flatMap(Optional::stream).toList()));
    }
}
