package org.belay.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.belay.db.Tables.APPLICATION_QUESTION;
import static org.belay.db.Tables.AUDIT_ENTRY;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.belay.BelayTest;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.belay.shared.Terms;
import org.belay.shared.Terms.Words;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@BelayTest
@Transactional
class ProgramServiceTest {

    @Autowired
    DSLContext sql;

    @Autowired
    ProgramService programs;

    private TestAccounts accounts;
    private PersonId creator;

    @BeforeEach
    void anAdministratorIsSignedIn() {
        accounts = new TestAccounts(sql);
        creator = accounts.administrator("Ada", "Lovelace");
        accounts.signIn(creator);
    }

    @AfterEach
    void signOut() {
        TestAccounts.signOut();
    }

    private static ProgramDraft draft(String name) {
        return draft(name, ProgramRules.standard());
    }

    private static ProgramDraft draft(String name, ProgramRules rules) {
        return new ProgramDraft(name, "Better managers", " New managers ", Format.ONE_TO_ONE, true, rules);
    }

    @Test
    void whoeverCreatesAProgramCoordinatesIt() {
        var id = programs.create(draft("Leadership"));
        assertThat(programs.get(id).team())
                .containsExactly(new TeamMember(creator, "Ada Lovelace", ProgramRole.COORDINATOR));
        assertThat(programs.coordinated()).extracting(ProgramRow::id).containsExactly(id);
        assertThat(trail(id)).containsExactly("program.created", "program.team-named");
    }

    @Test
    void aNewProgramKeepsWhatTheFormSaid() {
        var weights = new EnumMap<MatchingCriterion, Integer>(MatchingCriterion.class);
        weights.put(MatchingCriterion.TOPICS, 70);
        weights.put(MatchingCriterion.WISHES, 30);
        var rules = new ProgramRules(Set.of(MatchingRule.MINIMUM_SHARED_HOURS, MatchingRule.AVOID_LIST), 5, weights);
        var id = programs.create(draft("Leadership", rules));
        assertThat(programs.get(id).content()).isEqualTo(draft("Leadership", rules));
        assertThat(programs.rules(id)).isEqualTo(rules);
        assertThat(programs.rules(id).weight(MatchingCriterion.SAME_SITE)).isZero();
    }

    @Test
    void aProgramSaysWhoMayJoinAndWhatIsToComeOfItInOrder() {
        var outcomes = List.of(
                new IntendedOutcome("Managers stay", "Share still in the role after a year"),
                new IntendedOutcome("Feedback is given", "Rating by their teams"));
        var facts = new ProgramFacts("Better managers", null, " Who leads a team ", outcomes);
        var id = programs.create(withFacts("Leadership", facts));
        assertThat(programs.get(id).content().facts()).isEqualTo(facts);
        var turned = new ProgramFacts("Better managers", "All", null, outcomes.reversed());
        programs.edit(id, programs.get(id).version(), withFacts("Leadership", turned));
        assertThat(programs.get(id).content().facts()).isEqualTo(turned);
        assertThat(details(id))
                .contains("audience:  → All")
                .contains("who may join: Who leads a team → ")
                .contains("outcomes: Managers stay (Share still in the role after a year); Feedback is given");
    }

    @Test
    void anOutcomeSaysHowItIsMeasured() {
        var unmeasured =
                new ProgramFacts("Better managers", null, null, List.of(new IntendedOutcome("They stay", " ")));
        refused(() -> programs.create(withFacts("A", unmeasured)), "program.problem.outcome");
        var many = new ProgramFacts("Better", null, null, Collections.nCopies(21, new IntendedOutcome("a", "b")));
        refused(() -> programs.create(withFacts("A", many)), "program.problem.outcomes");
    }

    private static ProgramDraft withFacts(String name, ProgramFacts facts) {
        return new ProgramDraft(name, facts, Format.ONE_TO_ONE, false, ProgramRules.standard());
    }

