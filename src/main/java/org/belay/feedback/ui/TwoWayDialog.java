package org.belay.feedback.ui;

import static org.belay.feedback.ui.InstrumentParts.text;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import org.belay.draft.Drafts;
import org.belay.feedback.TwoWayFeedback;
import org.belay.feedback.TwoWayFeedbackService;
import org.belay.matching.SpaceHead;
import org.belay.matching.SpaceMember;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.PersonId;
import org.belay.shared.ui.AutoSave;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.Notify;
import org.jspecify.annotations.Nullable;

/** Asks somebody of a space for feedback, or gives it. */
final class TwoWayDialog {

    private static final String WHOM = "whom";
    private static final String DID_WELL = "did-well";
    private static final String TRY_NEXT = "try-next";

    private TwoWayDialog() {}

    static Dialog ask(TwoWayFeedbackService feedback, SpaceHead space, PersonId me, Runnable changed) {
        var whom = members(space, me, text("feedback.ask-whom"));
        var question = area(text("feedback.question"), TwoWayFeedback.LONGEST_QUESTION);
        question.setHelperText(text("feedback.question-help"));
        var dialog = dialog(text("feedback.ask-title"), sees(space), whom, question);
        return confirm(dialog, text("feedback.ask-do"), () -> {
            var done = Notify.attempt(
                    () -> feedback.ask(space.space(), whom.getValue().person(), question.getValue()));
            return after(done, "feedback.asked", whom.getValue().name(), changed);
        });
    }

    /**
     * What is typed is kept and offered again, with whom it is for.
     *
     * @param asked what it answers; null for what nobody asked for
     */
    static Dialog give(
            TwoWayFeedbackService feedback,
            Drafts drafts,
            SpaceHead space,
            PersonId me,
            @Nullable TwoWayFeedback asked,
            Runnable changed) {
        var whom = members(space, me, text("feedback.give-whom"));
        if (asked != null) {
            whom.setVisible(false);
            space.member(asked.receiver()).ifPresent(whom::setValue);
        }
        var didWell = area(text("feedback.did-well"), TwoWayFeedback.LONGEST);
        var tryNext = area(text("feedback.try-next"), TwoWayFeedback.LONGEST);
        var key = asked == null
                ? TwoWayFeedbackService.draftKey(space.space())
                : TwoWayFeedbackService.draftKey(asked.id());
        drafts.fields(key)
                .ifPresent(kept -> space.othersThan(me).stream()
                        .filter(member -> person(member).equals(kept.get(WHOM)))
                        .findFirst()
                        .ifPresent(member -> {
                            whom.setValue(member);
                            didWell.setValue(kept.getOrDefault(DID_WELL, ""));
                            tryNext.setValue(kept.getOrDefault(TRY_NEXT, ""));
                        }));
        var saving = new AutoSave(
                List.of(whom, didWell, tryNext),
                () -> drafts.keep(
                        key,
                        Map.of(
                                WHOM,
                                person(whom.getValue()),
                                DID_WELL,
                                didWell.getValue(),
                                TRY_NEXT,
                                tryNext.getValue())));
        var dialog = dialog(text("feedback.give-title"), sees(space), whom, didWell, tryNext, saving);
        return confirm(dialog, text("feedback.give-do"), () -> {
            var done = Notify.attempt(() -> {
                if (asked == null) {
                    feedback.give(space.space(), whom.getValue().person(), didWell.getValue(), tryNext.getValue());
                } else {
                    feedback.answer(space.space(), asked.id(), didWell.getValue(), tryNext.getValue());
                }
            });
            var name = asked == null ? whom.getValue().name() : asked.receiverName();
            return after(done, "feedback.gave", name, changed);
        });
    }

    private static String person(SpaceMember member) {
        return Long.toString(member.person().value());
    }

    private static boolean after(boolean done, String words, String name, Runnable changed) {
        if (done) {
            Notify.done(text(words, name));
            changed.run();
        }
        return done;
    }

    private static com.vaadin.flow.component.Component sees(SpaceHead space) {
        return space.ofCircle()
                ? Blocks.meta(text("feedback.between-two"))
                : WhoSees.ofPair(Permission.SEE_TWO_WAY_FEEDBACK);
    }

    /** In a pair there is nothing to choose. */
    private static Select<SpaceMember> members(SpaceHead space, PersonId me, String label) {
        var others = space.othersThan(me);
        var whom = new Select<SpaceMember>();
        whom.setLabel(label);
        whom.setItems(others);
        whom.setItemLabelGenerator(SpaceMember::name);
        if (!others.isEmpty()) {
            whom.setValue(others.getFirst());
        }
        whom.setVisible(others.size() > 1);
        whom.setWidthFull();
        return whom;
    }

    private static LimitedArea area(String label, int longest) {
        var area = new LimitedArea(label);
        area.setMaxLength(longest);
        area.setMinRows(3);
        area.setWidthFull();
        ((HasValueChangeMode) area).setValueChangeMode(ValueChangeMode.EAGER);
        return area;
    }

    private static Dialog dialog(String title, com.vaadin.flow.component.Component... parts) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.add(Blocks.block("b-form", parts));
        return dialog;
    }

    private static Dialog confirm(Dialog dialog, String words, java.util.function.BooleanSupplier action) {
        dialog.getFooter()
                .add(Buttons.plain(text("action.cancel"), dialog::close), Buttons.primary(words, "send", () -> {
                    if (action.getAsBoolean()) {
                        dialog.close();
                    }
                }));
        return dialog;
    }
}
