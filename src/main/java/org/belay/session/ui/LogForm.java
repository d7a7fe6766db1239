package org.belay.session.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.Absent;
import org.belay.session.Outcome;
import org.belay.session.SessionLog;
import org.belay.session.SessionPlan;
import org.belay.session.SessionState;
import org.belay.session.SessionToLog;
import org.belay.shared.ui.Fields;
import org.jspecify.annotations.Nullable;

/** The fields of a log; facts above, what was confided below. */
final class LogForm extends Div {

    private enum Happened {
        HELD,
        MOVED,
        NOT_HELD
    }

    private enum Missing {
        PARTNER,
        ME,
        BOTH,
        NOBODY
    }

    private static final int OTHER = 0;
    private static final int LONGEST_NOTE = 3900;
    private static final int LONGEST_REASON = 500;

    private final transient SessionToLog known;
    private final RadioButtonGroup<Happened> happened;
    private final RadioButtonGroup<Integer> length;
    private final IntegerField otherLength = new IntegerField();
    private final TopicFields topics;
    private final RadioButtonGroup<Missing> missing;
    private final TextField reason = new TextField();
    private final PromiseFields promise;
    private final TextArea sharedNote = new TextArea();
    private final TextArea privateNote = new TextArea();
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
        missing = Pills.one(text("session.who-missing"), List.of(Missing.values()), this::whoIs);
        topics = new TopicFields(known);
        promise = new PromiseFields(known);
        List.of(held, notHeld, written).forEach(part -> part.addClassNames("b-column", "b-log-part"));
        var facts = Permission.SEE_SESSION;
        add(new Question(text("session.happened"), WhoSees.ofPair(facts), happened));
        held.add(new Question(text("session.how-long"), WhoSees.ofPair(facts), length, otherLength));
        held.add(new Question(text("session.what-about"), WhoSees.ofPair(facts), topics));
        notHeld.add(new Question(text("session.who-missing"), WhoSees.ofPair(facts), missing));
        notHeld.add(new Question(text("session.reason"), WhoSees.ofPair(Permission.SEE_SHARED_NOTE), reason));
        written.add(new Question(text("session.promise"), WhoSees.ofPair(Permission.SEE_COMMITMENT), promise));
        written.add(new Question(text("session.shared-note"), WhoSees.ofPair(Permission.SEE_SHARED_NOTE), sharedNote));
        written.add(new Question(text("session.private-note"), WhoSees.of(Permission.SEE_PRIVATE_NOTE), privateNote));
        add(held, notHeld, written);
        configure();
        fill();
    }

    private void configure() {
        note(sharedNote, "session.shared-note", known.sharedNote());
        note(privateNote, "session.private-note", known.privateNote());
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

    private void note(TextArea area, String key, @Nullable String value) {
        area.setAriaLabel(text(key));
        area.setPlaceholder(text(key + "-hint"));
        area.setMaxLength(LONGEST_NOTE);
        area.setMinRows(2);
        area.setWidthFull();
        area.setValue(value == null ? "" : value);
    }

    /** What was planned, or what was logged before. */
    private void fill() {
        var session = known.session();
        var actual = session.actualMinutes();
        int minutes = actual == null ? session.minutes() : actual;
        length.setValue(SessionPlan.LENGTHS.contains(minutes) ? minutes : OTHER);
        otherLength.setValue(minutes);
        var absent = session.absent();
        if (absent != null) {
            missing.setValue(missing(absent));
        }
        reason.setValue(Optional.ofNullable(session.reason()).orElse(""));
        happened.setValue(session.state() == SessionState.MISSED ? Happened.NOT_HELD : Happened.HELD);
    }

    private void show(Happened what) {
        held.setVisible(what == Happened.HELD);
        notHeld.setVisible(what == Happened.NOT_HELD);
        written.setVisible(what != Happened.MOVED);
    }

    /** Told whenever the answer is, or is no longer, that the session moves to another time. */
    void onMoved(Consumer<Boolean> listener) {
        listener.accept(happened.getValue() == Happened.MOVED);
        happened.addValueChangeListener(change -> listener.accept(change.getValue() == Happened.MOVED));
    }

    /** The log, unless an answer is missing, which is said at its field. */
    Optional<SessionLog> read() {
        if (happened.getValue() == Happened.NOT_HELD && missing.getValue() == null) {
            missing.setErrorMessage(text("session.problem.missing-missing"));
            missing.setInvalid(true);
            Fields.focus(missing);
            return Optional.empty();
        }
        if (happened.getValue() == Happened.HELD && minutes() == null) {
            otherLength.setInvalid(true);
            otherLength.setErrorMessage(text("session.problem.minutes"));
            otherLength.focus();
            return Optional.empty();
        }
        return Optional.of(new SessionLog(outcome(), promise.value(), sharedNote.getValue(), privateNote.getValue()));
    }

    private Outcome outcome() {
        var minutes = minutes();
        if (happened.getValue() == Happened.HELD && minutes != null) {
            return new Outcome.Held(minutes, topics.value());
        }
        boolean mentor = known.me().equals(known.pair().mentor());
        return switch (missing.getValue()) {
            case PARTNER -> new Outcome.Missed(mentor ? Absent.MENTEE : Absent.MENTOR);
            case ME -> new Outcome.Missed(mentor ? Absent.MENTOR : Absent.MENTEE);
            case BOTH -> new Outcome.Missed(Absent.BOTH);
            case NOBODY -> new Outcome.CalledOff(reason.getValue());
        };
    }

    private Missing missing(Absent absent) {
        boolean mentor = known.me().equals(known.pair().mentor());
        return switch (absent) {
            case BOTH -> Missing.BOTH;
            case MENTOR -> mentor ? Missing.ME : Missing.PARTNER;
            case MENTEE -> mentor ? Missing.PARTNER : Missing.ME;
        };
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

    private String whoIs(Missing who) {
        return getTranslation("session.missing." + who, known.partner().firstName());
    }

    private String text(String key) {
        return getTranslation(key);
    }
}
