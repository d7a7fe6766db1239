package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Optional;
import org.belay.matching.MatchDetails;
import org.belay.matching.MatchService;
import org.belay.matching.MatchState;
import org.belay.matching.Party;
import org.belay.session.Fit;
import org.belay.session.Member;
import org.belay.session.PairFacts;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Tone;

/** What a coordinator sees of a match itself, and how they end it. */
record FactsParts(PairFacts facts, MatchDetails match, MatchService matches, Runnable changed) {

    /** While there is something to end. */
    Optional<Button> endEarly() {
        return match.state().open()
                ? Optional.of(Buttons.plain(text("session.end-early"), this::openDialog))
                : Optional.empty();
    }

    private void openDialog() {
        var pair = text(
                "session.pair.names",
                facts.pair().mentor().name(),
                facts.pair().mentee().name());
        new ReasonDialog(
                        "session.end-early",
                        pair,
                        reason -> matches.endEarly(match.id(), match.version(), reason),
                        changed)
                .open();
    }

    /** Somebody says that it does not fit. */
    Optional<Component> look() {
        var unhappy = facts.answers().stream()
                .filter(answers -> answers.fit() == Fit.NOT_GOOD)
                .map(PairFacts.Answers::member)
                .map(Member::name)
                .toList();
        return unhappy.isEmpty() || !match.state().open()
                ? Optional.empty()
                : Optional.of(Blocks.note(
                        Tone.WARNING, "circle-alert", text("session.look.not-good", String.join(", ", unhappy))));
    }

    /** How the two have answered what was offered, or why the match is over. */
    Optional<Component> offer() {
        if (match.state() == MatchState.OFFERED) {
            var card = Blocks.card(text("session.offer.answers"));
            List.of(match.mentor(), match.mentee()).forEach(party -> card.add(answer(party)));
            return Optional.of(card);
        }
        var reason = match.withdrawn() ? text("session.end.withdrew") : match.endReason();
        return reason == null
                ? Optional.empty()
                : Optional.of(Blocks.card(text("session.end.reason"), Blocks.paragraph(reason)));
    }

    private Component answer(Party party) {
        var words = match.awaits(party.person())
                ? Blocks.toned(text("session.offer.no-answer"), Tone.WARNING)
                : Blocks.toned(text("session.offer.has-accepted"), Tone.OK);
        return Blocks.fact(party.name(), words);
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
