package org.belay.session.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.belay.security.Permission;
import org.belay.session.SessionKind;
import org.belay.session.SessionPlan;
import org.belay.session.SessionRow;
import org.belay.session.SessionState;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedField;
import org.belay.shared.ui.Notify;
import org.jspecify.annotations.Nullable;

/** Length, kind and place, time, how often; for a move the reason. */
final class PlanForm extends Div {

    private static final int USUAL_MINUTES = 60;

    private final transient Planning planning;
    private final transient @Nullable SessionRow moving;
    private final TimeChooser time;
    private final RadioButtonGroup<Integer> length;
    private final RadioButtonGroup<SessionKind> kind;
    private final LimitedField place = new LimitedField();
    private final LimitedField reason = new LimitedField();
    private final RepetitionFields repetition = new RepetitionFields();

    PlanForm(Planning planning, @Nullable SessionRow moving) {
        this.planning = planning;
        this.moving = moving;
        addClassNames("b-form", "b-log");
        time = new TimeChooser(planning);
        length = Pills.one(
                text("session.length"),
                SessionPlan.LENGTHS,
                n -> UI.getCurrent().getTranslation("session.minutes", n));
        kind = Pills.one(
                text("session.kind"),
                List.of(SessionKind.values()),
                k -> UI.getCurrent().getTranslation("state.SessionKind." + k));
        length.addValueChangeListener(change -> offer(change.getValue()));
        kind.setValue(moving == null ? SessionKind.REMOTE : moving.kind());
        length.setValue(
                moving != null && SessionPlan.LENGTHS.contains(moving.minutes()) ? moving.minutes() : USUAL_MINUTES);
        field(place, "session.place", moving == null ? null : moving.place());
        field(reason, "session.move-reason", null);
        planning.guide(moving).ifPresent(guide -> add(new Question(text("session.guide"), new Div(), guide)));
        add(
                new Question(text("session.length"), planning.readers(Permission.SEE_SESSION), length),
                new Question(text("session.when"), Blocks.meta(text("session.free-for-both")), time),
                new Question(text("session.kind"), planning.readers(Permission.SEE_SESSION), kind),
                new Question(text("session.place"), planning.readers(Permission.SEE_SHARED_NOTE), place));
        if (moving == null) {
            add(new Question(text("session.repeat"), Blocks.meta(text("session.repeat-help")), repetition));
        } else if (moving.state() != SessionState.PROPOSED) {
            add(new Question(text("session.move-reason"), planning.readers(Permission.SEE_SHARED_NOTE), reason));
        }
        add(Blocks.block(
                "b-row b-form-foot b-log-foot",
                Buttons.plain(text("action.cancel"), this::back),
                Buttons.primary(text(moving == null ? "session.book" : "session.move-confirm"), "check", this::save)));
    }

    private void field(LimitedField field, String label, @Nullable String value) {
        field.setAriaLabel(text(label));
        field.setValue(value == null ? "" : value);
        field.setMaxLength(300);
        field.setWidthFull();
    }

    private void offer(int minutes) {
        time.offer(planning.free(minutes, moving == null ? null : moving.id()));
    }

    private void save() {
        var start = time.value();
        if (start.isEmpty()) {
            time.tell(text("session.problem.time-missing"));
            return;
        }
        var plan = new SessionPlan(start.get(), length.getValue(), kind.getValue(), place.getValue());
        time.tell("");
        var day = Moments.day(start.get(), planning.zone());
        if (Notify.attempt(() -> Notify.done(keep(plan, day)), time::tell)) {
            back();
        } else {
            offer(plan.minutes());
        }
    }

    /** Returns what was done, in words. */
    private String keep(SessionPlan plan, String day) {
        if (moving != null) {
            planning.move(moving, plan, reason.getValue());
            return getTranslation("session.booked", day);
        }
        var often = repetition.value();
        if (often.isEmpty()) {
            planning.book(plan);
            return getTranslation("session.booked", day);
        }
        int booked = planning.book(plan, often.get());
        return getTranslation("session.booked-series", booked, often.get().times());
    }

    private void back() {
        Addresses.open(planning.back());
    }

    private String text(String key) {
        return getTranslation(key);
    }
}
