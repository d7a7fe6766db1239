package org.belay.enrollment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.enrollment.ApplicationDraft;
import org.belay.enrollment.GivenAnswer;
import org.belay.program.ApplicationQuestion;
import org.belay.program.Scale;
import org.belay.program.Topic;
import org.belay.shared.ui.DayField;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.LimitedField;

/** The control that each kind of question is answered with. */
final class QuestionControls {

    private QuestionControls() {}

    /** @param topics that can be chosen */
    static QuestionField<?, ?> of(ApplicationQuestion question, List<Topic> topics) {
        return switch (question.kind()) {
            case TEXT -> {
                var text = new LimitedField();
                text.setMaxLength(ApplicationDraft.LONGEST_ANSWER);
                yield new QuestionField<>(question, topics, text, Function.identity(), Function.identity());
            }
            case LONG_TEXT -> {
                var text = new LimitedArea();
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
                QuestionControls::given,
                answer -> question.choices().contains(answer) ? answer : select.getEmptyValue());
    }

    /** Radio buttons cannot be taken back, so that no answer is one of them where none is needed. */
    private static QuestionField<?, ?> scale(ApplicationQuestion question, List<Topic> topics) {
        var scale = question.scale() == null ? Scale.USUAL : question.scale();
        var group = new RadioButtonGroup<String>();
        var numbers = IntStream.rangeClosed(scale.from(), scale.to()).mapToObj(Integer::toString);
        group.setItems((question.required() ? numbers : Stream.concat(numbers, Stream.of(""))).toList());
        group.setItemLabelGenerator(
                number -> number.isEmpty() ? UI.getCurrent().getTranslation("enrollment.apply.no-answer") : number);
        var field = new QuestionField<>(question, topics, group, QuestionControls::given, Function.identity());
        if (!question.required()) {
            group.setValue("");
        }
        return field;
    }

    private static QuestionField<?, ?> date(ApplicationQuestion question, List<Topic> topics) {
        var picker = new DayField();
        picker.setMin(GivenAnswer.EARLIEST);
        picker.setMax(GivenAnswer.LATEST);
        picker.setManualValidation(true);
        return new QuestionField<>(
                question,
                topics,
                picker,
                day -> day == null ? "" : day.toString(),
                answer -> GivenAnswer.day(answer).orElseGet(picker::getEmptyValue),
                () -> picker.getDefaultValidator()
                        .apply(picker.getValue(), null)
                        .isError());
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
}
