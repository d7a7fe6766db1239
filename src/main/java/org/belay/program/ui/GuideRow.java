package org.belay.program.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.belay.program.SessionGuide;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.LimitedField;
import org.jspecify.annotations.Nullable;

/** A guide to a session; its prompts stand one a line. */
final class GuideRow extends Div {

    private final LimitedField title = new LimitedField();
    private final RowsField<AgendaRow> agenda;
    private final LimitedArea prompts = new LimitedArea();
    private final Details content;
    private final String key;

    GuideRow(@Nullable SessionGuide shown) {
        addClassName("b-column");
        key = shown == null ? "" : shown.key();
        title.setLabel(getTranslation("program-plan.title"));
        title.setMaxLength(SessionGuide.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setErrorMessage(getTranslation("program-plan.problem.title"));
        title.setWidthFull();
        agenda = new RowsField<>(
                        place -> getTranslation("program-plan.item-nth", place),
                        getTranslation("program-plan.item-add"),
                        SessionGuide.MOST_ITEMS,
                        () -> new AgendaRow(null))
                .beside();
        prompts.setLabel(getTranslation("program-plan.prompts"));
        prompts.setHelperText(getTranslation("program-plan.prompts-help"));
        prompts.setWidthFull();
        content = new Details("", agenda, prompts);
        content.setWidthFull();
        content.setOpened(shown == null);
        add(title, content);
        if (shown != null) {
            title.setValue(shown.title());
            agenda.show(shown.agenda().stream().map(AgendaRow::new).toList());
            prompts.setValue(String.join("\n", shown.prompts()));
        }
        content.setSummaryText(
                shown == null
                        ? getTranslation("program-plan.content")
                        : getTranslation(
                                "program-plan.content-of",
                                shown.minutes(),
                                shown.prompts().size()));
    }

    void setReadOnly(boolean readOnly) {
        title.setReadOnly(readOnly);
        agenda.rows().forEach(row -> row.setReadOnly(readOnly));
        agenda.setReadOnly(readOnly);
        prompts.setReadOnly(readOnly);
    }

    Optional<SessionGuide> read() {
        var items = agenda.rows().stream().map(AgendaRow::read).toList();
        var lines = lines();
        var tooLong =
                lines.stream().anyMatch(line -> line.codePointCount(0, line.length()) > SessionGuide.LONGEST_PROMPT);
        var nothing = items.isEmpty() && lines.isEmpty();
        title.setInvalid(title.getValue().isBlank());
        prompts.setErrorMessage(
                nothing
                        ? getTranslation("program-plan.problem.empty-guide")
                        : getTranslation("program-plan.problem.prompt", SessionGuide.LONGEST_PROMPT));
        prompts.setInvalid(nothing || tooLong);
        return title.isInvalid() || prompts.isInvalid() || items.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(new SessionGuide(
                        key,
                        title.getValue(),
                        items.stream().flatMap(Optional::stream).toList(),
                        lines));
    }

    private List<String> lines() {
        return prompts.getValue().lines().filter(line -> !line.isBlank()).toList();
    }
}
