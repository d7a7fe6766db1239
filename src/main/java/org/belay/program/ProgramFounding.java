package org.belay.program;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.program.ProgramStart.Origin;
import org.belay.security.ProgramTeam;
import org.belay.shared.Lengths;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.belay.shared.Terms.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** How every program comes to be, whatever it begins with; and what holds for each whenever it is written. */
@Component
class ProgramFounding {

    private final ProgramRepository programs;
    private final QuestionRepository questions;
    private final PlanRepository plans;
    private final PreparationRepository preparations;
    private final SurveyPlanRepository surveys;
    private final ProgramMails mails;
    private final ProgramLibrary library;
    private final ProgramToday today;
    private final ProgramTeam team;
    private final AuditTrail audit;
    private final Clock clock;

    ProgramFounding(
            ProgramRepository programs,
            QuestionRepository questions,
            PlanRepository plans,
            PreparationRepository preparations,
            SurveyPlanRepository surveys,
            ProgramMails mails,
            ProgramLibrary library,
            ProgramToday today,
            ProgramTeam team,
            AuditTrail audit,
            Clock clock) {
        this.programs = programs;
        this.questions = questions;
        this.plans = plans;
        this.preparations = preparations;
        this.surveys = surveys;
        this.mails = mails;
        this.library = library;
        this.today = today;
        this.team = team;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whoever creates a program coordinates it.
     *
     * @param start where its content comes from; null when somebody began with nothing
     * @throws Refused when the draft is incomplete or its name taken
     */
    ProgramId found(PersonId founder, WholeProgram content, @Nullable ProgramStart start) {
        var draft = content.draft();
        check(draft, content.questions());
        var id = unlessNameTaken(draft, () -> programs.create(draft, clock.instant()));
        var origin = start == null ? null : start.origin();
        var event = AuditEvent.of(
                        origin == null ? Origin.TEMPLATE.action() : origin.action(),
                        "program",
                        id.value(),
                        draft.name())
                .in(id);
        audit.record(founder, start == null ? event : event.with("from", start.from()));
        team.found(id, draft.name());
        for (var i = 0; i < content.questions().size(); i++) {
            questions.add(id, i + 1, content.questions().get(i));
        }
        plans.set(id, content.plan());
        preparations.set(
                id,
                content.preparation().steps().stream()
                        .map(step -> new PreparationDetails.Step(null, step))
                        .toList());
        surveys.set(id, content.surveys());
        preparations.word(id, content.preparation().statement(), founder, clock.instant());
        mails.found(id, content.mails());
        library.found(id, content.resources());
        today.found(id, content.today());
        return id;
    }

    static void check(ProgramDraft draft, List<QuestionDraft> questions) {
        var problems = new ArrayList<Problem>();
        if (draft.name().isEmpty()) {
            problems.add(Problem.of("program.problem.name"));
        }
        if (draft.facts().purpose().isEmpty()) {
            problems.add(Problem.of("program.problem.purpose"));
        }
        checkOutcomes(draft.facts().outcomes(), problems);
        checkLengths(draft, problems);
        if (!draft.terms().byLanguage().values().stream().allMatch(Words::complete)) {
            problems.add(Problem.of("program.problem.terms"));
        }
        var days = draft.offers().answerDays();
        if (days < 1 || days > OfferRules.MOST_DAYS) {
            problems.add(Problem.of("program.problem.answer-days", OfferRules.MOST_DAYS));
        }
        if (draft.goalLimit() < 1 || draft.goalLimit() > ProgramDraft.MOST_GOALS) {
            problems.add(Problem.of("program.problem.goal-limit", ProgramDraft.MOST_GOALS));
        }
        problems.addAll(RulesCheck.problems(draft.rules(), questions));
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private static void checkOutcomes(List<IntendedOutcome> outcomes, List<Problem> problems) {
        if (outcomes.stream().anyMatch(o -> o.outcome().isEmpty() || o.measure().isEmpty())) {
            problems.add(Problem.of("program.problem.outcome"));
        }
        if (outcomes.size() > ProgramFacts.MOST_OUTCOMES) {
            problems.add(Problem.of("program.problem.outcomes", ProgramFacts.MOST_OUTCOMES));
        }
    }

    private static void checkLengths(ProgramDraft draft, List<Problem> problems) {
        var facts = draft.facts();
        problems.addAll(Lengths.problems(ProgramDraft.LONGEST_NAME, draft.name()));
        problems.addAll(Lengths.problems(ProgramFacts.LONGEST_PURPOSE, facts.purpose()));
        problems.addAll(Lengths.problems(ProgramFacts.LONGEST, facts.audience(), facts.whoMayJoin()));
        for (var outcome : facts.outcomes()) {
            problems.addAll(Lengths.problems(IntendedOutcome.LONGEST, outcome.outcome(), outcome.measure()));
        }
        for (var words : draft.terms().byLanguage().values()) {
            problems.addAll(
                    Lengths.problems(Words.LONGEST, words.mentor(), words.mentors(), words.mentee(), words.mentees()));
        }
    }

    static <T> T unlessNameTaken(ProgramDraft draft, Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException e) {
            throw new Refused(Problem.of("program.problem.name-taken", draft.name()));
        }
    }
}
