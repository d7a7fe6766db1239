package org.belay.session.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import org.belay.session.MentorshipService;
import org.belay.session.PairSpace;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.PageHeader;

/** What one of a pair does most, at the head of its pages. */
record PairActions(PairSpace space, MentorshipService mentorships, Instant now, Runnable changed) {

    /** What is overdue comes first; else the next session is planned. */
    void on(PageHeader header) {
        var pair = space.pair();
        if (pair.meets()) {
            header.secondary(Buttons.of(text("session.we-talked"), "message-circle", this::talked));
        }
        var overdue = space.oldestOverdue(now);
        var plan = Buttons.of(
                text("session.plan"), "calendar-plus", () -> Addresses.open(SessionNavigation.plan(pair.match())));
        if (overdue != null && pair.acceptsLogs()) {
            if (pair.meets()) {
                header.secondary(plan);
            }
            header.primary(Buttons.of(
                    text("session.log-n", overdue.number()),
                    "check",
                    () -> Addresses.open(SessionNavigation.log(pair.match(), overdue.id()))));
        } else if (pair.meets()) {
            header.primary(plan);
        }
    }

    private void talked() {
        var match = space.pair().match();
        if (Notify.attempt(() -> mentorships.reportContact(match))) {
            changed.run();
            Notify.done(
                    text("session.talked", space.partner().firstName()),
                    () -> Notify.attempt(() -> {
                        mentorships.retractContact(match);
                        changed.run();
                    }));
        }
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
