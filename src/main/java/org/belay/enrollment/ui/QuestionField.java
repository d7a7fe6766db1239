package org.belay.enrollment.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.belay.enrollment.GivenAnswer;
import org.belay.program.ApplicationQuestion;
import org.belay.program.QuestionKind;
import org.belay.program.Topic;
import org.belay.shared.Problem;

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
    private final BooleanSupplier garbled;

    QuestionField(
            ApplicationQuestion question,
            List<Topic> topics,
            F field,
            Function<V, String> write,
            Function<String, V> read) {
        this(question, topics, field, write, read, () -> false);
    }

    /** @param garbled whether something was typed that is no value at all */
    QuestionField(
            ApplicationQuestion question,
            List<Topic> topics,
            F field,
            Function<V, String> write,
            Function<String, V> read,
            BooleanSupplier garbled) {
        this.garbled = garbled;
        this.question = question;
        this.topics = topics;
        this.field = field;
        this.write = write;
        this.read = read;
        field.setLabel(question.label());
        field.setRequiredIndicatorVisible(question.required() && !saysItInWords());
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

    Component component() {
        return field;
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

    /** A group and a button are not to have the mark that says so to a screen reader. */
    private boolean saysItInWords() {
        return question.kind().hasChoices();
    }

    private Optional<String> help() {
        var words = question.content().help();
        var needed = text("enrollment.apply.needed");
        var help = question.required() && saysItInWords() ? (words == null ? needed : words + " " + needed) : words;
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
