package org.belay.goal.ui;

import com.vaadin.flow.component.html.Div;
import org.belay.goal.CallForHelp;
import org.belay.goal.CallsForHelp;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ConfirmDialog;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.Notify;

/** Somebody asks for help with a goal; a coordinator says that they have taken care of it, or takes that back. */
final class CallRow extends Div {

    private final transient CallForHelp call;
    private final transient CallsForHelp calls;
    private final transient Runnable changed;

    /** @param kept whether the cohort goes on, so that it can still be settled */
    CallRow(CallForHelp call, CallsForHelp calls, boolean kept, Runnable changed) {
        this.call = call;
        this.calls = calls;
        this.changed = changed;
        addClassNames("b-row", "b-between");
        var facts = Blocks.block(
                "b-column b-tight b-grow",
                Blocks.strong(call.owner()),
                Blocks.meta(getTranslation("goal.call-level", GoalWords.level(call.level()), Formats.date(call.at()))));
        if (call.confidence() != null) {
            facts.add(Blocks.muted(getTranslation("goal.confidence-n", call.confidence())));
        }
        if (call.blocker() != null) {
            var words = Blocks.paragraph(call.blocker());
            words.addClassName("b-prose");
            facts.add(words);
        }
        add(facts);
        if (kept) {
            var settle = Buttons.of(getTranslation("goal.settle-help"), "circle-check", this::ask);
            settle.setAriaLabel(getTranslation("goal.settle-help-of", call.owner()));
            add(settle);
        }
    }

    private void ask() {
        var note = new LimitedArea(getTranslation("goal.help-note"));
        note.setMaxLength(CallsForHelp.LONGEST_NOTE);
        note.setHelperText(getTranslation("goal.help-note-readers", call.owner()));
        note.setWidthFull();
        new ConfirmDialog(
                        getTranslation("goal.settle-help-title", call.owner()),
                        getTranslation("goal.settle-help"),
                        () -> calls.settle(call.checkIn(), note.getValue()),
                        this::settled,
                        Blocks.muted(getTranslation("goal.settle-help-text", call.owner())),
                        note)
                .open();
    }

    private void settled() {
        Notify.done(getTranslation("goal.help-settled-done", call.owner()), () -> {
            Notify.attempt(() -> calls.reopen(call.checkIn()));
            changed.run();
        });
        changed.run();
    }
}
