package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.APPLICATION_ANSWER;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.OUTBOX_MAIL;
import static org.belay.db.Tables.PUBLISHED_MATCH;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.cohort.CohortProgress;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentService;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.matching.MatchingGiven.Someone;
import org.belay.program.Agreement;
import org.belay.program.AimedDistance;
import org.belay.program.ApplicationQuestion;
import org.belay.program.MatchingRule;
import org.belay.program.ProgramRules;
import org.belay.program.QuestionRule;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Transactional
class PublishingTest extends MatchingTestBase {

    @Autowired
    private EnrollmentService enrollments;

    @Autowired
    private MatchMailPreview mails;

    @Autowired
    private TransactionTemplate transaction;

    private Someone mentor;
    private Someone mentee;

    @BeforeEach
    void aPairThatIsPossible() {
        start(false);
    }

    private void start(boolean needsAcceptance) {
        here = given.cohort(needsAcceptance);
        mentor = given.mentor(here.cohort(), "Wanda", 1);
        mentee = given.mentee(here.cohort(), "Mia");
    }

    private ProposalId propose() {
        return proposals.assign(here.cohort(), mentor.enrollment(), mentee.enrollment());
    }

    private List<MatchId> publish(MatchIntro intro) {
        return publishing.publish(
                here.cohort(), publishing.preview(here.cohort()).listVersion(), intro);
    }

    private int mails() {
        return sql.fetchCount(
                OUTBOX_MAIL, OUTBOX_MAIL.PROGRAM_ID.eq(here.program()).and(OUTBOX_MAIL.KIND.eq("match-published")));
    }

    /** Each rule breaks after the pair was proposed; publishing must see it. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SAME_PERSON", "QUESTION_2", "QUESTION_3", "QUESTION_4", "QUESTION_5"})
    void everyRuleIsCheckedAgainAtPublishing(Rule rule) {
        if (rule.compareTo(Rule.PAST_MATCH) > 0) {
            setAndKeep(rule);
        }
        propose();
        var version = publishing.preview(here.cohort()).listVersion();
        switch (rule) {
            case LINE_MANAGEMENT -> {
                var between = given.accounts.person("Between", "Them");
                given.lineManager(mentee.person(), between);
                given.lineManager(between, mentor.person());
            }
            case SAME_DEPARTMENT -> {
                given.department(mentor.person(), "Together");
                given.department(mentee.person(), "Together");
            }
            case AVOID_LIST -> given.avoid(mentor.enrollment(), Set.of(mentee.person()));
            case COMMON_LANGUAGE -> given.language(mentor.person(), "Finnish");
            case MINIMUM_SHARED_TIME -> given.availability(mentor.enrollment(), "Sun 03:00-04:00");
            case PAST_MATCH -> recordPast(given.another(here.program()), "P1");
            case OTHER_DEPARTMENT -> given.department(mentor.person(), "Another");
            case SAME_SITE, OTHER_SITE -> given.site(mentor.person(), rule == Rule.SAME_SITE ? "Bonn" : "Lyon");
            case GRADE_DISTANCE -> given.grade(mentor.person(), "G9");
            case YEARS_DISTANCE -> given.startDate(mentor.person(), LocalDate.of(1999, 1, 1));
            case QUESTION_1 -> {
                sql.deleteFrom(APPLICATION_ANSWER).execute();
                answer("Remote", "In person");
            }
            case SAME_PERSON, QUESTION_2, QUESTION_3, QUESTION_4, QUESTION_5 -> throw new AssertionError(rule);
        }
        given.accounts.signIn(here.coordinator());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> publishing.publish(here.cohort(), version, MatchIntro.NONE))
                .satisfies(refused -> assertThat(refused.problems())
                        .containsExactly(
                                rule == Rule.QUESTION_1
                                        ? Problem.of(
                                                "matching.problem.rule.QUESTION",
                                                "Mia Muster",
                                                "Wanda Muster",
                                                "How would you like to meet?")
                                        : Problem.of("matching.problem.rule." + rule, "Mia Muster", "Wanda Muster")));
        assertThat(publishing.preview(here.cohort()).problems()).hasSize(1);
        assertThat(mails()).isZero();
        assertThat(sql.fetchCount(PUBLISHED_MATCH, PUBLISHED_MATCH.COHORT_ID.eq(here.cohort())))
                .isZero();
    }

    /** Makes the rule one of the program, and the pair one that keeps it. */
    private void setAndKeep(Rule rule) {
        var standard = ProgramRules.standard();
        var asked = new QuestionRule(ApplicationQuestion.MEETING_FORMAT, Agreement.ALIKE, true, 10);
        given.rules(
                here.program(),
                new ProgramRules(
                        rule == Rule.QUESTION_1 ? Set.of() : Set.of(MatchingRule.valueOf(rule.name())),
                        2,
                        new AimedDistance(0, 3, 2),
                        new AimedDistance(0, 3, 2),
                        standard.weights(),
                        rule == Rule.QUESTION_1 ? List.of(asked) : List.of()));
        for (var one : List.of(mentor, mentee)) {
            given.department(one.person(), "Together");
            given.grade(one.person(), "G4");
            given.startDate(one.person(), LocalDate.of(2020, 1, 1));
        }
        given.site(mentee.person(), "Bonn");
        given.site(mentor.person(), rule == Rule.SAME_SITE ? "Lyon" : "Bonn");
        answer("Remote", "Remote");
        given.accounts.signIn(here.coordinator());
    }

