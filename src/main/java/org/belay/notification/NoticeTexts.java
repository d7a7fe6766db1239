package org.belay.notification;

import java.util.Locale;
import org.belay.notification.NoticeRepository.Stored;
import org.belay.program.ProgramService;
import org.belay.shared.Terms;
import org.belay.shared.Texts;
import org.springframework.stereotype.Component;

/** Says what a notice tells, in the language of whoever reads it and in the words of its program. */
@Component
class NoticeTexts {

    private final Texts texts;
    private final ProgramService programs;

    NoticeTexts(Texts texts, ProgramService programs) {
        this.texts = texts;
        this.programs = programs;
    }

    String line(Stored notice, Locale language) {
        var letter = notice.words().letter();
        return text(notice, language, texts.has(language, letter + ".line") ? ".line" : ".subject");
    }

    String why(Stored notice, Locale language) {
        return text(notice, language, ".why");
    }

    String action(Stored notice, Locale language) {
        return notice.address() == null ? "" : text(notice, language, ".action");
    }

    private String text(Stored notice, Locale language, String part) {
        var words = notice.words();
        return texts.text(
                terms(notice),
                language,
                words.letter() + part,
                words.arguments().toArray());
    }

    private Terms terms(Stored notice) {
        var program = notice.program();
        return program == null ? Terms.USUAL : programs.terms(program);
    }
}
