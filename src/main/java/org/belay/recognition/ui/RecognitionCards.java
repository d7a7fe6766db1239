package org.belay.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.card.Card;
import java.util.Objects;
import org.belay.program.ProgramService;
import org.belay.recognition.RecognitionService;
import org.belay.recognition.Recognized;
import org.belay.shared.PersonId;
import org.belay.shared.Texts;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Thanks, stories and what circles accomplished, each with what its reader may say to its being public. */
record RecognitionCards(
        RecognitionService recognitions, ProgramService programs, Texts texts, PersonId me, Runnable changed) {

    /** One that is public; whoever has agreed to that may say otherwise. */
    Component shared(Recognized one) {
        var card = card(one);
        if (one.isNamed(me)) {
            card.add(Blocks.row(Buttons.quiet(text("recognition.keep-private"), () -> answer(one, false))));
        } else if (recognitions.mayPublish(one)) {
            card.add(Blocks.row(Buttons.quiet(text("recognition.keep-private"), () -> publish(one, false))));
        }
        return card;
    }

    /** One that is not, for those whom it concerns. */
    Component waiting(Recognized one) {
        var card = card(one);
        card.add(Blocks.muted(text(why(one))));
        if (one.isNamed(me)) {
            card.add(Blocks.row(
                    Buttons.of(text("recognition.agree"), "check", () -> answer(one, true)),
                    Buttons.quiet(text("recognition.keep-private"), () -> answer(one, false))));
        }
        return card;
    }

    private static String why(Recognized one) {
        if (one.accomplished() != null) {
            return "recognition.of-circle-not-public";
        }
        if (!one.namesNobody()) {
            return one.agreedByAll() ? "recognition.somebody-left" : "recognition.not-public";
        }
        return one.published() == null ? "recognition.not-read" : "recognition.not-published";
    }

    /** One that names nobody, for whoever reads it before everybody does. */
    Component toRead(Recognized one) {
        var card = card(one);
        card.add(
                Blocks.muted(text("recognition.to-read")),
                Blocks.row(
                        Buttons.of(text("recognition.agree"), "check", () -> publish(one, true)),
                        Buttons.quiet(text("recognition.keep-private"), () -> publish(one, false))));
        return card;
    }

    private Card card(Recognized one) {
        var accomplished = one.accomplished();
        return accomplished == null ? written(one) : RecognitionWords.circle(one, accomplished);
    }

    private Card written(Recognized one) {
        var title = one.title();
        var under = Formats.date(one.writtenAt())
                + (title != null && !one.named().isEmpty()
                        ? " · " + text("recognition.with", RecognitionWords.to(one))
                        : "");
        var words = Blocks.paragraph(one.words());
        words.addClassName("b-prose");
        var card = Blocks.card(
                title != null ? title : text("recognition.to", RecognitionWords.to(one)),
                Blocks.who(Objects.requireNonNullElse(one.authorName(), ""), under),
                words);
        var program = one.alumnusIn();
        if (program != null) {
            card.add(Blocks.row(Blocks.chip(
                    texts.text(
                            programs.terms(program),
                            UI.getCurrent().getLocale(),
                            "recognition.alumnus",
                            Objects.requireNonNullElse(one.programName(), "")),
                    Tone.ACCENT)));
        }
        if (one.writtenBy(me)) {
            card.add(Blocks.row(Buttons.quiet(text("recognition.take-back"), () -> takeBack(one))));
        }
        return card;
    }

    private void answer(Recognized one, boolean agreed) {
        var before = one.answerOf(me);
        if (Notify.attempt(() -> recognitions.answer(one.id(), agreed))) {
            changed.run();
            Notify.done(text(agreed ? "recognition.agreed" : "recognition.kept-private"), () -> {
                recognitions.answer(one.id(), before);
                changed.run();
            });
        }
    }

    private void publish(Recognized one, @Nullable Boolean published) {
        var before = one.published();
        if (Notify.attempt(() -> recognitions.publish(one.id(), published))) {
            changed.run();
            Notify.done(
                    text(Boolean.TRUE.equals(published) ? "recognition.published" : "recognition.not-published-done"),
                    () -> {
                        recognitions.publish(one.id(), before);
                        changed.run();
                    });
        }
    }

    private void takeBack(Recognized one) {
        recognitions.takeBack(one.id());
        changed.run();
        Notify.done(text("recognition.taken-back"), () -> {
            recognitions.bringBack(one.id());
            changed.run();
        });
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