    @Test
    void aProgramKeepsItsOwnWordsAndSaysThemWhole() {
        var words = new Terms(Map.of(Locale.GERMAN, new Words(" Patin ", "Patinnen", "Neue", "Neue")));
        var id = programs.create(called(words));
        assertThat(programs.terms(id)).isEqualTo(words);
        assertThat(programs.get(id).content().terms()).isEqualTo(words);
        programs.edit(id, programs.get(id).version(), called(Terms.USUAL));
        assertThat(programs.terms(id)).isEqualTo(Terms.USUAL);
        assertThat(details(id)).isEqualTo("terms: de Patin, Patinnen, Neue, Neue → ");
        var half = new Terms(Map.of(Locale.ENGLISH, new Words("buddy", "", "newcomer", "newcomers")));
        refused(() -> programs.create(called(half)), "program.problem.terms");
    }

    private static ProgramDraft called(Terms terms) {
        var plain = draft("Leadership");
        return new ProgramDraft(plain.name(), plain.facts(), plain.format(), true, plain.rules(), terms);
    }

    @Test
    void aNewProgramAsksForMotivationAndMeetingFormat() {
        var questions = programs.questions(programs.create(draft("Leadership")));
        assertThat(questions)
                .extracting(
                        ApplicationQuestion::key,
                        ApplicationQuestion::kind,
                        ApplicationQuestion::required,
                        ApplicationQuestion::forMatch)
                .containsExactly(
                        tuple(ApplicationQuestion.MOTIVATION, QuestionKind.LONG_TEXT, true, false),
                        tuple(ApplicationQuestion.MEETING_FORMAT, QuestionKind.CHOICE, false, true));
        assertThat(questions.get(1).choices()).containsExactly("Remote", "In person", "Either");
    }

    @Test
    void defaultWeightsAddUpToAHundred() {
        var sum = ProgramRules.standard().weights().values().stream()
                .mapToInt(w -> w)
                .sum();
        assertThat(sum).isEqualTo(100);
    }

