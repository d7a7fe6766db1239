package org.belay.enrollment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.belay.program.QuestionContent;
import org.belay.program.QuestionKind;
import org.belay.program.Scale;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.LimitedField;
import org.jspecify.annotations.Nullable;

/** What a question asks and how it is answered, and where one program asks it, whether it must be and who reads it. */
final class QuestionForm extends Div {

    private final LimitedField label = new LimitedField();
    private final LimitedField help = new LimitedField();
    private final Select<QuestionKind> kind = new Select<>();
    private final LimitedArea choices = new LimitedArea();
    private final IntegerField from = new IntegerField();
    private final IntegerField to = new IntegerField();
    private final LimitedField fromLabel = new LimitedField();
    private final LimitedField toLabel = new LimitedField();
    private final Div scale;
    private final QuestionMarks marks = new QuestionMarks();

    QuestionForm() {
        addClassName("b-form");
        text(label, "label", QuestionContent.LONGEST_LABEL, true);
        text(help, "help", QuestionContent.LONGEST_HELP, false);
        kind.setLabel(getTranslation("question.kind"));
        kind.setItems(QuestionKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("state.QuestionKind." + one.name()));
        kind.setValue(QuestionKind.TEXT);
        kind.setWidthFull();
        kind.addValueChangeListener(e -> fit());
        choices.setLabel(getTranslation("question.choices"));
        choices.setHelperText(getTranslation("question.choices-help"));
        choices.setRequiredIndicatorVisible(true);
        choices.setWidthFull();
        number(from, "from", Scale.USUAL.from());
        number(to, "to", Scale.USUAL.to());
        text(fromLabel, "from-label", Scale.LONGEST_LABEL, true);
        text(toLabel, "to-label", Scale.LONGEST_LABEL, true);
        scale = Blocks.column(
                Blocks.block("b-row b-align-start", from, to), Blocks.block("b-row b-align-start", fromLabel, toLabel));
        add(label, help, kind, choices, scale, marks);
        fit();
    }

    private void text(LimitedField field, String key, int longest, boolean needed) {
        field.setLabel(getTranslation("question." + key));
        field.setMaxLength(longest);
        field.setRequiredIndicatorVisible(needed);
        field.setErrorMessage(getTranslation("question.problem.field"));
        field.setWidthFull();
    }

    private void number(IntegerField field, String key, int value) {
        field.setLabel(getTranslation("question." + key));
        field.setMin(Scale.LEAST);
        field.setMax(Scale.MOST);
        field.setStepButtonsVisible(true);
        field.setValue(value);
    }

    private void fit() {
        choices.setVisible(kind.getValue().hasChoices());
        scale.setVisible(kind.getValue() == QuestionKind.SCALE);
    }

    QuestionForm show(QuestionContent content) {
        label.setValue(content.label());
        help.setValue(content.help() == null ? "" : content.help());
        kind.setValue(content.kind());
        choices.setValue(String.join("\n", content.choices()));
        var shown = content.scale() == null ? Scale.USUAL : content.scale();
        from.setValue(shown.from());
        to.setValue(shown.to());
        fromLabel.setValue(shown.fromLabel());
        toLabel.setValue(shown.toLabel());
        return this;
    }

    QuestionForm show(boolean mustBeAnswered, boolean readByMatch) {
        marks.show(mustBeAnswered, readByMatch);
        return this;
    }

    /** The words alone, as in the library. */
    QuestionForm withoutMarks() {
        marks.setVisible(false);
        return this;
    }

    /** What the answers that were given mean stays. */
    QuestionForm answered() {
        kind.setReadOnly(true);
        from.setReadOnly(true);
        to.setReadOnly(true);
        marks.answered();
        return this;
    }

    /** The words are those of the library. */
    QuestionForm linked() {
        List.of(label, help, fromLabel, toLabel).forEach(field -> field.setReadOnly(true));
        List.of(from, to).forEach(field -> field.setReadOnly(true));
        kind.setReadOnly(true);
        choices.setReadOnly(true);
        return this;
    }

    boolean required() {
        return marks.required();
    }

    boolean forMatch() {
        return marks.forMatch();
    }

    /** What the form says, or nothing, with the errors at the fields. */
    Optional<QuestionContent> read() {
        var lines = choices.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        var isScale = kind.getValue() == QuestionKind.SCALE;
        label.setInvalid(label.getValue().isBlank());
        choices.setInvalid(kind.getValue().hasChoices() && choiceProblem(lines).isPresent());
        choiceProblem(lines).ifPresent(choices::setErrorMessage);
        to.setErrorMessage(getTranslation("question.problem.ends", Scale.LEAST, Scale.MOST));
        to.setInvalid(isScale && !inOrder(from.getValue(), to.getValue()));
        fromLabel.setInvalid(isScale && fromLabel.getValue().isBlank());
        toLabel.setInvalid(isScale && toLabel.getValue().isBlank());
        return Fields.right(label, choices, to, fromLabel, toLabel)
                ? Optional.of(new QuestionContent(
                        kind.getValue(),
                        label.getValue(),
                        help.getValue(),
                        kind.getValue().hasChoices() ? lines : List.of(),
                        isScale
                                ? new Scale(from.getValue(), to.getValue(), fromLabel.getValue(), toLabel.getValue())
                                : null))
                : Optional.empty();
    }

    private static boolean inOrder(@Nullable Integer from, @Nullable Integer to) {
        return from != null && to != null && from >= Scale.LEAST && to <= Scale.MOST && from < to;
    }

    private Optional<String> choiceProblem(List<String> lines) {
        if (lines.size() < QuestionContent.FEWEST_CHOICES || lines.size() > QuestionContent.MOST_CHOICES) {
            return Optional.of(getTranslation(
                    "question.problem.choices", QuestionContent.FEWEST_CHOICES, QuestionContent.MOST_CHOICES));
        }
        if (lines.stream().anyMatch(line -> line.codePointCount(0, line.length()) > QuestionContent.LONGEST_CHOICE)) {
            return Optional.of(getTranslation("question.problem.choice", QuestionContent.LONGEST_CHOICE));
        }
        return new HashSet<>(lines).size() < lines.size()
                ? Optional.of(getTranslation("question.problem.choice-twice"))
                : Optional.empty();
    }
}
