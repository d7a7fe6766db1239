package org.belay.session.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.matching.MatchDetails;
import org.belay.matching.MatchReason;
import org.belay.matching.MatchService;
import org.belay.matching.Party;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.PersonId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;

/** A match that is offered to the reader: with whom, why, what has been answered, and the own answer. */
final class OfferCard extends Div {

    private final transient MatchDetails match;
    private final transient Party partner;
    private final transient MatchService matches;
    private final transient Runnable changed;

    OfferCard(MatchDetails match, PersonId me, MatchService matches, Runnable changed) {
        this.match = match;
        this.partner = match.partnerOf(me);
        this.matches = matches;
        this.changed = changed;
        boolean awaitsMe = match.awaits(me);
        boolean mentors = match.mentor().person().equals(me);
        var card = Blocks.card(
                getTranslation("session.offer"),
                Blocks.who(partner.name(), place()),
                Blocks.paragraph(getTranslation(
                        mentors ? "session.offer.your-mentee" : "session.offer.your-mentor",
                        partner.name(),
                        match.programName())));
        match.reasons().stream()
                .filter(MatchReason::speaksForPair)
                .forEach(reason -> card.add(Blocks.fact(
                        getTranslation(
                                "matching.criterion." + reason.criterion().word()),
                        Blocks.text(words(reason)))));
        card.add(WhoSees.ofPair(Permission.SEE_MATCH), status(awaitsMe));
        var until = match.answers().until();
        if (until != null) {
            card.add(Blocks.fact(getTranslation("session.offer.until"), Blocks.strong(Formats.date(until))));
        }
        card.add(answers(awaitsMe));
        add(card);
    }

    /** That the site is the same says its label already, so here is which. */
    private String words(MatchReason reason) {
        var site = partner.site();
        return reason.kind() == MatchReason.Kind.SAME_SITE && site != null ? site : ReasonWords.of(reason);
    }

    private String place() {
        return Stream.of(partner.department(), partner.site())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** What happens next. */
    private Div status(boolean awaitsMe) {
        if (!awaitsMe) {
            return Blocks.note(Tone.INFO, "clock", getTranslation("session.offer.waits", partner.name()));
        }
        boolean last = !match.awaits(partner.person());
        return Blocks.note(
                Tone.INFO,
                "circle-help",
                getTranslation(last ? "session.offer.last" : "session.offer.first", partner.name()));
    }

    private Div answers(boolean awaitsMe) {
        var row = Blocks.row();
        if (awaitsMe) {
            row.add(Buttons.primary(getTranslation("session.offer.accept"), "check", this::accept));
        }
        row.add(Buttons.plain(getTranslation("session.offer.decline"), this::decline));
        return row;
    }

    private void accept() {
        if (Notify.attempt(() -> matches.accept(match.id(), match.version()))) {
            Notify.done(getTranslation("session.offer.accepted"));
        }
        changed.run();
    }

    private void decline() {
        new ReasonDialog(
                        "session.decline",
                        partner.name(),
                        reason -> matches.decline(match.id(), match.version(), reason),
                        () -> getUI().ifPresent(ui -> ui.navigate("")))
                .open();
    }
}
