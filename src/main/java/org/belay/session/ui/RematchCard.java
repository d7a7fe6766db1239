package org.belay.session.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.MentorshipService;
import org.belay.session.PairSpace;
import org.belay.session.RematchRequest;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** For who said that the pairing does not fit: ask for another one, in one press, or take that or all of it back. */
final class RematchCard extends Div {

    private static final int LONGEST = 1000;

    private final transient PairSpace space;
    private final transient MentorshipService mentorships;
    private final transient Runnable changed;
    private final String side;

    RematchCard(PairSpace space, @Nullable RematchRequest request, MentorshipService mentorships, Runnable changed) {
        this.space = space;
        this.mentorships = mentorships;
        this.changed = changed;
        this.side = space.me().person().equals(space.pair().mentor().person()) ? "mentee" : "mentor";
        var card = Blocks.card(getTranslation("session.rematch.title"));
        if (request == null) {
            ask(card);
        } else {
            asked(card, request);
        }
        add(card);
    }

    private void ask(com.vaadin.flow.component.card.Card card) {
        var words = new LimitedArea(getTranslation("session.rematch.words"));
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        card.add(
                Blocks.paragraph(getTranslation(
                        "session.rematch.help." + side, space.partner().firstName())),
                words,
                WhoSees.of(Permission.SEE_RATING),
                Blocks.row(
                        Buttons.primary(
                                getTranslation("session.rematch.ask." + side),
                                "refresh-cw",
                                () -> ask(words.getValue())),
                        FitChange.afterAll(space, mentorships, changed)));
    }

    private void ask(String words) {
        if (Notify.attempt(() -> mentorships.askForRematch(space.pair().match(), words))) {
            Notify.done(getTranslation("session.rematch.asked"));
            changed.run();
        }
    }

    private void asked(com.vaadin.flow.component.card.Card card, RematchRequest request) {
        var day = LocalDate.ofInstant(request.askedAt(), space.me().zone());
        card.add(Blocks.note(
                Tone.INFO,
                "clock",
                getTranslation(
                        "session.rematch.waits." + side,
                        Formats.date(day),
                        space.partner().firstName())));
        if (request.words() != null) {
            card.add(Blocks.paragraph(request.words()));
        }
        card.add(
                WhoSees.of(Permission.SEE_RATING),
                Blocks.row(Buttons.plain(getTranslation("session.rematch.back"), this::takeBack)));
    }

    private void takeBack() {
        if (Notify.attempt(() -> mentorships.takeRematchBack(space.pair().match()))) {
            Notify.done(getTranslation("session.rematch.taken-back"));
            changed.run();
        }
    }
}
