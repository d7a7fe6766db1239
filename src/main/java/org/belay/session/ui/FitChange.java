package org.belay.session.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.belay.session.Fit;
import org.belay.session.MentorshipService;
import org.belay.session.PairSpace;
import org.belay.session.SessionState;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;

/** The way out for who has met and is not asked about the fit now: to say that it does not fit, without blame. */
final class FitChange extends Div {

    private final transient PairSpace space;
    private final transient MentorshipService mentorships;
    private final transient Runnable saved;

    FitChange(PairSpace space, MentorshipService mentorships, Runnable saved) {
        this.space = space;
        this.mentorships = mentorships;
        this.saved = saved;
        add(Buttons.quiet(getTranslation("session.fit-changed"), this::ask));
    }

    static boolean isOpenTo(PairSpace space) {
        return space.fitQuestion() == null
                && space.rematch() == null
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
                                Notify.done(getTranslation("session.fit-no-blame"));
                                saved.run();
                            }
                        }));
        dialog.open();
    }
}
