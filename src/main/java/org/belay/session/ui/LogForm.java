package org.belay.session.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.belay.goal.GoalId;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.LogDraft;
import org.belay.session.LogDraft.Absence;
import org.belay.session.LogDraft.Happened;
import org.belay.session.SessionLog;
import org.belay.session.SessionPlan;
import org.belay.session.SessionState;
import org.belay.session.SessionToLog;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.LimitedField;
import org.jspecify.annotations.Nullable;

/** The fields of a log; facts above, what was confided below. */
final class LogForm extends Div {

    private static final int OTHER = 0;
    private static final int LONGEST_NOTE = 3900;
    private static final int LONGEST_REASON = 500;

    private final transient SessionToLog known;
    private final RadioButtonGroup<Happened> happened;
    private final RadioButtonGroup<Integer> length;
    private final IntegerField otherLength = new IntegerField();
    private final TopicFields topics;
    private final GoalFields goals;
    private final RadioButtonGroup<Absence> absence;
    private final LimitedField reason = new LimitedField();
    private final PromiseFields promise;
    private final LimitedArea sharedNote = new LimitedArea();
    private final LimitedArea privateNote = new LimitedArea();
    private final Div held = new Div();
    private final Div notHeld = new Div();
    private final Div written = new Div();

    LogForm(SessionToLog known) {
        this.known = known;
        addClassNames("b-form", "b-log");
        boolean movable = known.session().state() == SessionState.SCHEDULED
                && known.pair().meets();
        happened = Pills.one(
                text("session.happened"),
                movable ? List.of(Happened.values()) : List.of(Happened.HELD, Happened.NOT_HELD),
                h -> UI.getCurrent().getTranslation("session.happened." + h));
        length = Pills.one(text("session.how-long"), lengths(), LogForm::minutes);
        absence = Pills.one(text("session.who-missing"), List.of(Absence.values()), this::whoIs);
        topics = new TopicFields(known);
        goals = new GoalFields(known);
        promise = new PromiseFields(known);
        List.of(held, notHeld, written).forEach(part -> part.addClassNames("b-column", "b-log"));
        var facts = Permission.SEE_SESSION;
        add(new Question(text("session.happened"), WhoSees.ofPair(facts), happened));
        held.add(new Question(text("session.how-long"), WhoSees.ofPair(facts), length, otherLength));
        held.add(new Question(text("session.what-about"), WhoSees.ofPair(facts), topics));
        held.add(goals);
        notHeld.add(new Question(text("session.who-missing"), WhoSees.ofPair(facts), absence));
        notHeld.add(new Question(text("session.reason"), WhoSees.ofPair(Permission.SEE_SHARED_NOTE), reason));
        written.add(new Question(text("session.promise"), WhoSees.ofPair(Permission.SEE_COMMITMENT), promise));
        written.add(new Question(text("session.shared-note"), WhoSees.ofPair(Permission.SEE_SHARED_NOTE), sharedNote));
        written.add(new Question(text("session.private-note"), WhoSees.of(Permission.SEE_PRIVATE_NOTE), privateNote));
        add(held, notHeld, written);
        configure();
        fill(known.filledIn(), movable);
    }

    private void configure() {
        note(sharedNote, "session.shared-note");
        note(privateNote, "session.private-note");
        reason.setAriaLabel(text("session.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        otherLength.setLabel(text("session.other-length"));
        otherLength.setMin(5);
        otherLength.setMax(600);
        otherLength.setVisible(false);
        length.addValueChangeListener(change -> otherLength.setVisible(change.getValue() == OTHER));
        happened.addValueChangeListener(change -> show(change.getValue()));
    }

    private void note(LimitedArea area, String key) {
        area.setAriaLabel(text(key));
        area.setPlaceholder(text(key + "-hint"));
        area.setMaxLength(LONGEST_NOTE);
        area.setMinRows(2);
        area.setWidthFull();
    }

    private void fill(LogDraft draft, boolean movable) {
        var minutes = draft.minutes();
        length.setValue(minutes != null && SessionPlan.LENGTHS.contains(minutes) ? minutes : OTHER);
        otherLength.setValue(minutes);
        absence.setValue(draft.absence());
        reason.setValue(draft.reason());
        sharedNote.setValue(draft.sharedNote());
        privateNote.setValue(draft.privateNote());
        happened.setValue(draft.happened() == Happened.MOVED && !movable ? Happened.HELD : draft.happened());
    }

    private void show(Happened what) {
        held.setVisible(what == Happened.HELD);
        notHeld.setVisible(what == Happened.NOT_HELD);
        written.setVisible(what != Happened.MOVED);
    }

    /** On the first question, from which keys lead on. */
    void begin() {
        Fields.focus(happened);
    }

    /** Told whenever the answer is, or is no longer, that the session moves to another time. */
    void onMoved(Consumer<Boolean> listener) {
        listener.accept(happened.getValue() == Happened.MOVED);
        happened.addValueChangeListener(change -> listener.accept(change.getValue() == Happened.MOVED));
    }

    /** All that can be filled in. */
    List<HasValue<?, ?>> fields() {
        var fields = new ArrayList<HasValue<?, ?>>(
                List.of(happened, length, otherLength, absence, reason, sharedNote, privateNote));
        fields.addAll(topics.fields());
        fields.addAll(goals.fields());
        fields.addAll(promise.fields());
        return fields;
    }

    /** An own goal of which a setback is said now: whoever has said so writes it down next. */
    Optional<GoalId> setback() {
        return happened.getValue() == Happened.HELD ? goals.setback() : Optional.empty();
    }

    /** As it stands, complete or not. */
    LogDraft draft() {
        return new LogDraft(
                happened.getValue(),
                minutes(),
                topics.value(),
                absence.getValue(),
                reason.getValue(),
                promise.words(),
                promise.owner().value(),
                promise.due(),
                sharedNote.getValue(),
                privateNote.getValue(),
                goals.value());
    }

    /** The log, unless an answer is missing, which is said at its field. */
    Optional<SessionLog> read() {
        var log = draft().log(known.readerIsMentor());
        if (log.isEmpty() && happened.getValue() == Happened.NOT_HELD) {
            absence.setErrorMessage(text("session.problem.missing-missing"));
            absence.setInvalid(true);
            Fields.focus(absence);
        } else if (log.isEmpty()) {
            otherLength.setErrorMessage(text("session.problem.minutes"));
            otherLength.setInvalid(true);
            otherLength.focus();
        }
        return log;
    }

    private @Nullable Integer minutes() {
        return length.getValue() == OTHER ? otherLength.getValue() : length.getValue();
    }

    private static List<Integer> lengths() {
        var all = new ArrayList<>(SessionPlan.LENGTHS);
        all.add(OTHER);
        return all;
    }

    private static String minutes(int minutes) {
        return minutes == OTHER
                ? UI.getCurrent().getTranslation("session.length-other")
                : UI.getCurrent().getTranslation("session.minutes", minutes);
    }

    private String whoIs(Absence who) {
        return getTranslation("session.missing." + who, known.partner().firstName());
    }

    private String text(String key) {
        return getTranslation(key);
    }
}
