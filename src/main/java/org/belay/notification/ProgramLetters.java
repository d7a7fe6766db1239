package org.belay.notification;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.belay.program.ProgramMail;
import org.belay.program.ProgramMails;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How a program words its mails, for files and copies of the whole program. Who may have them is asked there. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProgramLetters implements ProgramMails {

    private final TemplateRepository templates;
    private final Clock clock;

    ProgramLetters(TemplateRepository templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public List<ProgramMail> of(ProgramId program) {
        return templates.own(program).stream()
                .flatMap(key -> templates.find(program, key.letter(), key.language()).stream()
                        .map(own -> new ProgramMail(
                                key.letter().word(),
                                key.language(),
                                own.text().subject(),
                                own.text().body())))
                .toList();
    }

    @Override
    public List<Problem> problems(ProgramMail mail) {
        return letter(mail)
                .map(letter -> text(mail).problems(letter))
                .orElseGet(() -> List.of(Problem.of("program-file.problem.unknown", mail.letter())));
    }

    @Override
    public void found(ProgramId program, List<ProgramMail> mails) {
        var now = clock.instant();
        mails.forEach(mail ->
                letter(mail).ifPresent(letter -> templates.add(program, letter, mail.language(), text(mail), now)));
    }

    private static Optional<TemplateLetter> letter(ProgramMail mail) {
        return TemplateLetter.named(mail.letter());
    }

    private static TemplateText text(ProgramMail mail) {
        return new TemplateText(mail.subject(), mail.text());
    }
}
