package org.belay.enrollment.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.enrollment.ApplicationDraft;
import org.belay.enrollment.GivenAnswer;
import org.belay.program.ApplicationQuestion;
import org.belay.program.QuestionKind;
import org.belay.program.Scale;
import org.belay.program.Topic;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.Problem;
import org.belay.shared.ui.Blocks;

/**
 * The field that takes the answer to a question, as {@link GivenAnswer} keeps it.
 *
 * @param <F> the component
 * @param <V> what it holds
 */
final class QuestionField<F extends AbstractField<?, V> & HasLabel & HasHelper & HasValidation, V> {

    private final ApplicationQuestion question;
    private final List<Topic> topics;
    private final F field;
    private final Function<V, String> write;
    private final Function<String, V> read;
    private BooleanSupplier garbled = () -> false;

    private QuestionField(
            ApplicationQuestion question,
            List<Topic> topics,
            F field,
            Function<V, String> write,
            Function<String, V> read) {
        this.question = question;
        this.topics = topics;
        this.field = field;
        this.write = write;
        this.read = read;
        field.setLabel(question.label());
        field.setRequiredIndicatorVisible(question.required());
        help().ifPresent(field::setHelperText);
        if (field instanceof HasSize sized) {
            sized.setWidthFull();
        }
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                check();
            }
        });
    }

    /** @param topics that can be chosen */
    static QuestionField<?, ?> of(ApplicationQuestion question, List<Topic> topics) {
        return switch (question.kind()) {
            case TEXT -> {
                var text = new TextField();
                text.setMaxLength(ApplicationDraft.LONGEST_ANSWER);
                yield new QuestionField<>(question, topics, text, Function.identity(), Function.identity());
            }
            case LONG_TEXT -> {
                var text = new TextArea();
                text.setMaxLength(ApplicationDraft.LONGEST_ANSWER);
                yield new QuestionField<>(question, topics, text, Function.identity(), Function.identity());
            }
            case CHOICE -> choice(question, topics);
            case MANY_CHOICES -> {
                var group = new CheckboxGroup<String>();
                group.setItems(question.choices());
                yield new QuestionField<>(
                        question,
                        topics,
                        group,
                        chosen -> GivenAnswer.choices(question.content(), chosen),
                        answer -> GivenAnswer.parts(question.kind(), answer).stream()
                                .filter(question.choices()::contains)
                                .collect(Collectors.toSet()));
            }
            case SCALE -> scale(question, topics);
            case DATE -> date(question, topics);
            case TOPICS -> topics(question, topics);
        };
    }

    private static QuestionField<?, ?> choice(ApplicationQuestion question, List<Topic> topics) {
        var select = new Select<String>();
        select.setItems(question.choices());
        select.setEmptySelectionAllowed(!question.required());
        return new QuestionField<>(
                question,
                topics,
                select,
                QuestionField::given,
                answer -> question.choices().contains(answer) ? answer : select.getEmptyValue());
    }

    /** Radio buttons cannot be taken back, so that no answer is one of them where none is needed. */
    private static QuestionField<?, ?> scale(ApplicationQuestion question, List<Topic> topics) {
        var scale = question.scale() == null ? Scale.USUAL : question.scale();
        var group = new RadioButtonGroup<String>();
        var numbers = IntStream.rangeClosed(scale.from(), scale.to()).mapToObj(Integer::toString);
        group.setItems((question.required() ? numbers : Stream.concat(numbers, Stream.of(""))).toList());
        group.setItemLabelGenerator(number -> number.isEmpty() ? text("enrollment.apply.no-answer") : number);
        var field = new QuestionField<>(question, topics, group, QuestionField::given, Function.identity());
        if (!question.required()) {
            group.setValue("");
        }
        return field;
    }

    private static QuestionField<?, ?> date(ApplicationQuestion question, List<Topic> topics) {
        var picker = new DatePicker();
        picker.setMin(GivenAnswer.EARLIEST);
        picker.setMax(GivenAnswer.LATEST);
        picker.setManualValidation(true);
        var field = new QuestionField<>(
                question,
                topics,
                picker,
                day -> day == null ? "" : day.toString(),
                answer -> GivenAnswer.day(answer).orElseGet(picker::getEmptyValue));
        field.garbled = () ->
                picker.getDefaultValidator().apply(picker.getValue(), null).isError();
        return field;
    }

    private static QuestionField<?, ?> topics(ApplicationQuestion question, List<Topic> topics) {
        var box = new MultiSelectComboBox<Topic>();
        box.setItems(topics);
        box.setItemLabelGenerator(Topic::label);
        return new QuestionField<>(
                question,
                topics,
                box,
                chosen -> GivenAnswer.topics(chosen.stream().map(Topic::key).toList()),
                answer -> {
                    var keys = GivenAnswer.parts(question.kind(), answer);
                    return topics.stream()
                            .filter(topic -> keys.contains(topic.key()))
                            .collect(Collectors.toSet());
                });
    }

    private static String given(String value) {
        return value == null ? "" : value;
    }

    Component component() {
        return field;
    }

    /** The field with who reads what is filled in. */
    Div withReaders() {
        return Blocks.block(
                "b-column",
                field,
                WhoSees.of(question.forMatch() ? Permission.SEE_ANSWER_FOR_MATCH : Permission.SEE_APPLICATION));
    }

    ApplicationQuestion question() {
        return question;
    }

    HasValue<?, ?> field() {
        return field;
    }

    /** Blank when nothing is answered. */
    String answer() {
        return write.apply(field.getValue());
    }

    /** What can be chosen no more is left out. */
    void show(String answer) {
        field.setValue(read.apply(answer));
    }

    /** Says in words at the field what is wrong with the answer; true when nothing is. */
    boolean check() {
        var problem = garbled.getAsBoolean()
                ? Optional.of(Problem.of(
                        "enrollment.problem.no-date", question.label(), GivenAnswer.EARLIEST, GivenAnswer.LATEST))
                : GivenAnswer.problem(
                        question,
                        answer(),
                        key -> topics.stream().anyMatch(topic -> topic.key().equals(key)));
        problem.ifPresent(told -> field.setErrorMessage(
                answer().isBlank() && !garbled.getAsBoolean()
                        ? text("enrollment.problem.field-missing")
                        : text(told.key(), told.arguments().toArray())));
        field.setInvalid(problem.isPresent());
        return problem.isEmpty();
    }

    private Optional<String> help() {
        var help = question.content().help();
        var scale = question.scale();
        if (question.kind() != QuestionKind.SCALE || scale == null) {
            return Optional.ofNullable(help);
        }
        var ends = text("enrollment.apply.scale", scale.from(), scale.fromLabel(), scale.to(), scale.toLabel());
        return Optional.of(help == null ? ends : help + " " + ends);
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
