package org.belay.program;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.belay.audit.AuditTrail;
import org.belay.security.AccountService;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.security.ProgramRole;
import org.belay.security.ProgramTeam;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.belay.shared.Terms;
import org.belay.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Programs: what they are for, whom they put together and how, and who looks after them. */
@Service
@Transactional
public class ProgramService {

    private final ProgramRepository programs;
    private final RulesRepository rules;
    private final QuestionRepository questions;
    private final ProgramFounding founding;
    private final ProgramTeam team;
    private final AccountService accounts;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Texts texts;

    ProgramService(
            ProgramRepository programs,
            RulesRepository rules,
            QuestionRepository questions,
            ProgramFounding founding,
            ProgramTeam team,
            AccountService accounts,
            CurrentUser user,
            AuditTrail audit,
            Texts texts) {
        this.programs = programs;
        this.rules = rules;
        this.questions = questions;
        this.founding = founding;
        this.team = team;
        this.accounts = accounts;
        this.user = user;
        this.audit = audit;
        this.texts = texts;
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
        return founding.found(
                actor.person(),
                new WholeProgram(draft, usualQuestions(), ProgramPlan.EMPTY, ProgramPreparation.NONE, List.of()),
                null);
    }

    /**
     * @param version with which the program was read
     * @throws ChangedMeanwhile when somebody else edited it since
     */
    public void edit(ProgramId id, long version, ProgramDraft draft) {
        var actor = user.require(Permission.EDIT_PROGRAM, Facts.of(id));
        var before = programs.find(id).orElseThrow(() -> new NotFound(id)).content();
        ProgramFounding.check(
                draft, questions.of(id).stream().map(QuestionDraft::of).toList());
        ChangedMeanwhile.unlessOne(
                ProgramFounding.unlessNameTaken(draft, () -> programs.update(id, version, draft)), id);
        audit.record(actor.person(), ProgramChanges.between(id, before, draft));
    }

    /**
     * Weighs the criteria of matching otherwise, and leaves the rest as it stands, whoever edited it last.
     *
     * @param before the weights as they were read
     * @throws ChangedMeanwhile when somebody else changed the weights since
     */
    public void weigh(ProgramId id, MatchingWeights before, MatchingWeights weights) {
        user.require(Permission.EDIT_PROGRAM, Facts.of(id));
        var program = programs.find(id).orElseThrow(() -> new NotFound(id));
        if (!program.content().rules().allWeights().equals(before)) {
            throw new ChangedMeanwhile(id);
        }
        edit(id, program.version(), program.content().weighing(weights));
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
        return rules.find(id);
    }

    /** How a program deals with offers; asked as {@link #rules} are. */
    @Transactional(readOnly = true)
    public OfferRules offers(ProgramId id) {
        return programs.offers(id);
    }

    /** What the program calls its two sides. Pages and mails about it use these words, so whoever reads one knows them. */
    @Transactional(readOnly = true)
    public Terms terms(ProgramId id) {
        var terms = programs.terms(id);
        return switch (programs.format(id)) {
            case ONE_TO_ONE -> terms;
            case PEER_PAIR -> terms.amongEquals();
            case CIRCLE -> terms.inCircles();
        };
    }

    /** The same for several; whoever has no words of its own is left out. */
    @Transactional(readOnly = true)
    public Map<ProgramId, Terms> terms(Collection<ProgramId> ids) {
        return programs.terms(ids);
    }

    /** What the application form asks; it is the form that every applicant sees, and says nothing about anybody. */
    @Transactional(readOnly = true)
    public List<ApplicationQuestion> questions(ProgramId id) {
        return questions.of(id);
    }

    /** In the language of whoever creates the program: from then on they are the program's own words. */
    private List<QuestionDraft> usualQuestions() {
        var language = accounts.own().language();
        var locale = Texts.language(language == null ? Locale.ENGLISH : Locale.forLanguageTag(language));
        return List.of(
                new QuestionDraft(
                        ApplicationQuestion.MOTIVATION,
                        QuestionContent.of(QuestionKind.LONG_TEXT, texts.text(locale, "program.question.motivation")),
                        true,
                        false),
                new QuestionDraft(
                        ApplicationQuestion.MEETING_FORMAT,
                        QuestionContent.choice(
                                texts.text(locale, "program.question.meeting-format"),
                                List.of(
                                        texts.text(locale, "program.question.meeting-format.remote"),
                                        texts.text(locale, "program.question.meeting-format.in-person"),
                                        texts.text(locale, "program.question.meeting-format.either"))),
                        false,
                        true));
    }
}
