package org.belay.session.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.draft.DraftKey;
import org.belay.draft.Drafts;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.CircleLog;
import org.belay.session.CircleSessions;
import org.belay.session.CircleSpace;
import org.belay.session.Member;
import org.belay.session.Outcome;
import org.belay.session.SessionRow;
import org.belay.session.SessionState;
import org.belay.shared.ui.AutoSave;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedField;
import org.belay.shared.ui.Notify;

/** What became of a session of a circle, and who was there: at first everybody, so that only absences are tapped. */
final class CircleLogForm extends Div {

    private final transient CircleSpace space;
    private final transient SessionRow session;
    private final transient CircleSessions sessions;
    private final transient Drafts drafts;
    private final transient DraftKey draft;
    private final transient Runnable saved;
    private final RadioButtonGroup<Boolean> held = Pills.one(
            text("session.happened"),
            List.of(true, false),
            yes -> text(yes ? "session.happened.HELD" : "session.happened.NOT_HELD"));
    private final IntegerField minutes = new IntegerField();
    private final CheckboxGroup<Member> present;
    private final LimitedField reason = new LimitedField();

    CircleLogForm(CircleSpace space, SessionRow session, CircleSessions sessions, Drafts drafts, Runnable saved) {
        this(space, session, sessions, drafts, saved, true);
    }

    /** One of several on a page, none of whose buttons is the one that stands out. */
    static CircleLogForm amongOthers(
            CircleSpace space, SessionRow session, CircleSessions sessions, Drafts drafts, Runnable saved) {
        return new CircleLogForm(space, session, sessions, drafts, saved, false);
    }

    private CircleLogForm(
            CircleSpace space,
            SessionRow session,
            CircleSessions sessions,
            Drafts drafts,
            Runnable saved,
            boolean alone) {
        this.space = space;
        this.session = session;
        this.sessions = sessions;
        this.drafts = drafts;
        this.draft = new DraftKey("circle-log", session.id().value());
        this.saved = saved;
        addClassNames("b-form", "b-log");
        present =
                Pills.some(text("session.circle.who-was-there"), space.circle().seats(), Member::name);
        fill();
        drafts.fields(draft).ifPresent(this::resume);
        var kept = new AutoSave(List.of(held, minutes, present, reason), this::keep);
        var facts = WhoSees.ofCircle(Permission.SEE_SESSION);
        var there =
                new Question(text("session.circle.who-was-there"), WhoSees.ofCircle(Permission.SEE_SESSION), present);
        var length = new Question(text("session.how-long"), WhoSees.ofCircle(Permission.SEE_SESSION), minutes);
        var why = new Question(text("session.reason"), WhoSees.ofCircle(Permission.SEE_SHARED_NOTE), reason);
        var save = alone
                ? Buttons.primary(text("session.log-save"), "check", this::save)
                : Buttons.of(
                        UI.getCurrent().getTranslation("session.log-save-n", session.number()), "check", this::save);
        if (alone) {
            save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        }
        add(
                new Question(text("session.happened"), facts, held),
                there,
                length,
                why,
                Blocks.block(alone ? "b-row b-form-foot b-log-foot" : "b-row b-between", kept, Blocks.grow(), save));
        held.addValueChangeListener(change -> show(change.getValue(), there, length, why));
        show(held.getValue(), there, length, why);
    }

    private static void show(boolean took, Question there, Question length, Question why) {
        there.setVisible(took);
        length.setVisible(took);
        why.setVisible(!took);
    }

    private void fill() {
        held.setValue(true);
        var planned = session.actualMinutes() == null ? session.minutes() : session.actualMinutes();
        minutes.setAriaLabel(text("session.how-long"));
        minutes.setSuffixComponent(Blocks.meta(text("session.circle.minutes")));
        minutes.setMin(5);
        minutes.setMax(600);
        minutes.setStepButtonsVisible(true);
        minutes.setStep(5);
        minutes.setValue(planned);
        reason.setAriaLabel(text("session.reason"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        var logged = space.present().get(session.id());
        present.setValue(
                session.state() == SessionState.HELD && logged != null
                        ? space.circle().seats().stream()
                                .filter(one -> logged.contains(one.person()))
                                .collect(Collectors.toSet())
                        : new HashSet<>(space.circle().seats()));
    }

    /** As its author left it; who is no member any more is not there. */
    private void resume(Map<String, String> left) {
        held.setValue(Boolean.valueOf(left.getOrDefault("held", "true")));
        var length = left.getOrDefault("minutes", "");
        minutes.setValue(length.isEmpty() ? null : Integer.valueOf(length));
        reason.setValue(left.getOrDefault("reason", ""));
        var there = Set.of(left.getOrDefault("present", "").split(" "));
        present.setValue(space.circle().seats().stream()
                .filter(one -> there.contains(Long.toString(one.person().value())))
                .collect(Collectors.toSet()));
    }

    private void keep() {
        var length = minutes.getValue();
        drafts.keep(
                draft,
                Map.of(
                        "held",
                        held.getValue().toString(),
                        "minutes",
                        length == null ? "" : length.toString(),
                        "reason",
                        reason.getValue(),
                        "present",
                        present.getValue().stream()
                                .map(one -> Long.toString(one.person().value()))
                                .collect(Collectors.joining(" "))));
    }

    private void save() {
        var length = minutes.getValue();
        Outcome outcome = held.getValue()
                ? new Outcome.Held(length == null ? 0 : length, Set.of())
                : new Outcome.CalledOff(reason.getValue());
        var there = present.getValue().stream().map(Member::person).collect(Collectors.toSet());
        var log = new CircleLog(outcome, held.getValue() ? there : Set.of());
        if (Notify.attempt(() -> sessions.log(session.id(), session.version(), log))) {
            drafts.discard(draft);
            Notify.done(text("session.log-saved"));
            saved.run();
        }
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
