package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.draft.Drafts;
import org.belay.session.CircleSessions;
import org.belay.session.CircleSpace;
import org.belay.session.SessionRow;
import org.belay.session.SessionService;
import org.belay.session.SessionToLog;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.AutoSave;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;

/** The logs that are missing, one under another, each with a save of its own. */
@Route(SessionNavigation.CATCH_UP)
@PermitAll
class CatchUpView extends Page implements BeforeEnterObserver {

    private final transient SessionService sessions;
    private final transient CircleSessions circles;
    private final transient Drafts drafts;

    CatchUpView(SessionService sessions, CircleSessions circles, Drafts drafts) {
        this.drafts = drafts;
        this.sessions = sessions;
        this.circles = circles;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var missing = sessions.toCatchUp();
        var ofCircles = circles.toCatchUp();
        var many = missing.size()
                + ofCircles.stream()
                        .mapToInt(circle -> circle.sessions().size())
                        .sum();
        header(getTranslation("session.catch-up"))
                .under(getTranslation("home.title"), "")
                .context(getTranslation("session.catch-up-context", many));
        if (many == 0) {
            add(Blocks.empty(
                    "circle-check",
                    getTranslation("session.catch-up-none"),
                    getTranslation("session.catch-up-none-help")));
        }
        missing.forEach(known -> add(card(known)));
        ofCircles.forEach(circle -> circle.sessions().forEach(session -> add(card(circle.space(), session))));
    }

    private Component card(CircleSpace space, SessionRow session) {
        return Blocks.card(
                getTranslation("session.circle.title", space.circle().name(), session.number()),
                Blocks.muted(getTranslation("session.log-context", Moments.dayAndTimes(session, space.zone()))),
                CircleLogForm.amongOthers(space, session, circles, drafts, this::show));
    }

    private Component card(SessionToLog known) {
        var session = known.session();
        var form = new LogForm(known);
        var save = Buttons.of(getTranslation("session.log-save-n", session.number()), "check", () -> save(known, form));
        var move = Buttons.of(
                getTranslation("session.log-move"),
                "calendar-clock",
                () -> Addresses.open(SessionNavigation.move(known.pair().match(), session.id())));
        form.onMoved(moved -> {
            save.setVisible(!moved);
            move.setVisible(moved);
        });
        var kept = new AutoSave(form.fields(), () -> sessions.keepDraft(session.id(), form.draft()));
        form.add(Blocks.block("b-row b-between", kept, Blocks.row(save, move)));
        return Blocks.card(
                getTranslation(
                        "session.log-title", session.number(), known.partner().name()),
                Blocks.muted(getTranslation(
                        "session.log-context",
                        Moments.dayAndTimes(session, known.me().zone()))),
                form);
    }

    private void save(SessionToLog known, LogForm form) {
        form.read().ifPresent(log -> {
            var session = known.session();
            if (Notify.attempt(() -> sessions.log(session.id(), session.version(), log))) {
                Notify.done(getTranslation("session.log-saved"));
                show();
            }
        });
    }
}
