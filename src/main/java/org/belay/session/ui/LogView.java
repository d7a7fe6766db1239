package org.belay.session.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.belay.goal.ui.GoalNavigation;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.MentorshipService;
import org.belay.session.SessionId;
import org.belay.session.SessionService;
import org.belay.session.SessionToLog;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.AutoSave;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.Tone;

/** The log of a session on one screen, filled in from what was planned. */
@Route(SessionNavigation.LOG)
@PermitAll
class LogView extends Page implements BeforeEnterObserver {

    private final transient SessionService sessions;
    private final transient MentorshipService mentorships;
    private final transient Clock clock;

    LogView(SessionService sessions, MentorshipService mentorships, Clock clock) {
        this.sessions = sessions;
        this.mentorships = mentorships;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var match = SessionNavigation.match(event.getRouteParameters());
        var known = sessions.toLog(SessionNavigation.session(event.getRouteParameters()));
        if (!known.pair().match().equals(match)) {
            throw new NotFound(match);
        }
        show(known);
    }

    private void show(SessionToLog known) {
        removeAll();
        var match = known.pair().match();
        header(getTranslation(
                        "session.log-title",
                        known.session().number(),
                        known.partner().firstName()))
                .under(getTranslation("space.title", known.partner().name()), SessionNavigation.pair(match))
                .context(getTranslation(
                        "session.log-context",
                        Moments.dayAndTimes(known.session(), known.me().zone())));
        var session = known.session().id();
        if (known.draftOf() != null) {
            add(Blocks.note(
                    Tone.INFO,
                    "pencil",
                    Blocks.text(getTranslation(
                            "session.log-draft",
                            Formats.dateTime(known.draftOf(), known.me().zone()))),
                    Blocks.row(Buttons.plain(getTranslation("draft.begin-anew"), () -> beginAnew(session)))));
        }
        if (!known.open().isEmpty()) {
            var today = clock.instant().atZone(known.me().zone()).toLocalDate();
            add(Blocks.card(
                    getTranslation("session.commitments-open"),
                    WhoSees.ofPair(Permission.SEE_COMMITMENT),
                    PromiseList.of(known, today, mentorships)));
        }
        var form = new LogForm(known);
        var save = Buttons.primary(getTranslation("session.log-save"), "check", () -> save(known, form));
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        var move = Buttons.primary(
                getTranslation("session.log-move"),
                "calendar-clock",
                () -> Addresses.open(SessionNavigation.move(match, session)));
        form.onMoved(moved -> {
            save.setVisible(!moved);
            move.setVisible(moved);
        });
        var later = Buttons.plain(getTranslation("session.log-later"), () -> leave(known));
        var kept = new AutoSave(form.fields(), () -> sessions.keepDraft(session, form.draft()));
        form.add(Blocks.block("b-row b-form-foot b-log-foot", kept, Blocks.grow(), later, save, move));
        add(form);
        form.begin();
    }

    private void save(SessionToLog known, LogForm form) {
        form.read().ifPresent(log -> {
            var session = known.session();
            if (Notify.attempt(() -> sessions.log(session.id(), session.version(), log))) {
                var setback = form.setback();
                Notify.done(getTranslation(setback.isPresent() ? "session.log-saved-setback" : "session.log-saved"));
                setback.ifPresentOrElse(goal -> Addresses.open(GoalNavigation.setback(goal)), () -> leave(known));
            }
        });
    }

    private void beginAnew(SessionId session) {
        sessions.discardDraft(session);
        show(sessions.toLog(session));
    }

    private static void leave(SessionToLog known) {
        UI.getCurrent().navigate(SessionNavigation.pair(known.pair().match()));
    }
}