    @Test
    void theSecondOfTwoEditorsIsTold() {
        var id = programs.create(draft("Leadership"));
        var version = programs.get(id).version();
        programs.edit(id, version, draft("Leading"));
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> programs.edit(
                        id,
                        version,
                        draft("Managing", new ProgramRules(Set.of(), 2, Map.of(MatchingCriterion.TOPICS, 1)))));
        assertThat(programs.get(id).content()).isEqualTo(draft("Leading"));
        assertThat(details(id)).isEqualTo("name: Leadership → Leading");
    }

    @Test
    void weightsAreChangedAloneAndWithinTheirBounds() {
        var id = programs.create(draft("Leadership"));
        var usual = programs.rules(id).allWeights();
        programs.weigh(id, usual, only(Map.of(MatchingCriterion.WISHES, 100)));
        var rules = programs.rules(id);
        assertThat(rules.weight(MatchingCriterion.WISHES)).isEqualTo(100);
        assertThat(rules.weight(MatchingCriterion.TOPICS)).isZero();
        assertThat(rules.rules()).isEqualTo(ProgramRules.standard().rules());
        assertThat(programs.get(id).content().facts())
                .isEqualTo(draft("Leadership").facts());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> programs.weigh(id, rules.allWeights(), only(Map.of())));
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> programs.weigh(id, usual, only(Map.of(MatchingCriterion.TOPICS, 10))));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> programs.weigh(id, rules.allWeights(), only(Map.of(MatchingCriterion.WISHES, 101))));
        accounts.signIn(accounts.member("Noor", "Haddad"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> programs.weigh(id, rules.allWeights(), only(Map.of(MatchingCriterion.WISHES, 10))));
    }

    private static MatchingWeights only(Map<MatchingCriterion, Integer> criteria) {
        return new MatchingWeights(criteria, Map.of());
    }

    private static QuestionRule compared(String question, int weight) {
        return new QuestionRule(question, Agreement.ALIKE, true, weight);
    }

    private static ProgramRules comparing(QuestionRule... questions) {
        return new ProgramRules(Set.of(), 2, AimedDistance.GRADES, AimedDistance.YEARS, Map.of(), List.of(questions));
    }

    @Test
    void distancesAndComparedQuestionsAreKept() {
        var rules = new ProgramRules(
                Set.of(MatchingRule.GRADE_DISTANCE, MatchingRule.YEARS_DISTANCE, MatchingRule.OTHER_SITE),
                2,
                new AimedDistance(1, null, 2),
                new AimedDistance(-3, 10, 5),
                Map.of(MatchingCriterion.YEARS_DISTANCE, 10, MatchingCriterion.OTHER_DEPARTMENT, 5),
                List.of(new QuestionRule(ApplicationQuestion.MEETING_FORMAT, Agreement.DIFFERENT, true, 30, 14)),
                true);
        // A new program asks for the meeting format, which is a choice.
        var id = programs.create(draft("Leadership"));
        programs.edit(id, programs.get(id).version(), draft("Leadership", rules));
        assertThat(programs.get(id).content().rules()).isEqualTo(rules);
        assertThat(programs.rules(id)).isEqualTo(rules);
        assertThat(details(id))
                .contains("meeting-format")
                .contains("years ahead")
                .contains("departments with parts")
                .contains("GRADE_DISTANCE");

        var before = programs.rules(id).allWeights();
        programs.weigh(
                id, before, new MatchingWeights(before.criteria(), Map.of(ApplicationQuestion.MEETING_FORMAT, 7)));
        assertThat(programs.rules(id).questions())
                .extracting(QuestionRule::weight)
                .containsExactly(7);
        assertThat(programs.rules(id).questions())
                .extracting(QuestionRule::nearDays)
                .containsExactly(14);
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> programs.weigh(id, before, before));
    }

    /** A form may stop asking it at any time; what is no longer asked rules nobody out. */
    @Test
    void aQuestionThatIsNoLongerAskedIsNotCompared() {
        var id = programs.create(draft("Leadership", comparing(compared(ApplicationQuestion.MEETING_FORMAT, 10))));
        sql.update(APPLICATION_QUESTION)
                .set(APPLICATION_QUESTION.KIND, QuestionKind.TEXT)
                .where(APPLICATION_QUESTION.PROGRAM_ID.eq(id))
                .execute();
        assertThat(programs.rules(id).questions()).isEmpty();
    }

    @Test
    void rulesThatCannotBeAreRefused() {
        var topics = Map.of(MatchingCriterion.TOPICS, 1);
        var limits = Set.of(MatchingRule.GRADE_DISTANCE);
        refused(
                () -> programs.create(draft(
                        "A",
                        new ProgramRules(limits, 2, AimedDistance.GRADES, AimedDistance.YEARS, topics, List.of()))),
                "program.problem.grades");
        refused(
                () -> programs.create(draft(
                        "A",
                        new ProgramRules(
                                limits, 2, new AimedDistance(3, 1, 2), AimedDistance.YEARS, topics, List.of()))),
                "program.problem.grades");
        refused(
                () -> programs.create(draft(
                        "A",
                        new ProgramRules(
                                Set.of(MatchingRule.YEARS_DISTANCE),
                                2,
                                AimedDistance.GRADES,
                                new AimedDistance(null, 61, 2),
                                topics,
                                List.of()))),
                "program.problem.years");
        refused(
                () -> programs.create(draft(
                        "A",
                        new ProgramRules(
                                Set.of(),
                                2,
                                AimedDistance.GRADES,
                                new AimedDistance(null, null, 61),
                                topics,
                                List.of()))),
                "program.problem.distance");
        refused(
                () -> programs.create(draft(
                        "A",
                        new ProgramRules(
                                Set.of(MatchingRule.SAME_DEPARTMENT, MatchingRule.OTHER_DEPARTMENT), 2, topics))),
                "program.problem.departments");
        refused(
                () -> programs.create(draft(
                        "A", new ProgramRules(Set.of(MatchingRule.SAME_SITE, MatchingRule.OTHER_SITE), 2, topics))),
                "program.problem.sites");
        refused(
                () -> programs.create(draft("A", comparing(compared(ApplicationQuestion.MEETING_FORMAT, 101)))),
                "program.problem.weight");
        refused(() -> programs.create(draft("A", comparing(compared("school", 1)))), "program.problem.question");
        refused(
                () -> programs.create(draft("A", comparing(compared(ApplicationQuestion.MOTIVATION, 1)))),
                "program.problem.question");
        for (var days : List.of(-1, QuestionRule.MOST_DAYS + 1)) {
            var rule = new QuestionRule(ApplicationQuestion.MEETING_FORMAT, Agreement.ALIKE, true, 1, days);
            refused(() -> programs.create(draft("A", comparing(rule))), "program.problem.near-days");
        }
        var format = compared(ApplicationQuestion.MEETING_FORMAT, 1);
        refused(() -> programs.create(draft("A", comparing(format, format))), "program.problem.question-twice");
        refused(
                () -> programs.create(draft(
                        "A",
                        comparing(
                                format,
                                compared("a", 1),
                                compared("b", 1),
                                compared("c", 1),
                                compared("d", 1),
                                compared("e", 1)))),
                "program.problem.questions",
                "program.problem.question",
                "program.problem.question",
                "program.problem.question",
                "program.problem.question",
                "program.problem.question");
    }

    @Test
    void nameAndPurposeAreAskedFor() {
        var empty = new ProgramDraft(" ", "", null, Format.ONE_TO_ONE, false, ProgramRules.standard());
        refused(() -> programs.create(empty), "program.problem.name", "program.problem.purpose");
    }

    @Test
    void textsThatAreTooLongAreRefusedInWords() {
        var facts = new ProgramFacts(
                "x".repeat(2001), "x".repeat(1001), null, List.of(new IntendedOutcome("x".repeat(301), "y")));
        refused(
                () -> programs.create(withFacts("x".repeat(161), facts)),
                "problem.too-long",
                "problem.too-long",
                "problem.too-long",
                "problem.too-long");
    }

    @Test
    void aNameIsTakenOnce() {
        programs.create(draft("Leadership"));
        refused(() -> programs.create(draft("Leadership")), "program.problem.name-taken");
    }

    @Test
    void nobodyIsAskedBeforeACircleIsPublishedAndNobodyLooksForTheOthers() {
        var circles = programs.create(new ProgramDraft(
                "Circles",
                new ProgramFacts("Talk", null, null, List.of()),
                Format.CIRCLE,
                true,
                ProgramRules.standard(),
                Terms.USUAL,
                OfferRules.USUAL,
                Browsing.ALL,
                ProgramDraft.USUAL_GOALS));

        assertThat(programs.get(circles).content().needsAcceptance()).isFalse();
        assertThat(programs.get(circles).content().browsing()).isEqualTo(Browsing.NOBODY);
        assertThat(programs.terms(circles).people()).isEqualTo(Terms.People.IN_CIRCLES);
    }

    @Test
    void rulesAndWeightsStayWithinTheirBounds() {
        var topics = Map.of(MatchingCriterion.TOPICS, 1);
        refused(() -> programs.create(draft("A", new ProgramRules(Set.of(), 0, topics))), "program.problem.minimum");
        refused(() -> programs.create(draft("A", new ProgramRules(Set.of(), 337, topics))), "program.problem.minimum");
        refused(
                () -> programs.create(draft("A", new ProgramRules(Set.of(), 1, Map.of(MatchingCriterion.TOPICS, 101)))),
                "program.problem.weight");
        refused(
                () -> programs.create(draft("A", new ProgramRules(Set.of(), 1, Map.of()))),
                "program.problem.no-weight");
    }

    @Test
    void theTeamIsNamedAndWithdrawn() {
        var id = programs.create(draft("Leadership"));
        var theo = accounts.member("Theo", "Brandt");
        programs.name(id, theo, ProgramRole.BACKUP);
        assertThat(programs.get(id).team(ProgramRole.BACKUP))
                .extracting(TeamMember::name)
                .containsExactly("Theo Brandt");
        programs.withdraw(id, theo, ProgramRole.BACKUP);
        assertThat(programs.get(id).team(ProgramRole.BACKUP)).isEmpty();
        assertThat(trail(id)).endsWith("program.team-named", "program.team-withdrawn");
    }

    @Test
    void theLastCoordinatorStays() {
        var id = programs.create(draft("Leadership"));
        refused(() -> programs.withdraw(id, creator, ProgramRole.COORDINATOR), "program-team.problem.last-coordinator");
        var theo = accounts.member("Theo", "Brandt");
        programs.name(id, theo, ProgramRole.COORDINATOR);
        programs.withdraw(id, creator, ProgramRole.COORDINATOR);
        assertThat(programs.get(id).team()).extracting(TeamMember::person).containsExactly(theo);
    }

    @Test
    void aRoleNeedsAnAccount() {
        var id = programs.create(draft("Leadership"));
        var stranger = accounts.person("Nora", "Nobody");
        refused(() -> programs.name(id, stranger, ProgramRole.MANAGER), "program-team.problem.no-account");
    }

    @Test
    void toOthersAProgramDoesNotExist() {
        var id = programs.create(draft("Leadership"));
        var other = programs.create(draft("Early careers"));
        accounts.signIn(accounts.member("Theo", "Brandt", other, ProgramRole.COORDINATOR));
        nothingMayBeDoneWith(id);
        notFound(() -> programs.get(id));
        assertThat(programs.list()).extracting(ProgramRow::id).containsExactly(other);
        accounts.signIn(accounts.member("Max", "Member"));
        nothingMayBeDoneWith(id);
        notFound(() -> programs.create(draft("Mine")));
        assertThat(programs.list()).isEmpty();
    }

    @Test
    void aManagerReadsAndChangesNothing() {
        var id = programs.create(draft("Leadership"));
        accounts.signIn(accounts.member("Mona", "Manager", id, ProgramRole.MANAGER));
        assertThat(programs.get(id).name()).isEqualTo("Leadership");
        assertThat(programs.mayEdit(id)).isFalse();
        assertThat(programs.coordinated()).isEmpty();
        nothingMayBeDoneWith(id);
    }

    private void nothingMayBeDoneWith(ProgramId id) {
        notFound(() -> programs.edit(id, 0, draft("Mine")));
        notFound(() -> programs.name(id, creator, ProgramRole.MANAGER));
        notFound(() -> programs.withdraw(id, creator, ProgramRole.COORDINATOR));
        notFound(() -> programs.candidates(id, "", 0, 10));
    }

    @Test
    void peopleWithAnAccountAreFoundByName() {
        var id = programs.create(draft("Leadership"));
        var theo = accounts.member("Theo", "Brandtner");
        accounts.person("Thea", "Brandtner");
        assertThat(programs.candidates(id, "brandtner", 0, 10))
                .extracting(TeamCandidate::person)
                .containsExactly(theo);
    }

    private List<String> trail(ProgramId id) {
        return sql.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.PROGRAM_ID.eq(id))
                .orderBy(AUDIT_ENTRY.AUDIT_ENTRY_ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }

    private String details(ProgramId id) {
        return sql.select(AUDIT_ENTRY.DETAILS)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.PROGRAM_ID.eq(id), AUDIT_ENTRY.ACTION.eq("program.edited"))
                .fetchSingle()
                .value1();
    }

    private static void refused(ThrowingCallable action, String... problems) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(action)
                .satisfies(refused ->
                        assertThat(refused.problems()).extracting(Problem::key).containsExactly(problems));
    }

    private static void notFound(ThrowingCallable asked) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(asked);
    }
}
