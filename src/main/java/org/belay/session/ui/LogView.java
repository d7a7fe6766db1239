package org.belay.session.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.session.SessionService;
import org.belay.session.SessionToLog;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;

/** The log of a session on one screen, filled in from what was planned. */
@Route(SessionNavigation.LOG)
@PermitAll
class LogView extends Page implements BeforeEnterObserver {

    private final transient SessionService sessions;

    LogView(SessionService sessions) {
        this.sessions = sessions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var match = SessionNavigation.match(event.getRouteParameters());
        var known = sessions.toLog(SessionNavigation.session(event.getRouteParameters()));
        if (!known.pair().match().equals(match)) {
            throw new NotFound(match);
        }
        removeAll();
        show(known);
    }

    private void show(SessionToLog known) {
        var match = known.pair().match();
        header(getTranslation(
                        "session.log-title",
                        known.session().number(),
                        known.partner().firstName()))
                .under(getTranslation("session.pair.title", known.partner().name()), SessionNavigation.pair(match))
                .context(getTranslation(
                        "session.log-context",
                        Moments.dayAndTimes(known.session(), known.me().zone())));
        var form = new LogForm(known);
        var save = Buttons.primary(getTranslation("session.log-save"), "check", () -> save(known, form));
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        var move = Buttons.primary(
                getTranslation("session.log-move"),
                "calendar-clock",
                () -> Addresses.open(
                        SessionNavigation.move(match, known.session().id())));
        form.onMoved(moved -> {
            save.setVisible(!moved);
            move.setVisible(moved);
        });
        var later = Buttons.plain(getTranslation("session.log-later"), () -> leave(known));
        form.add(Blocks.block("b-row b-form-foot b-log-foot", later, save, move));
        add(form);
    }

    private void save(SessionToLog known, LogForm form) {
        form.read().ifPresent(log -> {
            var session = known.session();
            if (Notify.attempt(() -> sessions.log(session.id(), session.version(), log))) {
                Notify.done(getTranslation("session.log-saved"));
                leave(known);
            }
        });
    }

    private static void leave(SessionToLog known) {
        UI.getCurrent().navigate(SessionNavigation.pair(known.pair().match()));
    }
}
