package org.belay.notification;

import java.util.Locale;
import org.belay.notification.Letters.Letter;
import org.belay.shared.ProgramId;
import org.belay.shared.Terms;
import org.belay.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says letters in the words that their program has chosen, where it has. */
@Component
class OwnWords {

    private final TemplateRepository templates;
    private final Texts texts;

    OwnWords(TemplateRepository templates, Texts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    Letter say(@Nullable ProgramId program, Letter letter) {
        if (program == null) {
            return letter;
        }
        return TemplateLetter.of(letter.key())
                .flatMap(kind -> templates
                        .find(program, kind, Texts.language(letter.language()))
                        .map(own -> say(letter, kind, own.text())))
                .orElse(letter);
    }

    Letter say(Letter letter, TemplateLetter kind, TemplateText text) {
        var filled = text.filled(kind, letter.arguments(), letter.language());
        return letter.saying(filled.subject(), filled.body());
    }

    /** The product's own words, with places for what each mail says. */
    TemplateText ofProduct(TemplateLetter letter, Terms terms, Locale language) {
        var stands = letter.places().stream()
                .filter(place -> !place.continues())
                .map(Place::stand)
                .toArray();
        var subject = texts.text(terms, language, letter.letter() + ".subject", stands);
        var body = texts.text(terms, language, letter.letter() + ".text", paragraphs(stands));
        for (var place : letter.places()) {
            subject = place.found(subject, language);
            body = place.found(body, language);
        }
        return new TemplateText(subject, body);
    }

    /** What a coordinator adds is a paragraph of its own, which the letters expect to end like one. */
    private static Object[] paragraphs(Object... stands) {
        var all = stands.clone();
        for (var i = 0; i < all.length; i++) {
            if (all[i].equals(Place.WORDS.token()) || all[i].equals(Place.REASON.token())) {
                all[i] = all[i] + "\n\n";
            }
        }
        return all;
    }
}
