package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.HashSet;
import org.belay.draft.Drafts;
import org.belay.matching.MatchId;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.CircleSessions;
import org.belay.session.CircleSpace;
import org.belay.session.MentorshipService;
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
    private final transient MentorshipService mentorships;
    private final transient Drafts drafts;
    private final transient Clock clock;

    CatchUpView(
            SessionService sessions,
            CircleSessions circles,
            MentorshipService mentorships,
            Drafts drafts,
            Clock clock) {
        this.sessions = sessions;
        this.circles = circles;
        this.mentorships = mentorships;
        this.drafts = drafts;
        this.clock = clock;
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
        var pairs = new HashSet<MatchId>();
        for (var known : missing) {
            if (pairs.add(known.pair().match())) {
                promises(known);
            }
            add(card(known));
        }
        for (var circle : ofCircles) {
            promises(circle.space());
            circle.sessions().forEach(session -> add(card(circle.space(), session)));
        }
    }

    /** Once for each pair, above its first log: what is ticked there is open in none of them. */
    private void promises(SessionToLog known) {
        var today = clock.instant().atZone(known.me().zone()).toLocalDate();
        promises(
                known.partner().name(),
                WhoSees.ofPair(Permission.SEE_COMMITMENT),
                PromiseList.of(known.pair().match(), known.me(), known.partner(), today, mentorships));
    }

    private void promises(CircleSpace space) {
        promises(
                space.circle().name(),
                WhoSees.ofCircle(Permission.SEE_COMMITMENT),
                CircleSessionsPart.promises(
                        space,
                        space.commitments().stream()
                                .filter(promise -> !promise.done())
                                .toList(),
                        clock.instant(),
                        circles,
                        () -> {}));
    }

    private void promises(String with, Component whoSees, PromiseList list) {
        if (list.isVisible()) {
            add(Blocks.card(getTranslation("session.commitments-open-with", with), whoSees, list));
        }
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
