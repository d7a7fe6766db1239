package org.belay.goal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.belay.goal.CheckInRhythm;
import org.belay.goal.GoalDraft;
import org.belay.goal.GoalHint;
import org.belay.goal.GoalText;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.DayField;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.Icons;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.LimitedField;

/** The five prompts with hints, the five levels, and how often its owner wants to look at it. */
final class GoalForm extends Div {

    private static final int HINT_MILLIS = 400;

    private final LimitedField title = new LimitedField();
    private final LimitedArea measure = new LimitedArea();
    private final LimitedArea realistic = new LimitedArea();
    private final LimitedArea relevant = new LimitedArea();
    private final DatePicker dueOn = new DayField();
    private final List<LimitedField> levels =
            IntStream.range(0, 5).mapToObj(i -> new LimitedField()).toList();
    private final Select<Integer> stands = new Select<>();
    private final RadioButtonGroup<CheckInRhythm> rhythm = new RadioButtonGroup<>();
    private final RadioButtonGroup<Integer> weight = new RadioButtonGroup<>();
    private final Map<GoalHint, Div> hints = new EnumMap<>(GoalHint.class);
    private final LocalDate today;

    GoalForm(Supplier<Component> readers, LocalDate today) {
        this.today = today;
        addClassNames("b-form", "b-log");
        prompt(title, "title", GoalText.LONGEST_TITLE, readers, GoalHint.SHORT, GoalHint.WHOSE);
        measure.setMaxLength(GoalText.LONGEST_PROMPT);
        prompt(measure, "measure", readers, GoalHint.MEASURABLE);
        realistic.setMaxLength(GoalText.LONGEST_PROMPT);
        prompt(realistic, "realistic", readers);
        relevant.setMaxLength(GoalText.LONGEST_PROMPT);
        prompt(relevant, "relevant", readers);
        dueOn.setAriaLabel(text("goal.prompt.due"));
        dueOn.setLocale(getLocale());
        dueOn.addValueChangeListener(change -> hint());
        add(asked("due", readers, dueOn, GoalHint.BY_WHEN, GoalHint.PAST, GoalHint.FAR));
        add(levels(readers));
        stands.setLabel(text("goal.stands"));
        stands.setItems(
                IntStream.rangeClosed(GoalText.LOWEST, GoalText.HIGHEST).boxed().toList());
        stands.setItemLabelGenerator(GoalWords::level);
        stands.setValue(-1);
        rhythm.setLabel(text("goal.rhythm"));
        rhythm.addClassName("b-pills");
        rhythm.setItems(CheckInRhythm.values());
        rhythm.setItemLabelGenerator(one -> text("goal.rhythm." + one));
        rhythm.setValue(CheckInRhythm.EVERY_TWO_WEEKS);
        weight.setLabel(text("goal.weight"));
        weight.addClassName("b-pills");
        weight.setItems(1, 2, GoalDraft.HEAVIEST);
        weight.setItemLabelGenerator(one -> text("goal.weight." + one));
        weight.setValue(1);
        add(stands, rhythm, weight);
        hint();
    }

    private void prompt(LimitedField field, String name, int longest, Supplier<Component> readers, GoalHint... told) {
        field.setMaxLength(longest);
        field.setAriaLabel(text("goal.prompt." + name));
        field.setPlaceholder(text("goal.prompt." + name + ".example"));
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(HINT_MILLIS);
        field.addValueChangeListener(change -> hint());
        add(asked(name, readers, field, told));
    }

    private void prompt(LimitedArea field, String name, Supplier<Component> readers, GoalHint... told) {
        field.setAriaLabel(text("goal.prompt." + name));
        field.setPlaceholder(text("goal.prompt." + name + ".example"));
        field.setWidthFull();
        field.setMinRows(2);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(HINT_MILLIS);
        field.addValueChangeListener(change -> hint());
        add(asked(name, readers, field, told));
    }

    private Asked asked(String name, Supplier<Component> readers, Component field, GoalHint... told) {
        var asked = new Asked(text("goal.prompt." + name), readers.get(), field);
        for (var hint : told) {
            var words = Blocks.block("b-hint", Icons.of("info"), Blocks.meta(text("goal.hint." + hint)));
            words.getElement().setAttribute("role", "status");
            hints.put(hint, words);
            asked.add(words);
        }
        return asked;
    }

    private Component levels(Supplier<Component> readers) {
        var asked = new Asked(text("goal.levels"), readers.get(), Blocks.muted(text("goal.levels-help")));
        for (var i = 0; i < levels.size(); i++) {
            var field = levels.get(i);
            var level = i + GoalText.LOWEST;
            field.setLabel(text("goal.level." + (level < 0 ? "minus" : level > 0 ? "plus" : "") + Math.abs(level)));
            field.setMaxLength(GoalText.LONGEST_LEVEL);
            field.setWidthFull();
            asked.add(field);
        }
        return asked;
    }

    /** While it is typed, and never in the way. */
    private void hint() {
        var now = GoalHint.of(title.getValue(), measure.getValue(), dueOn.getValue(), today);
        hints.forEach((hint, words) -> words.setVisible(now.contains(hint)));
    }

    void show(GoalDraft draft) {
        var said = draft.text();
        title.setValue(said.title());
        measure.setValue(said.measure());
        realistic.setValue(said.realistic());
        relevant.setValue(said.relevant());
        dueOn.setValue(said.dueOn());
        for (var i = 0; i < levels.size(); i++) {
            levels.get(i).setValue(said.levels().get(i));
        }
        stands.setValue(draft.levelAtStart());
        rhythm.setValue(draft.rhythm());
        weight.setValue(draft.weight());
    }

    /**
     * What is typed is kept.
     *
     * @param version of the goal; where it stood in another one is not filled in
     */
    void sketchOn(Sketch sketch, long version) {
        sketch.watch("title", title);
        sketch.watch("measure", measure);
        sketch.watch("realistic", realistic);
        sketch.watch("relevant", relevant);
        for (var i = 0; i < levels.size(); i++) {
            sketch.watch("level" + i, levels.get(i));
        }
        sketch.watch("due", dueOn, LocalDate::parse);
        sketch.watch("stands:" + version, stands, Integer::valueOf);
        sketch.watch("rhythm", rhythm, CheckInRhythm::valueOf);
        sketch.watch("weight", weight, Integer::valueOf);
    }

    void begin() {
        title.focus();
    }

    /** What the form says, unless something is missing, which is said at its field. */
    Optional<GoalDraft> read() {
        title.setErrorMessage(text("goal.problem.title"));
        title.setInvalid(title.getValue().isBlank());
        dueOn.setErrorMessage(text("goal.problem.due"));
        dueOn.setInvalid(dueOn.getValue() == null);
        levels.forEach(level -> {
            level.setErrorMessage(text("goal.problem.level-text"));
            level.setInvalid(level.getValue().isBlank());
        });
        var day = dueOn.getValue();
        if (!Fields.right(title, dueOn) || day == null || !Fields.right(levels.toArray(Component[]::new))) {
            return Optional.empty();
        }
        return Optional.of(new GoalDraft(
                new GoalText(
                        title.getValue(),
                        measure.getValue(),
                        realistic.getValue(),
                        relevant.getValue(),
                        day,
                        levels.stream().map(LimitedField::getValue).toList()),
                stands.getValue(),
                rhythm.getValue(),
                weight.getValue()));
    }

    private String text(String key) {
        return getTranslation(key);
    }
}
