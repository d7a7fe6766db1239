package org.belay.notification;

import java.util.Locale;
import java.util.Optional;
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

    /** Of a notice from before its letter was changed, what it is about. */
    String line(Stored notice, Locale language) {
        var letter = notice.words().letter();
        return text(notice, language, texts.has(language, letter + ".line") ? ".line" : ".subject")
                .orElseGet(() -> texts.text(language, "news.kind." + notice.kind()));
    }

    String why(Stored notice, Locale language) {
        return text(notice, language, ".why").orElse("");
    }

    String action(Stored notice, Locale language) {
        return notice.address() == null
                ? ""
                : text(notice, language, ".action").orElseGet(() -> texts.text(language, "news.open"));
    }

    private Optional<String> text(Stored notice, Locale language, String part) {
        var words = notice.words();
        return texts.filled(
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