    private void answer(String ofMentor, String ofMentee) {
        given.answer(mentor.enrollment(), here.program(), ApplicationQuestion.MEETING_FORMAT, ofMentor);
        given.answer(mentee.enrollment(), here.program(), ApplicationQuestion.MEETING_FORMAT, ofMentee);
    }

    private void recordPast(org.belay.shared.CohortId cohort, String key) {
        var one = given.enroll(cohort, mentor.person(), Side.MENTOR, 1);
        var other = given.enroll(cohort, mentee.person(), Side.MENTEE, 1);
        given.accounts.signIn(given.accounts.administrator("Root", "Admin"));
        matches.recordPast(List.of(new PastMatch(
                cohort,
                key,
                one,
                other,
                MatchState.COMPLETED,
                Instant.parse("2025-01-01T00:00:00Z"),
                Instant.parse("2025-07-01T00:00:00Z"),
                null)));
    }

    @Test
    void placesAndStatesAreCheckedAgainAtPublishing() {
        propose();
        given.capacity(mentor.enrollment(), 0);
        assertThatThrownBy(() -> publish(MatchIntro.NONE)).hasMessageContaining("mentor-full");

        given.capacity(mentor.enrollment(), 1);
        given.enrollmentState(mentee.enrollment(), EnrollmentState.WITHDRAWN);
        assertThatThrownBy(() -> publish(MatchIntro.NONE)).hasMessageContaining("not-taking-part");
    }

    @Test
    void publishingActivatesThePairTellsBothAndEmptiesTheList() {
        propose();

        var published = publish(new MatchIntro("Thank you for your time, Wanda.", ""));

        assertThat(published).hasSize(1);
        assertThat(matches.details(published.getFirst()))
                .extracting(MatchDetails::state, MatchDetails::cohort)
                .containsExactly(MatchState.ACTIVE, here.cohort());
        assertThat(given.stateOf(mentor.enrollment())).isEqualTo(EnrollmentState.ACTIVE);
        assertThat(given.stateOf(mentee.enrollment())).isEqualTo(EnrollmentState.ACTIVE);
        assertThat(proposals.count(here.cohort(), Segment.ALL)).isZero();
        assertThat(mails()).isEqualTo(2);
        assertThat(sql.fetchCount(
                        AUDIT_ENTRY,
                        AUDIT_ENTRY
                                .ACTION
                                .eq("match.published")
                                .and(AUDIT_ENTRY.ACTOR_PERSON_ID.eq(here.coordinator()))))
                .isEqualTo(1);
        assertThat(cohorts.progress(here.cohort()))
                .extracting(CohortProgress::publishedMatches, CohortProgress::openMatches)
                .containsExactly(1, 1);
    }

