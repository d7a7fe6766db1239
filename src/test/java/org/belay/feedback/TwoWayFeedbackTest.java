package org.belay.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.belay.draft.Drafts;
import org.belay.matching.MatchId;
import org.belay.matching.MatchState;
import org.belay.matching.Space;
import org.belay.program.SurveyMoment;
import org.belay.session.Pairs;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What people of a pair or a circle tell each other, and what they show of their scores. */
@RecordApplicationEvents
class TwoWayFeedbackTest extends FeedbackTestBase {

    @Autowired
    private TwoWayFeedbackService feedback;

    @Autowired
    private OwnScores scores;

    @Autowired
    private ApplicationEvents published;

    @Autowired
    private Drafts drafts;

    private Pairs pairs;
    private MatchId match;
    private Space pair;
    private PersonId mentor;
    private PersonId mentee;

    @BeforeEach
    void aPair() {
        pairs = new Pairs(sql);
        mentor = people.get(0);
        mentee = people.get(1);
        match = pairs.match(cohort, enrollment(mentor), enrollment(mentee));
        pair = new Space.OfMatch(match);
    }

    @Test
    void oneAsksTheOtherGivesAndBothRead() {
        as(mentee);
        feedback.ask(pair, mentor, "How I lead meetings");
        assertThat(published.stream(FeedbackWanted.class)).singleElement().satisfies(news -> {
            assertThat(news.giver()).isEqualTo(mentor);
            assertThat(news.receiverName()).isEqualTo("Person1 Muster");
        });
        refused(() -> feedback.ask(pair, mentor, null), "feedback.problem.asked");
        as(mentor);
        var asked = feedback.of(pair).getFirst();
        assertThat(asked.waiting()).isTrue();
        assertThat(asked.question()).isEqualTo("How I lead meetings");
        refused(() -> feedback.answer(pair, asked.id(), " ", null), "feedback.problem.empty");
        refused(() -> feedback.answer(pair, asked.id(), "x".repeat(1901), null), "survey.problem.long");
        feedback.answer(pair, asked.id(), "You listen.", "Ask one more question.");
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> feedback.answer(pair, asked.id(), "Again", null));
        assertThat(published.stream(FeedbackGiven.class))
                .singleElement()
                .extracting(FeedbackGiven::receiver)
                .isEqualTo(mentee);
        as(mentee);
        assertThat(feedback.of(pair)).singleElement().satisfies(one -> {
            assertThat(one.didWell()).isEqualTo("You listen.");
            assertThat(one.tryNext()).isEqualTo("Ask one more question.");
        });
        hidden(() -> feedback.answer(pair, asked.id(), "My own", null));
    }

    @Test
    void neitherCoordinatorsNorStrangersReadOrWrite() {
        as(mentor);
        feedback.give(pair, mentee, "You came prepared.", null);
        var id = feedback.of(pair).getFirst().id();
        for (var other : new PersonId[] {coordinator, people.get(2)}) {
            as(other);
            hidden(() -> feedback.of(pair));
            hidden(() -> feedback.give(pair, mentee, "Well", null));
            hidden(() -> feedback.ask(pair, mentee, null));
            hidden(() -> feedback.answer(pair, id, "Well", null));
            hidden(() -> feedback.withdraw(pair, id));
        }
        as(mentor);
        hidden(() -> feedback.give(pair, people.get(2), "Well", null));
        hidden(() -> feedback.give(pair, mentor, "Well", null));
    }

    @Test
    void aQuestionCanBeTakenBackUntilItIsAnswered() {
        as(mentee);
        feedback.ask(pair, mentor, null);
        var id = feedback.of(pair).getFirst().id();
        as(mentor);
        hidden(() -> feedback.withdraw(pair, id));
        as(mentee);
        feedback.withdraw(pair, id);
        assertThat(feedback.of(pair)).isEmpty();
    }

    @Test
    void whatIsOverIsReadAndNotWritten() {
        as(mentor);
        feedback.give(pair, mentee, null, "Rest more.");
        pairs.put(match, MatchState.COMPLETED);
        refused(() -> feedback.give(pair, mentee, "Well", null), "feedback.problem.over");
        refused(() -> feedback.ask(pair, mentee, null), "feedback.problem.over");
        assertThat(feedback.of(pair)).hasSize(1);
    }

    @Test
    void inACircleOnlyTheTwoRead() {
        var circle = new Space.OfCircle(pairs.circle(
                cohort,
                "Speaking up",
                mentor,
                enrollment(mentee),
                enrollment(people.get(2)),
                enrollment(people.get(3))));
        as(mentee);
        feedback.give(circle, people.get(2), "You speak up.", null);
        as(people.get(2));
        assertThat(feedback.of(circle)).hasSize(1);
        as(people.get(3));
        assertThat(feedback.of(circle)).isEmpty();
        as(mentor);
        assertThat(feedback.of(circle))
                .as("Who leads it reads no more than others")
                .isEmpty();
        feedback.ask(circle, mentee, null);
        assertThat(feedback.of(circle)).hasSize(1);
    }

    @Test
    void whatWasSaidInACircleStaysWithWhoLeavesIt() {
        var circle = pairs.circle(
                cohort,
                "Speaking up",
                mentor,
                enrollment(mentee),
                enrollment(people.get(2)),
                enrollment(people.get(3)));
        as(mentee);
        feedback.give(new Space.OfCircle(circle), people.get(2), "You speak up.", null);
        as(people.get(2));
        assertThat(feedback.ofLeftCircles())
                .as("It stands on the page of the circle")
                .isEmpty();
        for (var member : List.of(people.get(2), people.get(3))) {
            sql.execute(
                    "update circle_member set left_at = '2026-01-01' where circle_id = ? and enrollment_id = ?",
                    circle.value(),
                    enrollment(member).value());
        }
        assertThat(feedback.ofLeftCircles())
                .singleElement()
                .satisfies(one -> assertThat(one.didWell()).isEqualTo("You speak up."));
        as(people.get(3));
        assertThat(feedback.ofLeftCircles()).isEmpty();
        as(mentor);
        assertThat(feedback.ofLeftCircles()).isEmpty();
    }

    @Test
    void nobodyIsAskedAnyMoreByWhoHasLeft() {
        var asker = people.get(2);
        var circle = pairs.circle(
                cohort, "Speaking up", mentor, enrollment(mentee), enrollment(asker), enrollment(people.get(3)));
        var space = new Space.OfCircle(circle);
        as(asker);
        feedback.ask(space, mentee, null);
        as(mentee);
        var asked = feedback.of(space).getFirst().id();
        sql.execute(
                "update circle_member set left_at = '2026-01-01' where circle_id = ? and enrollment_id = ?",
                circle.value(),
                enrollment(asker).value());
        assertThat(feedback.of(space)).isEmpty();
        hidden(() -> feedback.answer(space, asked, "Well", null));
    }

    @Test
    void scoresAreOnesOwnUntilOneShowsThem() {
        var survey = begun(Instrument.PULSE, false);
        answer(survey, mentee, pulse(4));
        assertThat(scores.mine()).singleElement().satisfies(score -> {
            assertThat(score.points()).hasSize(1);
            assertThat(score.points().getFirst().value()).isEqualTo(4.0);
        });
        as(mentor);
        assertThat(scores.mine()).isEmpty();
        assertThat(scores.partners()).singleElement().satisfies(one -> {
            assertThat(one.showing()).isFalse();
            assertThat(one.theirs()).isEmpty();
        });
        as(mentee);
        scores.share(match, true);
        as(mentor);
        assertThat(scores.partners().getFirst().theirs()).hasSize(1);
        as(coordinator);
        assertThat(scores.partners()).isEmpty();
        hidden(() -> scores.share(match, true));
        as(mentee);
        scores.share(match, false);
        as(mentor);
        assertThat(scores.partners().getFirst().theirs()).isEmpty();
    }

    /** Of burnout nobody sees more than their own numbers, and no partner those of the other. */
    @Test
    void noPartnerSeesWhatIsReadForGroupsAlone() {
        as(coordinator);
        instruments.confirmLicense(instruments.importFile(SurveysTest.withText("oldenburg-burnout")), 0);
        plan(
                survey("oldenburg-burnout", SurveyMoment.START, false),
                survey(Instrument.PULSE, SurveyMoment.START, false));
        opening.open(cohort);
        as(coordinator);
        for (var begun : surveys.begun(cohort)) {
            answer(begun, mentee, begun.key().equals(Instrument.PULSE) ? pulse(4) : exhausted());
        }
        assertThat(scores.mine())
                .extracting(score -> score.score().key())
                .containsExactlyInAnyOrder("exhaustion", "disengagement", "motivation");
        scores.share(match, true);
        as(mentor);
        assertThat(scores.partners().getFirst().theirs())
                .extracting(score -> score.score().key())
                .containsExactly("motivation");
    }

    private static Answers exhausted() {
        return new Answers(
                ShippedInstruments.read("oldenburg-burnout").items().stream()
                        .collect(Collectors.toMap(Item::key, item -> 4)),
                Map.of());
    }

    @Test
    void anonymousAnswersGiveNoOwnScore() {
        var survey = begun(Instrument.PULSE, true);
        answer(survey, mentee, new Answers(Map.of("energy", 3, "clarity", 3, "support", 3, "progress", 3), Map.of()));
        assertThat(scores.mine()).isEmpty();
    }

    /** Other questions measure something else, in whatever words the score is named. */
    @Test
    void scoresOfTwoVersionsAreTwoScores() {
        plan(survey(Instrument.PULSE, SurveyMoment.START, false));
        opening.open(cohort);
        answer(only(), mentee, pulse(4));
        as(coordinator);
        instruments.copy(only().instrument());
        plan(
                survey(Instrument.PULSE, SurveyMoment.START, false),
                survey(Instrument.PULSE, SurveyMoment.MONTHLY, false));
        begin(cohort, today().minusDays(35), today().plusDays(180));
        opening.open(cohort);
        as(coordinator);
        var second = surveys.begun(cohort).stream()
                .filter(one -> one.number() == 2)
                .findFirst()
                .orElseThrow();
        answer(second, mentee, pulse(2));
        assertThat(scores.mine()).extracting(OwnScore::number).containsExactly(1, 2);
        assertThat(scores.mine()).allSatisfy(score -> assertThat(score.points()).hasSize(1));
    }

    /** Each has their own, which the other never reads. */
    @Test
    void whatIsTypedIsKeptUntilItIsGiven() {
        as(mentee);
        feedback.ask(pair, mentor, null);
        as(mentor);
        var asked = feedback.of(pair).getFirst().id();
        var answer = TwoWayFeedbackService.draftKey(asked);
        var own = TwoWayFeedbackService.draftKey(pair);
        for (var key : List.of(answer, own)) {
            drafts.keep(key, Map.of("did-well", "You listen."));
            as(mentee);
            assertThat(drafts.find(key)).isEmpty();
            as(mentor);
        }
        refused(() -> feedback.answer(pair, asked, " ", null), "feedback.problem.empty");
        assertThat(drafts.fields(answer)).isPresent();
        feedback.answer(pair, asked, "You listen.", null);
        assertThat(drafts.fields(answer)).isEmpty();
        assertThat(drafts.fields(own)).isPresent();
        feedback.give(pair, mentee, "You listen.", null);
        assertThat(drafts.fields(own)).isEmpty();
    }
}
