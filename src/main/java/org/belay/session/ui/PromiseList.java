package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.belay.matching.MatchId;
import org.belay.session.CommitmentRow;
import org.belay.session.Member;
import org.belay.session.MentorshipService;
import org.belay.session.PairSpace;
import org.belay.session.SessionId;
import org.belay.session.SessionToLog;
import org.belay.shared.PersonId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;

/** What people promised each other, each with a tick that holds at once. */
final class PromiseList extends Div {

    private final transient Function<CommitmentRow, String> whose;
    private final transient LocalDate today;
    private final transient Predicate<CommitmentRow> tickable;
    private final transient Tick tick;
    private final transient Runnable changed;

    /** Says, or takes back, that a promise was kept. */
    interface Tick {

        /** @param version that it has now */
        void set(CommitmentRow promise, long version, boolean done);
    }

    /**
     * @param whose who promised it, and when
     * @param tickable those that the reader may tick
     * @param changed what else is to be drawn anew
     */
    PromiseList(
            List<CommitmentRow> promises,
            Function<CommitmentRow, String> whose,
            LocalDate today,
            Predicate<CommitmentRow> tickable,
            Tick tick,
            Runnable changed) {
        this.whose = whose;
        this.today = today;
        this.tickable = tickable;
        this.tick = tick;
        this.changed = changed;
        addClassNames("b-column", "b-tight");
        promises.forEach(promise -> add(row(promise)));
        setVisible(!promises.isEmpty());
    }

    /** Of a pair: either of the two may tick any. */
    static PromiseList of(
            PairSpace space,
            List<CommitmentRow> promises,
            Map<SessionId, Integer> numbers,
            LocalDate today,
            MentorshipService mentorships,
            Runnable changed) {
        return new PromiseList(
                promises,
                promise -> text(
                        "session.commitment-from",
                        name(
                                promise.owner(),
                                space.me().person(),
                                space.partner().firstName()),
                        numbers.getOrDefault(promise.session(), 0)),
                today,
                promise -> true,
                ticks(mentorships),
                changed);
    }

    /** Those of a pair that are open while the next session is logged. */
    static PromiseList of(SessionToLog known, LocalDate today, MentorshipService mentorships) {
        return new PromiseList(
                known.open(),
                promise -> name(
                        promise.owner(), known.me().person(), known.partner().firstName()),
                today,
                promise -> true,
                ticks(mentorships),
                () -> {});
    }

    /** Those of a pair that are open, beside its next session or its logs. */
    static PromiseList of(MatchId match, Member me, Member partner, LocalDate today, MentorshipService mentorships) {
        return new PromiseList(
                mentorships.openPromises(match),
                promise -> name(promise.owner(), me.person(), partner.firstName()),
                today,
                promise -> true,
                ticks(mentorships),
                () -> {});
    }

    private static Tick ticks(MentorshipService mentorships) {
        return (promise, version, done) -> {
            if (done) {
                mentorships.markDone(promise.id(), version);
            } else {
                mentorships.reopen(promise.id(), version);
            }
        };
    }

    private static String name(PersonId owner, PersonId me, String partner) {
        return owner.equals(me) ? text("session.you") : partner;
    }

    private Component row(CommitmentRow promise) {
        var box = new Checkbox(promise.promise(), promise.done());
        box.setReadOnly(!tickable.test(promise));
        var version = new AtomicLong(promise.version());
        box.addValueChangeListener(change -> {
            if (change.isFromClient() && Notify.attempt(() -> tick.set(promise, version.get(), change.getValue()))) {
                version.incrementAndGet();
            }
            changed.run();
        });
        var when = Blocks.row(Blocks.meta(whose.apply(promise)));
        var due = promise.dueOn();
        if (promise.done()) {
            when.add(Blocks.toned(text("session.commitment-done"), Tone.OK));
        } else if (due != null) {
            var words = text("session.commitment-due", Moments.day(due));
            when.add(promise.overdue(today) ? Blocks.toned(words, Tone.WARNING) : Blocks.meta(words));
        }
        return Blocks.block("b-column b-tight b-promise", box, when);
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
