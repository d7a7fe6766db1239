package org.belay.session.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.Fit;
import org.belay.session.MentorshipService;
import org.belay.session.PairSpace;
import org.belay.session.SessionRow;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;

/** How good was the session, and does the pairing fit; one save for both. */
final class FitCard extends Div {

    private static final int LONGEST_COMMENT = 1900;

    private final RadioButtonGroup<Integer> rating;
    private final RadioButtonGroup<Fit> fit;
    private final TextArea comment = new TextArea();
    private final transient PairSpace space;
    private final transient SessionRow session;
    private final transient MentorshipService mentorships;
    private final transient Runnable saved;

    FitCard(PairSpace space, SessionRow session, MentorshipService mentorships, Runnable saved) {
        this.space = space;
        this.session = session;
        this.mentorships = mentorships;
        this.saved = saved;
        var rated = getTranslation("session.rating", session.number());
        var fits = getTranslation("session.fit", space.partner().firstName());
        rating = Pills.one(rated, List.of(1, 2, 3, 4, 5), n -> UI.getCurrent().getTranslation("session.rating." + n));
        fit = Pills.one(fits, List.of(Fit.values()), f -> UI.getCurrent().getTranslation("state.Fit." + f));
        comment.setAriaLabel(getTranslation("session.comment"));
        comment.setPlaceholder(getTranslation("session.comment"));
        comment.setMaxLength(LONGEST_COMMENT);
        comment.setWidthFull();
        add(Blocks.card(
                getTranslation("session.fit-title"),
                new Question(fits, WhoSees.of(Permission.SEE_RATING), fit),
                new Question(rated, WhoSees.of(Permission.SEE_RATING), rating, comment),
                Blocks.row(Buttons.primary(getTranslation("session.fit-save"), "check", this::save))));
    }

    private void save() {
        var answer = fit.getValue();
        if (answer == null) {
            Notify.problem(getTranslation("session.problem.fit-missing"));
            return;
        }
        boolean done = Notify.attempt(() -> {
            var stars = rating.getValue();
            if (stars != null) {
                mentorships.rate(session.id(), stars, comment.getValue());
            }
            mentorships.answerFit(space.pair().match(), answer);
        });
        if (done) {
            Notify.done(getTranslation(answer == Fit.NOT_GOOD ? "session.fit-no-blame" : "session.fit-thanks"));
            saved.run();
        }
    }
}
