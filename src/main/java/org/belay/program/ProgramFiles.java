package org.belay.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.program.ProgramStart.Origin;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.JsonFile;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whole programs: as a file and back, and as what another one begins with. */
@Service
@Transactional
public class ProgramFiles {

    /** Of a file that is read. */
    public static final int MOST_BYTES = ProgramFile.MOST_BYTES;

    private final ProgramRepository programs;
    private final QuestionRepository questions;
    private final PlanRepository plans;
    private final PreparationService preparations;
    private final SurveyPlanRepository surveys;
    private final ProgramMails mails;
    private final ProgramLibrary library;
    private final ProgramToday today;
    private final ProgramFounding founding;
    private final CurrentUser user;
    private final AuditTrail audit;

    ProgramFiles(
            ProgramRepository programs,
            QuestionRepository questions,
            PlanRepository plans,
            PreparationService preparations,
            SurveyPlanRepository surveys,
            ProgramMails mails,
            ProgramLibrary library,
            ProgramToday today,
            ProgramFounding founding,
            CurrentUser user,
            AuditTrail audit) {
        this.programs = programs;
        this.questions = questions;
        this.plans = plans;
        this.preparations = preparations;
        this.surveys = surveys;
        this.mails = mails;
        this.library = library;
        this.today = today;
        this.founding = founding;
        this.user = user;
        this.audit = audit;
    }

    /** All that the program has, as a file that can be imported here or elsewhere. */
    public JsonFile export(ProgramId id) {
        var actor = user.require(Permission.SEE_PROGRAM, Facts.of(id));
        var program = whole(id);
        var name = program.draft().name();
        audit.record(
                actor.person(),
                AuditEvent.of("program.exported", "program", id.value(), name).in(id));
        return JsonFile.of(name, "program", ProgramFile.write(program));
    }

    /** The JSON Schema that every file follows. */
    @Transactional(readOnly = true)
    public JsonFile schema() {
        user.require(Permission.CREATE_PROGRAM);
        return new JsonFile("program.schema.json", ProgramFile.schema());
    }

    /**
     * Reads a file and creates nothing; the name is one that is free.
     *
     * @throws Refused with the place of each mistake
     */
    @Transactional(readOnly = true)
    public ProgramStart read(String fileName, byte[] file) {
        user.require(Permission.CREATE_PROGRAM);
        var program = ProgramFile.read(file);
        checkMails(program.mails());
        var against = new ArrayList<>(library.problems(program.resources()));
        against.addAll(today.problems(program.today()));
        if (!against.isEmpty()) {
            throw new Refused(against);
        }
        return start(Origin.FILE, fileName, program);
    }

    /** Of which places they may hold, those who send them know. */
    private void checkMails(List<ProgramMail> words) {
        var problems = new ArrayList<Problem>();
        for (var i = 0; i < words.size(); i++) {
            var against = mails.problems(words.get(i));
            if (!against.isEmpty()) {
                problems.add(Problem.of("program-file.problem.mail", MailsFile.place(i)));
                problems.addAll(against);
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    /** The programs that come with Belay. */
    @Transactional(readOnly = true)
    public List<ProgramTemplate> templates(Locale locale) {
        user.require(Permission.CREATE_PROGRAM);
        return ProgramTemplates.in(locale);
    }

    /** @param key of a template */
    @Transactional(readOnly = true)
    public ProgramStart template(String key, Locale locale) {
        user.require(Permission.CREATE_PROGRAM);
        return ProgramTemplates.find(key, locale)
                .map(template -> start(Origin.TEMPLATE, key, template.content()))
                .orElseThrow(() -> new NotFound(key));
    }

    /** Another program with all that this one has, but its team and its cohorts. */
    @Transactional(readOnly = true)
    public ProgramStart copy(ProgramId id) {
        user.require(Permission.CREATE_PROGRAM);
        user.require(Permission.SEE_PROGRAM, Facts.of(id));
        var program = whole(id);
        return start(Origin.COPY, program.draft().name(), program);
    }

    /**
     * Creates a program with all that it begins with.
     *
     * @param draft what became of the draft of the start
     * @throws Refused when the draft is incomplete or its name taken
     */
    public ProgramId create(ProgramStart start, ProgramDraft draft) {
        var actor = user.require(Permission.CREATE_PROGRAM);
        return founding.found(actor.person(), start.content().with(draft), start);
    }

    private WholeProgram whole(ProgramId id) {
        var draft = programs.find(id).orElseThrow(() -> new NotFound(id)).content();
        return new WholeProgram(
                draft,
                questions.of(id).stream().map(QuestionDraft::of).toList(),
                plans.plan(id),
                preparations.asked(id).content(),
                surveys.of(id),
                mails.of(id),
                library.of(id),
                today.of(id));
    }

    private ProgramStart start(Origin origin, String from, WholeProgram content) {
        var draft = content.draft();
        return new ProgramStart(origin, from, draft.name(), content.with(draft.named(freeName(draft.name()))));
    }

    private String freeName(String wanted) {
        var name = wanted;
        for (var number = 2; programs.nameTaken(name); number++) {
            var suffix = " (" + number + ")";
            var room = ProgramDraft.LONGEST_NAME - suffix.length();
            var kept = wanted.codePointCount(0, wanted.length()) <= room
                    ? wanted
                    : wanted.substring(0, wanted.offsetByCodePoints(0, room));
            name = kept.strip() + suffix;
        }
        return name;
    }
}
