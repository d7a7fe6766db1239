package org.belay.program;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.program.ProgramRepository.NewQuestion;
import org.belay.security.AccountService;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.security.ProgramRole;
import org.belay.security.ProgramTeam;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.belay.shared.Texts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Programs: what they are for, whom they put together and how, and who looks after them. */
@Service
@Transactional
public class ProgramService {

    private final ProgramRepository programs;
    private final ProgramTeam team;
    private final AccountService accounts;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    ProgramService(
            ProgramRepository programs,
            ProgramTeam team,
            AccountService accounts,
            CurrentUser user,
            AuditTrail audit,
            Texts texts,
            Clock clock) {
        this.programs = programs;
        this.team = team;
        this.accounts = accounts;
        this.user = user;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** The programs that whoever asks may see, by name. */
    @Transactional(readOnly = true)
    public List<ProgramRow> list() {
        return programs.visibleTo(user.actor(), Permission.SEE_PROGRAM);
    }

    /** Those in which whoever asks may start cohorts, by name. */
    @Transactional(readOnly = true)
    public List<ProgramRow> coordinated() {
        return programs.visibleTo(user.actor(), Permission.RUN_COHORT);
    }

    @Transactional(readOnly = true)
    public ProgramDetails get(ProgramId id) {
        user.require(Permission.SEE_PROGRAM, Facts.of(id));
        return programs.find(id).orElseThrow(() -> new NotFound(id));
    }

    /** Whether whoever asks may edit the program and name its team. */
    @Transactional(readOnly = true)
    public boolean mayEdit(ProgramId id) {
        return user.may(Permission.EDIT_PROGRAM, Facts.of(id));
    }

    /**
     * Creates a program with the usual questions of its application form. Whoever creates it coordinates it.
     *
     * @throws Refused when the draft is incomplete or its name taken
     */
    public ProgramId create(ProgramDraft draft) {
        var actor = user.require(Permission.CREATE_PROGRAM);
        check(draft);
        var id = unlessNameTaken(draft, () -> programs.create(draft, clock.instant()));
        audit.record(
                actor.person(),
                AuditEvent.of("program.created", "program", id.value(), draft.name())
                        .in(id));
        team.found(id, draft.name());
        addUsualQuestions(id);
        return id;
    }

    /**
     * @param version with which the program was read
     * @throws ChangedMeanwhile when somebody else edited it since
     */
    public void edit(ProgramId id, long version, ProgramDraft draft) {
        var actor = user.require(Permission.EDIT_PROGRAM, Facts.of(id));
        var before = programs.find(id).orElseThrow(() -> new NotFound(id)).content();
        check(draft);
        ChangedMeanwhile.unlessOne(unlessNameTaken(draft, () -> programs.update(id, version, draft)), id);
        audit.record(actor.person(), ProgramChanges.between(id, before, draft));
    }

    public void name(ProgramId id, PersonId person, ProgramRole role) {
        team.name(id, get(id).name(), person, role);
    }

    public void withdraw(ProgramId id, PersonId person, ProgramRole role) {
        team.withdraw(id, get(id).name(), person, role);
    }

    /** People with an account whose name or e-mail holds the words, a page of them. */
    @Transactional(readOnly = true)
    public List<TeamCandidate> candidates(ProgramId id, String search, int offset, int limit) {
        user.require(Permission.EDIT_PROGRAM, Facts.of(id));
        return programs.candidates(search, offset, limit);
    }

    /**
     * How a program puts people together. Asked by services further right, also in the background where nobody is
     * signed in: they decide who may see what comes of it.
     */
    @Transactional(readOnly = true)
    public ProgramRules rules(ProgramId id) {
        return programs.rules(id);
    }

    /** What the application form asks; it is the form that every applicant sees, and says nothing about anybody. */
    @Transactional(readOnly = true)
    public List<ApplicationQuestion> questions(ProgramId id) {
        return programs.questions(id);
    }

    private static void check(ProgramDraft draft) {
        var problems = new ArrayList<Problem>();
        if (draft.name().isEmpty()) {
            problems.add(Problem.of("program.problem.name"));
        }
        if (draft.facts().purpose().isEmpty()) {
            problems.add(Problem.of("program.problem.purpose"));
        }
        var outcomes = draft.facts().outcomes();
        if (outcomes.stream().anyMatch(o -> o.outcome().isEmpty() || o.measure().isEmpty())) {
            problems.add(Problem.of("program.problem.outcome"));
        }
        if (outcomes.size() > ProgramFacts.MOST_OUTCOMES) {
            problems.add(Problem.of("program.problem.outcomes", ProgramFacts.MOST_OUTCOMES));
        }
        if (draft.format() != Format.ONE_TO_ONE) {
            problems.add(Problem.of("program.problem.format"));
        }
        var rules = draft.rules();
        if (rules.minimumHalfHours() < 1 || rules.minimumHalfHours() > ProgramRules.HALF_HOURS_A_WEEK) {
            problems.add(Problem.of("program.problem.minimum", ProgramRules.HALF_HOURS_A_WEEK / 2));
        }
        if (rules.weights().values().stream().anyMatch(w -> w < 0 || w > ProgramRules.HIGHEST_WEIGHT)) {
            problems.add(Problem.of("program.problem.weight", ProgramRules.HIGHEST_WEIGHT));
        }
        if (rules.weights().values().stream().allMatch(w -> w == 0)) {
            problems.add(Problem.of("program.problem.no-weight"));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private static <T> T unlessNameTaken(ProgramDraft draft, Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException e) {
            throw new Refused(Problem.of("program.problem.name-taken", draft.name()));
        }
    }

    /** In the language of whoever creates the program: from then on they are the program's own words. */
    private void addUsualQuestions(ProgramId id) {
        var language = accounts.own().language();
        var locale = Texts.language(language == null ? Locale.ENGLISH : Locale.forLanguageTag(language));
        programs.addQuestion(
                id,
                1,
                new NewQuestion(
                        ApplicationQuestion.MOTIVATION,
                        QuestionKind.LONG_TEXT,
                        texts.text(locale, "program.question.motivation"),
                        true,
                        false,
                        List.of()));
        programs.addQuestion(
                id,
                2,
                new NewQuestion(
                        ApplicationQuestion.MEETING_FORMAT,
                        QuestionKind.CHOICE,
                        texts.text(locale, "program.question.meeting-format"),
                        false,
                        true,
                        List.of(
                                texts.text(locale, "program.question.meeting-format.remote"),
                                texts.text(locale, "program.question.meeting-format.in-person"),
                                texts.text(locale, "program.question.meeting-format.either"))));
    }
}
