package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.function.UnaryOperator;
import org.belay.cohort.CohortReference;
import org.belay.draft.Draft;
import org.belay.draft.DraftKey;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.belay.shared.ui.AutoSave;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The form of a workshop with what its author typed before and did not save; it is kept while they go on. */
class KeptForm extends Div {

    private final transient WorkshopTools tools;
    private final transient DraftKey key;
    private final WorkshopForm form;
    private final AutoSave kept;
    private transient UnaryOperator<WorkshopTyped> more = typed -> typed;
    private final @Nullable CohortId cohort;

    /** @param saved what the form says while nobody has typed anything */
    KeptForm(WorkshopTools tools, ProgramId program, DraftKey key, WorkshopTyped saved, Component... foot) {
        this.tools = tools;
        this.key = key;
        var left = tools.drafts().find(key);
        var typed = left.flatMap(draft -> WorkshopTyped.read(draft.text())).orElse(null);
        var current = typed != null && typed.version() == saved.version();
        var shown = typed != null && current ? typed : saved;
        form = new WorkshopForm(tools, program, shown.draft(), shown.leading());
        addClassName("b-form");
        if (typed != null && left.isPresent()) {
            add(note(left.get(), current));
        }
        cohort = shown.cohort();
        kept = form.keptBy(() ->
                tools.drafts().keep(key, more.apply(form.typed(saved.version())).write()));
        var row = Blocks.block("b-row b-form-foot", kept, Blocks.grow());
        row.add(foot);
        add(form, row);
    }

    /** Keeps whose the workshop is to be as well, and shows what was kept of it. */
    void with(Select<CohortReference> whose) {
        more = typed ->
                typed.of(whose.getOptionalValue().map(CohortReference::id).orElse(null));
        if (whose.isEmpty()) {
            whose.getListDataView()
                    .getItems()
                    .filter(one -> one.id().equals(cohort))
                    .findFirst()
                    .ifPresent(whose::setValue);
        }
        whose.addValueChangeListener(change -> kept.save());
    }

    WorkshopForm form() {
        return form;
    }

    /** Once it is saved, or its author begins anew. */
    void forget() {
        tools.drafts().discard(key);
    }

    /** What was typed for a workshop that somebody has changed since would write over that. */
    private Component note(Draft left, boolean current) {
        var when = Formats.dateTime(left.changedAt());
        return current
                ? Blocks.note(
                        Tone.INFO,
                        "pencil",
                        Blocks.text(text("workshop.form.typed", when)),
                        Blocks.row(Buttons.plain(text("draft.begin-anew"), this::beginAnew)))
                : Blocks.note(Tone.WARNING, "triangle-alert", text("workshop.form.typed-before", when));
    }

    private void beginAnew() {
        forget();
        UI.getCurrent().refreshCurrentRoute(true);
    }
}