    @Test
    void whatIsRolledBackIsToldToNobody() {
        propose();
        transaction.setPropagationBehavior(org.springframework.transaction.TransactionDefinition.PROPAGATION_NESTED);
        try {
            transaction.executeWithoutResult(status -> {
                publish(MatchIntro.NONE);
                assertThat(mails()).isEqualTo(2);
                status.setRollbackOnly();
            });
        } finally {
            transaction.setPropagationBehavior(
                    org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRED);
        }
        assertThat(mails()).isZero();
        assertThat(proposals.count(here.cohort(), Segment.ALL)).isEqualTo(1);
    }

    @Test
    void aListThatChangedSinceThePreviewIsNotPublished() {
        var id = propose();
        var version = publishing.preview(here.cohort()).listVersion();
        proposals.unlock(id, 0);

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> publishing.publish(here.cohort(), version, MatchIntro.NONE));
        assertThat(mails()).isZero();
    }

    @Test
    void theMailThatIsShownIsTheMailThatIsWritten() {
        propose();
        var example = publishing.preview(here.cohort()).example().orElseThrow();

        assertThat(Stream.of(Locale.ENGLISH, Locale.GERMAN)
                        .map(language -> mails.preview(example, Side.MENTEE, language)))
                .allSatisfy(mail -> {
                    assertThat(mail.subject()).doesNotContain("!mail.");
                    assertThat(mail.text())
                            .contains("Mia Muster", "Wanda Muster")
                            .as("no pair has a number yet")
                            .contains("/pair/…")
                            .doesNotContain("!mail.");
                });
    }

    @Test
    void withAcceptanceBothMustAgreeBeforeTheMatchIsActive() {
        start(true);
        propose();
        var match = publish(MatchIntro.NONE).getFirst();
        assertThat(given.stateOf(mentee.enrollment())).isEqualTo(EnrollmentState.ACCEPTED);
        assertThat(cohorts.progress(here.cohort()).offeredMatches()).isOne();

        given.accounts.signIn(mentor.person());
        matches.accept(match, 0);
        assertThat(matches.details(match).state()).isEqualTo(MatchState.OFFERED);
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> matches.accept(match, 1));

        given.accounts.signIn(mentee.person());
        matches.accept(match, 1);
        assertThat(matches.details(match).state()).isEqualTo(MatchState.ACTIVE);
        assertThat(given.stateOf(mentee.enrollment())).isEqualTo(EnrollmentState.ACTIVE);
        given.accounts.signIn(here.coordinator());
        assertThat(cohorts.progress(here.cohort()))
                .extracting(CohortProgress::openMatches, CohortProgress::offeredMatches)
                .containsExactly(1, 0);
    }

    @Test
    void anOfferCanBeDeclinedAndThePairIsNotProposedAgain() {
        start(true);
        propose();
        var match = publish(MatchIntro.NONE).getFirst();
        given.accounts.signIn(mentee.person());
        matches.decline(match, 0, "We know each other too well");

        given.accounts.signIn(here.coordinator());
        assertThat(matches.details(match).state()).isEqualTo(MatchState.DECLINED);
        assertThatThrownBy(this::propose).hasMessageContaining("PAST_MATCH");
    }

    @Test
    void whoWithdrawsDeclinesTheOfferThatWaits() {
        start(true);
        propose();
        var match = publish(MatchIntro.NONE).getFirst();
        given.accounts.signIn(mentor.person());
        assertThat(matches.mine())
                .first()
                .satisfies(own -> assertThat(own.awaitsReader()).isTrue());
        matches.accept(match, 0);
        assertThat(matches.mine())
                .first()
                .satisfies(own -> assertThat(own.awaitsReader()).isFalse());

        given.accounts.signIn(mentee.person());
        applications.withdraw(
                here.cohort(), applications.mine(here.cohort()).orElseThrow().version());

        given.accounts.signIn(here.coordinator());
        assertThat(matches.details(match).state()).isEqualTo(MatchState.DECLINED);
        assertThat(matches.details(match).withdrawn()).isTrue();
        assertThat(matches.openMatches(here.cohort())).isZero();
        assertThat(sql.fetchCount(
                        AUDIT_ENTRY,
                        AUDIT_ENTRY.ACTION.eq("match.declined").and(AUDIT_ENTRY.ACTOR_PERSON_ID.eq(mentee.person()))))
                .isEqualTo(1);
    }

    @Test
    void whoHadAMatchLeavesTheCohortOnceItIsOver() {
        propose();
        var match = publish(MatchIntro.NONE).getFirst();
        matches.endEarly(match, matches.details(match).version(), "They moved");

        given.accounts.signIn(mentee.person());
        applications.withdraw(
                here.cohort(), applications.mine(here.cohort()).orElseThrow().version());

        assertThat(given.stateOf(mentee.enrollment())).isEqualTo(EnrollmentState.LEFT);
        assertThat(applications.mine(here.cohort()).orElseThrow().mayLeave()).isFalse();
        assertThat(sql.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("enrollment.left")))
                .isEqualTo(1);
    }

    /** An import may leave a place as accepted, though its match goes on. */
    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "ACTIVE"})
    void whoLeavesEndsTheMatchThatGoesOn(EnrollmentState state) {
        propose();
        var match = publish(MatchIntro.NONE).getFirst();
        given.enrollmentState(mentee.enrollment(), state);

        given.accounts.signIn(mentee.person());
        applications.withdraw(
                here.cohort(), applications.mine(here.cohort()).orElseThrow().version());

        assertThat(given.stateOf(mentee.enrollment()))
                .isEqualTo(state == EnrollmentState.ACTIVE ? EnrollmentState.LEFT : EnrollmentState.WITHDRAWN);
        given.accounts.signIn(here.coordinator());
        assertThat(matches.details(match)).satisfies(over -> {
            assertThat(over.state()).isEqualTo(MatchState.ENDED_EARLY);
            assertThat(over.endedWithPlace()).isTrue();
        });
        assertThat(given.stateOf(mentor.enrollment())).isEqualTo(EnrollmentState.ACTIVE);
    }

    @Test
    void nothingIsOfferedToWhomIsNoParticipantAnyMore() {
        start(true);
        given.enrollmentState(mentee.enrollment(), EnrollmentState.WITHDRAWN);

        assertThatThrownBy(() ->
                        enrollments.keepForOffer(here.cohort(), List.of(mentor.enrollment(), mentee.enrollment())))
                .hasMessageContaining("not-from-here");
    }

    @Test
    void theTwoReadReasonsInWordsAndNotEachOthersWishes() {
        given.wishes(mentee.enrollment(), List.of(mentor.person()));
        propose();
        var match = publish(MatchIntro.NONE).getFirst();
        assertThat(matches.details(match).score()).isPositive();

        given.accounts.signIn(mentor.person());
        assertThat(matches.details(match).score()).isNull();
        assertThat(matches.details(match).reasons())
                .extracting(MatchReason::criterion)
                .contains(Criterion.TOPICS)
                .doesNotContain(Criterion.MENTEE_PREFERENCE);
        assertThat(matches.mine())
                .singleElement()
                .satisfies(own -> assertThat(own.partner()).isEqualTo("Mia Muster"));

        given.accounts.signIn(given.accounts.member("Some", "Body"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> matches.details(match));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> matches.endEarly(match, 0, "x"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> matches.accept(match, 0));
    }

    @Test
    void aMatchEndsEarlyWithAReasonAndItsPlaceIsFreeAgain() {
        propose();
        var match = publish(MatchIntro.NONE).getFirst();
        var next = given.mentee(here.cohort(), "Max");
        assertThatThrownBy(() -> proposals.assign(here.cohort(), mentor.enrollment(), next.enrollment()))
                .hasMessageContaining("mentor-full");
        assertThatThrownBy(() -> matches.endEarly(match, 0, " ")).isInstanceOf(Refused.class);

        matches.endEarly(match, 0, "Moved to another team");

        assertThat(matches.details(match).state()).isEqualTo(MatchState.ENDED_EARLY);
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> matches.endEarly(match, 1, "again"));
        assertThat(proposals.assign(here.cohort(), mentor.enrollment(), next.enrollment()))
                .isNotNull();
    }

    @Test
    void closingCompletesTheMatchesAndTheirPeople() {
        propose();
        var match = publish(MatchIntro.NONE).getFirst();
        given.state(here.cohort(), CohortState.CLOSING);

        assertThat(matches.complete(here.cohort(), List.of(match), Progress.NONE))
                .hasSize(1);
        assertThat(matches.details(match).state()).isEqualTo(MatchState.COMPLETED);
        assertThat(given.stateOf(mentee.enrollment())).isEqualTo(EnrollmentState.COMPLETED);
    }

    @Test
    void menteesSwapTheirMentorsAndAreGivenAnother() {
        var otherMentor = given.mentor(here.cohort(), "Otto", 1);
        var otherMentee = given.mentee(here.cohort(), "Max");
        var one = propose();
        var other = proposals.assign(here.cohort(), otherMentor.enrollment(), otherMentee.enrollment());

        proposals.swap(one, 0, other, 0, otherMentor.enrollment());

        var swapped = proposals.page(here.cohort(), Segment.LOCKED, 0, 10);
        assertThat(swapped)
                .extracting(row -> row.mentee().person(), row -> row.mentor().person())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(mentee.person(), otherMentor.person()),
                        org.assertj.core.groups.Tuple.tuple(otherMentee.person(), mentor.person()));
        var third = given.mentor(here.cohort(), "Tina", 1);
        var row = swapped.getFirst();
        proposals.giveMentor(row.id(), row.version(), third.enrollment());
        assertThat(proposals.page(here.cohort(), Segment.ALL, 0, 10))
                .extracting(r -> r.mentor().person())
                .contains(third.person())
                .hasSize(2);
        assertThat(proposals.mentorsFor(here.cohort(), mentee.enrollment()))
                .hasSize(3)
                .allMatch(MentorChoice::eligible);
    }

    @Test
    void aLostUpdateOfAProposalIsRefused() {
        var id = propose();
        proposals.unlock(id, 0);
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> proposals.reject(id, 0));
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> proposals.lock(id, 0));
    }

    @Test
    void historyIsRecordedOnceHoweverOftenItIsImported() {
        var past = given.another(here.program());
        given.state(past, CohortState.CLOSED);
        var one = given.enroll(past, mentor.person(), Side.MENTOR, 1);
        var other = given.enroll(past, mentee.person(), Side.MENTEE, 1);
        var match = new PastMatch(
                past, "AUT25-P001", one, other, MatchState.ACTIVE, Instant.parse("2025-09-01T00:00:00Z"), null, null);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> matches.recordPast(List.of(match)));

        given.accounts.signIn(given.accounts.administrator("Root", "Admin"));
        var first = matches.recordPast(List.of(match));
        var again = matches.recordPast(List.of(new PastMatch(
                past,
                "AUT25-P001",
                one,
                other,
                MatchState.COMPLETED,
                Instant.parse("2025-09-01T00:00:00Z"),
                Instant.parse("2026-02-01T00:00:00Z"),
                null)));

        assertThat(again).isEqualTo(first).hasSize(1);
        assertThat(sql.fetchCount(PUBLISHED_MATCH, PUBLISHED_MATCH.COHORT_ID.eq(past)))
                .isEqualTo(1);
        assertThat(matches.reference(first.get("AUT25-P001")).state()).isEqualTo(MatchState.COMPLETED);
        assertThat(mails()).isZero();
    }

    @Test
    void whoCoordinatesAndTakesPartDecidesNothingAboutTheirOwnPair() {
        var own = given.enroll(here.cohort(), here.coordinator(), Side.MENTEE, 1);
        given.department(
                here.coordinator(), "Program office " + here.coordinator().value());

        assertThatThrownBy(() -> proposals.assign(here.cohort(), mentor.enrollment(), own))
                .hasMessageContaining("own-pair");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> proposals.compare(here.cohort(), mentor.enrollment(), own));
    }
}
