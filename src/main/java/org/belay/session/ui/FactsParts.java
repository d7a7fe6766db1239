package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Optional;
import org.belay.enrollment.Side;
import org.belay.matching.MatchDetails;
import org.belay.matching.MatchEnded;
import org.belay.matching.MatchMailPreview;
import org.belay.matching.MatchService;
import org.belay.matching.MatchState;
import org.belay.matching.Party;
import org.belay.matching.WaysOut;
import org.belay.session.Fit;
import org.belay.session.PairFacts;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ConfirmDialog;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.MailToRead;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What a coordinator sees of a match itself, and how they end it. */
record FactsParts(
        PairFacts facts, MatchDetails match, MatchService matches, MatchMailPreview letters, Runnable changed) {

    /** While there is something to end. */
    Optional<Button> endEarly() {
        return match.state().open()
                ? Optional.of(Buttons.plain(text("session.end-early"), this::openDialog))
                : Optional.empty();
    }

    private void openDialog() {
        var pair = text(
                "space.names",
                facts.pair().mentor().name(),
                facts.pair().mentee().name());
        new ReasonDialog(
                        "session.end-early",
                        pair,
                        reason -> matches.endEarly(match.id(), match.version(), reason),
                        changed,
                        Blocks.strong(text("matching.rematch.mail")),
                        mail(match.causeOfEarlyEnd()))
                .open();
    }

    /** As the mentee reads it; the mentor reads the same with the other name. */
    private Component mail(MatchEnded.Cause cause) {
        return new MailToRead(letters.preview(
                matches.previewEnd(match.id(), cause),
                Side.MENTEE,
                UI.getCurrent().getLocale()));
    }

    /** What follows when it does not fit. */
    Optional<Button> rematch() {
        return unhappy().isEmpty() || !facts.pair().canBeRematched()
                ? Optional.empty()
                : Optional.of(Buttons.of(text("matching.rematch"), "refresh-cw", this::openRematch));
    }

    private void openRematch() {
        var mentee = facts.pair().mentee().name();
        var mentor = facts.pair().mentor().name();
        new ConfirmDialog(
                        text("matching.rematch.title", mentee, mentor),
                        text("matching.rematch.confirm"),
                        () -> matches.rematch(match.id(), match.version()),
                        () -> {
                            Notify.done(text("matching.rematch.done", mentee, mentor));
                            changed.run();
                        },
                        Blocks.paragraph(text("matching.rematch.help", mentee, mentor)),
                        Blocks.strong(text("matching.rematch.mail")),
                        mail(MatchEnded.Cause.REMATCH))
                .open();
    }

    private List<PairFacts.Answers> unhappy() {
        return facts.answers().stream()
                .filter(answers -> answers.fit() == Fit.NOT_GOOD)
                .toList();
    }

    /** Somebody says that it does not fit, and perhaps asks for another match. */
    Optional<Component> look() {
        var unhappy = unhappy();
        if (unhappy.isEmpty() || !match.state().open()) {
            return Optional.empty();
        }
        var note = Blocks.column();
        for (var answers : unhappy) {
            var rematch = answers.rematch();
            var name = answers.member().name();
            note.add(Blocks.text(text(rematch == null ? "session.look.not-good" : "session.look.rematch", name)));
            if (rematch != null && rematch.words() != null) {
                note.add(Blocks.paragraph(rematch.words()));
            }
        }
        return Optional.of(Blocks.note(Tone.WARNING, "circle-alert", note));
    }

    /** How the two have answered what was offered, or why the match is over. */
    Optional<Component> offer() {
        if (match.state() == MatchState.OFFERED) {
            var card = Blocks.card(text("session.offer.answers"));
            List.of(match.mentor(), match.mentee()).forEach(party -> card.add(answer(party)));
            var until = match.answers().until();
            if (until != null) {
                card.add(Blocks.meta(text("session.offer.answer-by", Formats.date(until))));
            }
            return Optional.of(card);
        }
        var over = Blocks.column();
        var reason = reason();
        if (reason != null) {
            over.add(Blocks.card(text("session.end.reason"), Blocks.paragraph(reason)));
        }
        NextStepsCard.of(match, WaysOut.Who.COORDINATOR).ifPresent(over::add);
        return over.getChildren().findAny().isPresent() ? Optional.of(over) : Optional.empty();
    }

    private @Nullable String reason() {
        if (match.rematched()) {
            return text("session.end.rematch");
        }
        if (match.state() == MatchState.EXPIRED) {
            return text("session.end.expired");
        }
        if (match.endedWithPlace()) {
            return text("session.end.left-cohort");
        }
        if (match.endedWithLeaver()) {
            return text("session.end.left");
        }
        return match.withdrawn() ? text("session.end.withdrew") : match.endReason();
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
