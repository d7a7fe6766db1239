package org.belay.session.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.belay.session.Fit;
import org.belay.session.MentorshipService;
import org.belay.session.PairSpace;
import org.belay.session.SessionState;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;

/**
 * For who has met and is not asked about the fit now: to say that it does not fit, without blame, or that it does after all.
 */
final class FitChange extends Div {

    private final transient PairSpace space;
    private final transient MentorshipService mentorships;
    private final transient Runnable saved;

    FitChange(PairSpace space, MentorshipService mentorships, Runnable saved) {
        this.space = space;
        this.mentorships = mentorships;
        this.saved = saved;
        add(
                space.saidNotGood()
                        ? afterAll(space, mentorships, saved)
                        : Buttons.quiet(getTranslation("session.fit-changed"), this::ask));
    }

    /** Also where there is no other match to be asked for any more. */
    static Button afterAll(PairSpace space, MentorshipService mentorships, Runnable saved) {
        return Buttons.quiet(
                UI.getCurrent().getTranslation("session.fit-after-all"), () -> takeBack(space, mentorships, saved));
    }

    static void takeBack(PairSpace space, MentorshipService mentorships, Runnable saved) {
        if (Notify.attempt(() -> mentorships.takeFitBack(space.pair().match()))) {
            Notify.done(UI.getCurrent().getTranslation("session.fit-taken-back"));
        }
        saved.run();
    }

    static boolean isOpenTo(PairSpace space) {
        if (space.saidNotGood()) {
            return space.rematch() == null;
        }
        return space.fitQuestion() == null
                && space.pair().canBeRematched()
                && space.sessions().stream().anyMatch(session -> session.state() == SessionState.HELD);
    }

    private void ask() {
        var partner = space.partner().firstName();
        var dialog = new Dialog(getTranslation("session.fit-changed.title", partner));
        dialog.add(Blocks.block("b-form", Blocks.paragraph(getTranslation("session.fit-not-good", partner))));
        dialog.getFooter()
                .add(
                        Buttons.plain(getTranslation("action.cancel"), dialog::close),
                        Buttons.primary(getTranslation("session.fit-changed.confirm"), "check", () -> {
                            dialog.close();
                            if (Notify.attempt(
                                    () -> mentorships.answerFit(space.pair().match(), Fit.NOT_GOOD))) {
                                Notify.done(
                                        getTranslation("session.fit-no-blame"),
                                        () -> takeBack(space, mentorships, saved));
                                saved.run();
                            }
                        }));
        dialog.open();
    }
}
