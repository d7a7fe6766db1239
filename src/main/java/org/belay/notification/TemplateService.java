package org.belay.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.notification.Letters.Foot;
import org.belay.program.ProgramService;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.MailPreview;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.belay.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a program words the mails to its participants and applicants. */
@Service
@Transactional
public class TemplateService {

    private static final LocalTime AN_HOUR = LocalTime.of(15, 30);

    private final TemplateRepository templates;
    private final OwnWords ownWords;
    private final Letters letters;
    private final ProgramService programs;
    private final Texts texts;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    TemplateService(
            TemplateRepository templates,
            OwnWords ownWords,
            Letters letters,
            ProgramService programs,
            Texts texts,
            CurrentUser user,
            AuditTrail audit,
            Clock clock) {
        this.templates = templates;
        this.ownWords = ownWords;
        this.letters = letters;
        this.programs = programs;
        this.texts = texts;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that the program words itself. */
    @Transactional(readOnly = true)
    public List<TemplateKey> own(ProgramId program) {
        editor(program);
        return templates.own(program);
    }

    @Transactional(readOnly = true)
    public boolean mayEdit(ProgramId program) {
        return user.may(Permission.EDIT_PROGRAM, Facts.of(program));
    }

    @Transactional(readOnly = true)
    public Template get(ProgramId program, TemplateKey key) {
        editor(program);
        return templates
                .find(program, key.letter(), key.language())
                .map(own -> new Template(key, own.text(), true, own.version()))
                .orElseGet(() -> new Template(
                        key, ownWords.ofProduct(key.letter(), programs.terms(program), key.language()), false, 0));
    }

    /**
     * @param version with which the template was read, 0 for the product's text
     * @throws Refused when a place is unknown, or one that the letter needs is missing
     */
    public void save(ProgramId program, TemplateKey key, TemplateText text, long version) {
        var me = editor(program);
        check(key, text);
        var now = clock.instant();
        ChangedMeanwhile.unlessOne(
                version == 0
                        ? templates.add(program, key.letter(), key.language(), text, now)
                        : templates.change(program, key.letter(), key.language(), version, text, now),
                key);
        record(me, "mail-template.changed", program, key);
    }

    /** Back to the product's text. */
    public void reset(ProgramId program, TemplateKey key, long version) {
        var me = editor(program);
        ChangedMeanwhile.unlessOne(templates.remove(program, key.letter(), key.language(), version), key);
        record(me, "mail-template.reset", program, key);
    }

    /** A mail as somebody would get it, with example values. */
    @Transactional(readOnly = true)
    public TemplatePreview preview(ProgramId program, TemplateKey key, TemplateText text) {
        editor(program);
        check(key, text);
        var arguments = key.letter().places().stream()
                .filter(place -> !place.continues())
                .map(place -> example(program, place, key.language()))
                .toArray();
        var letter = letters.write(
                programs.terms(program), key.language(), key.letter().letter(), "take-part", arguments);
        var worded = ownWords.say(letter, key.letter(), text);
        return new TemplatePreview(
                worded.preview(), letters.body(worded, Foot.NONE, List.of()).html());
    }

    /** @param html all of the mail's other form, with nothing in it that anybody typed as markup */
    public record TemplatePreview(MailPreview text, String html) {}

    private static void check(TemplateKey key, TemplateText text) {
        var problems = text.problems(key.letter());
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private Object example(ProgramId program, Place place, Locale language) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return switch (place) {
            case LAST_DAY -> today.plusDays(7);
            case DAY, TIME, ANSWER_DAY, ANSWER_TIME ->
                today.plusDays(7).atTime(AN_HOUR).toInstant(ZoneOffset.UTC);
            case FORMER_DAY, FORMER_TIME -> today.plusDays(6).atTime(AN_HOUR).toInstant(ZoneOffset.UTC);
            case PROGRAM -> programs.get(program).name();
            case COHORT, CIRCLE, WORDS, REASON, WORKSHOP, WHEN, FORMER_WHEN, WHERE, MILESTONE ->
                texts.text(language, "template.example." + place.word());
            default -> place.example();
        };
    }

    private PersonId editor(ProgramId program) {
        return user.require(Permission.EDIT_PROGRAM, Facts.of(program)).person();
    }

    private void record(PersonId me, String action, ProgramId program, TemplateKey key) {
        audit.record(
                me,
                AuditEvent.of(
                                action,
                                "program",
                                program.value(),
                                programs.get(program).name())
                        .in(program)
                        .with("mail", "TemplateLetter." + key.letter().name())
                        .with("language", key.language().getLanguage()));
    }
}
