package org.belay.session.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.Fit;
import org.belay.session.MentorshipService;
import org.belay.session.PairSpace;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Does the pairing fit; saved by a button, since of the answers only the last of them can be taken back. */
final class FitCard extends Div {

    private final RadioButtonGroup<Fit> fit;
    private final transient PairSpace space;
    private final transient MentorshipService mentorships;
    private final transient Runnable saved;

    FitCard(PairSpace space, MentorshipService mentorships, Runnable saved) {
        this.space = space;
        this.mentorships = mentorships;
        this.saved = saved;
        var fits = getTranslation("session.fit", space.partner().firstName());
        fit = Pills.one(fits, List.of(Fit.values()), f -> UI.getCurrent().getTranslation("state.Fit." + f));
        var notGood = Blocks.note(
                Tone.INFO,
                "info",
                getTranslation("session.fit-not-good", space.partner().firstName()));
        notGood.setVisible(false);
        fit.addValueChangeListener(change -> notGood.setVisible(leadsToRematch(change.getValue())));
        add(Blocks.card(
                getTranslation("session.fit-title"),
                new Question(fits, WhoSees.of(Permission.SEE_RATING), fit),
                notGood,
                Blocks.row(Buttons.primary(getTranslation("session.fit-save"), "check", this::save))));
    }

    /** Towards the end of a cohort there is no other match to be asked for. */
    private boolean leadsToRematch(@Nullable Fit answer) {
        return answer == Fit.NOT_GOOD && space.pair().canBeRematched();
    }

    private void save() {
        var answer = fit.getValue();
        if (answer == null) {
            fit.setErrorMessage(getTranslation("session.problem.fit-missing"));
            fit.setInvalid(true);
            Fields.focus(fit);
            return;
        }
        if (Notify.attempt(() -> mentorships.answerFit(space.pair().match(), answer))) {
            var thanks = getTranslation(leadsToRematch(answer) ? "session.fit-no-blame" : "session.fit-thanks");
            if (answer == Fit.NOT_GOOD) {
                Notify.done(thanks, () -> FitChange.takeBack(space, mentorships, saved));
            } else {
                Notify.done(thanks);
            }
            saved.run();
        }
    }
}
