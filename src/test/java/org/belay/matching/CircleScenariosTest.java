package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Side;
import org.belay.enrollment.TopicDirection;
import org.belay.matching.FormingCircles.Read;
import org.belay.matching.MatchingGiven.Someone;
import org.belay.program.Format;
import org.belay.program.MatchingCriterion;
import org.belay.program.MatchingWeights;
import org.belay.security.ProgramRole;
import org.belay.shared.NotFound;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What would be in a cohort of circles: other weights, a locked circle. Three work on SQL, three on something else. */
class CircleScenariosTest extends RunTestBase {

    private static final CircleSizes SIZES = new CircleSizes(3, 3);
    private static final MatchingWeights WISHES_ALONE =
            new MatchingWeights(Map.of(MatchingCriterion.WISHES, 100), Map.of());

    @Autowired
    private FormingCircles forming;

    @Autowired
    private CirclesAtWork atWork;

    @Autowired
    private CircleScenarios scenarios;

    private final List<Someone> people = new ArrayList<>();

    @BeforeEach
    void sixPeopleInTwoCircles() throws InterruptedException {
        here = given.cohort(Format.CIRCLE, false);
        for (var name : List.of("Ada", "Ben", "Cleo", "Dan", "Eve", "Finn")) {
            people.add(given.peer(here.cohort(), name));
        }
        people.subList(0, 3).forEach(one -> {
            sql.execute(
                    "delete from enrollment_topic where enrollment_id = ?",
                    one.enrollment().value());
            given.topic(one.enrollment(), "tech.sql", TopicDirection.WANTED);
        });
        forming.start(here.cohort(), SIZES, Locale.ENGLISH);
        inProgress.await(here.cohort(), PATIENCE);
    }

    private List<Circle> formed() {
        return atWork.overview(here.cohort()).forming().stream()
                .map(CircleOverview.Forming::circle)
                .toList();
    }

    private Circle circleOf(int person) {
        return formed().stream()
                .filter(circle -> circle.places().contains(place(person)))
                .findFirst()
                .orElseThrow();
    }

    private EnrollmentId place(int person) {
        return people.get(person).enrollment();
    }

    /** Ada and Dan wish for each other, which the weights of the program do not make up for their topics. */
    private CircleTrial.Outlook withWishesAlone(CircleTrial trial) {
        return scenarios.withWeights(trial, WISHES_ALONE, Progress.NONE);
    }

    private CircleTrial wishingAcross() {
        given.wishes(place(0), List.of(people.get(3).person()));
        given.wishes(place(3), List.of(people.get(0).person()));
        return scenarios.trial(here.cohort());
    }

    @Test
    void otherWeightsAreTriedAndNothingIsRecorded() {
        var outlook = withWishesAlone(wishingAcross());

        assertThat(outlook.now().otherPairs()).isZero();
        assertThat(outlook.now().firstChoices()).isZero();
        assertThat(outlook.then().firstChoices()).isEqualTo(2);
        assertThat(outlook.then().matched()).isEqualTo(6);
        assertThat(outlook.then().pairs()).isEqualTo(2);
        assertThat(outlook.then().otherPairs()).as("people who are with others").isEqualTo(6);
        assertThat(outlook.circles())
                .anySatisfy(circle -> assertThat(circle.people())
                        .anyMatch(name -> name.startsWith("Ada"))
                        .anyMatch(name -> name.startsWith("Dan")))
                .allSatisfy(circle -> assertThat(circle.changed()).isEqualTo(3));
        assertThat(runs.all(here.cohort())).hasSize(1);
        assertThat(circleOf(0).places()).contains(place(1), place(2));
    }

    @Test
    void theWeightsOfTheProgramGiveWhatARunGives() {
        var trial = scenarios.trial(here.cohort());

        var outlook = scenarios.withWeights(trial, trial.weights(), Progress.NONE);

        assertThat(outlook.then()).isEqualTo(outlook.now());
        assertThat(outlook.then().lowest())
                .isEqualTo(runs.all(here.cohort()).getFirst().lowestScore());
        assertThat(outlook.searched()).isFalse();
    }

    @Test
    void whatIsKeptStandsBesideRunsAndFormsNothing() {
        var trial = wishingAcross();
        var run = runs.all(here.cohort()).getFirst();
        var before = formed();

        var scenario = scenarios.keep(trial, withWishesAlone(trial));

        assertThat(formed()).isEqualTo(before);
        assertThat(atWork.overview(here.cohort()).latest())
                .extracting(RunSummary::id)
                .isEqualTo(run.id());
        var kept = history.ledger(here.cohort()).runs().getFirst();
        assertThat(kept.id()).isEqualTo(scenario);
        assertThat(kept.scenario()).isEqualTo(new Change.OtherWeights(WISHES_ALONE.criteria(), Map.of()));
        assertThat(kept.firstChoices()).isEqualTo(2);
        var compared = history.compare(here.cohort(), run.id(), scenario);
        assertThat(compared.changed()).hasSize(6);
        assertThat(history.repeat(here.cohort(), scenario).same()).isTrue();
        assertThat(jdbc.queryForList("select action from audit_entry", String.class))
                .contains("matching.scenario-tried");
    }

    private CircleSizing withSizes(CircleTrial trial, int smallest, int largest) {
        return scenarios.withSizes(trial, new CircleSizes(smallest, largest), Progress.NONE);
    }

    @Test
    void circlesOfOtherSizesAreTriedAndNothingIsRecorded() {
        var trial = scenarios.trial(here.cohort());

        var now = withSizes(trial, 3, 3);
        var five = withSizes(trial, 5, 5);

        assertThat(trial.sizes()).isEqualTo(SIZES);
        assertThat(now.circles()).isEqualTo(2);
        assertThat(now.alone()).isZero();
        assertThat(five.circles()).isEqualTo(1);
        assertThat(five.placed()).isEqualTo(5);
        assertThat(five.alone()).isEqualTo(1);
        assertThat(five.meanScore()).isNotNull().isLessThan(now.meanScore());
        assertThat(runs.all(here.cohort())).hasSize(1);
        assertThat(circleOf(0).places()).contains(place(1), place(2));
    }

    /** Of circles: Ada, Ben and Cleo share two hours; whoever is with Dan, one. */
    @Test
    void theTimeInCommonIsThatOfAllOfACircle() {
        people.forEach(one -> given.availability(one.enrollment(), "Mon 09:00-11:00"));
        given.availability(place(3), "Mon 09:00-10:00");
        var trial = scenarios.trial(here.cohort());

        assertThat(withSizes(trial, 3, 3).time()).isEqualTo(new CircleSizing.Time(3, 2));
        assertThat(withSizes(trial, 6, 6).time()).isEqualTo(new CircleSizing.Time(2, 2));
    }

    @Test
    void sizesThatAreKeptStandBesideRuns() {
        var trial = scenarios.trial(here.cohort());
        var before = formed();
        withSizes(trial, 6, 8);

        var scenario = scenarios.keep(trial, new CircleSizes(6, 8));

        assertThat(formed()).isEqualTo(before);
        var kept = history.ledger(here.cohort()).runs().getFirst();
        assertThat(kept.id()).isEqualTo(scenario);
        assertThat(kept.scenario()).isEqualTo(new Change.OtherSizes(6, 8));
        assertThat(kept.matched()).isEqualTo(6);
        assertThat(history.repeat(here.cohort(), scenario).same()).isTrue();
        assertThat(scenarios.trial(here.cohort()).sizes())
                .as("those of the last run that formed circles")
                .isEqualTo(SIZES);
    }

    @Test
    void sizesThatCannotBeAreRefused() {
        var trial = scenarios.trial(here.cohort());
        for (var sizes : List.of(new CircleSizes(2, 5), new CircleSizes(3, 21), new CircleSizes(6, 5))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> scenarios.withSizes(trial, sizes, Progress.NONE))
                    .withMessage("matching.circle.problem.sizes");
        }
    }

    @Test
    void aLockedCircleStaysWhateverTheSizes() {
        forming.lock(here.cohort(), Read.of(circleOf(0)));
        var trial = scenarios.trial(here.cohort());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> withSizes(trial, 4, 6))
                .withMessage("matching.circle.problem.locked-size");
        assertThat(withSizes(trial, 3, 4).circles()).isEqualTo(2);
    }

    @Test
    void lockingWhatARunFormedCostsNothing() {
        var effect = scenarios.effectOfLock(scenarios.trial(here.cohort()), circleOf(0), Progress.NONE);

        assertThat(effect).isEqualTo(new CircleTrial.LockEffect(0, 0, 0, false));
    }

    @Test
    void lockingWhatWasMovedByHandCostsTheTotal() {
        forming.move(here.cohort(), place(0), Read.of(circleOf(0)), null);
        forming.move(here.cohort(), place(3), Read.of(circleOf(3)), Read.of(circleOf(1)));

        var effect = scenarios.effectOfLock(scenarios.trial(here.cohort()), circleOf(3), Progress.NONE);

        assertThat(effect.morePlaced()).isZero();
        assertThat(effect.moreTotal()).isNegative();
        assertThat(effect.changed()).isEqualTo(6);
    }

    @Test
    void aCircleThatCannotBeLockedIsRefusedInWords() {
        forming.move(here.cohort(), place(0), Read.of(circleOf(0)), null);
        var trial = scenarios.trial(here.cohort());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> scenarios.effectOfLock(trial, circleOf(1), Progress.NONE))
                .withMessage("matching.circle.problem.locked-size");
    }

    @Test
    void whoCancelsGetsNothing() {
        var trial = scenarios.trial(here.cohort());

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> scenarios.withWeights(trial, WISHES_ALONE, share -> {
                    throw new CancellationException("enough");
                }));
        assertThat(withWishesAlone(trial).then().matched()).isEqualTo(6);
    }

    @Test
    void ofTheirOwnCircleACoordinatorLearnsNothing() throws InterruptedException {
        given.enroll(here.cohort(), here.coordinator(), Side.PEER, 1);
        forming.start(here.cohort(), new CircleSizes(3, 4), Locale.ENGLISH);
        inProgress.await(here.cohort(), PATIENCE);
        var trial = scenarios.trial(here.cohort());
        var own = formed().stream()
                .filter(circle -> circle.has(here.coordinator()))
                .findFirst()
                .orElseThrow();

        assertThat(withWishesAlone(trial).circles())
                .allSatisfy(circle -> assertThat(circle.people()).noneMatch(name -> name.startsWith("Maya")));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> scenarios.effectOfLock(trial, own, Progress.NONE));
    }

    @Test
    void whoDoesNotCoordinateFindsNothing() {
        var trial = scenarios.trial(here.cohort());
        var outlook = withWishesAlone(trial);
        var circle = circleOf(0);
        given.accounts.signIn(given.accounts.member("Bea", "Outside", here.program(), ProgramRole.MANAGER));

        for (Runnable asked : List.<Runnable>of(
                () -> scenarios.trial(here.cohort()),
                () -> withWishesAlone(trial),
                () -> scenarios.effectOfLock(trial, circle, Progress.NONE),
                () -> withSizes(trial, 3, 4),
                () -> scenarios.keep(trial, SIZES),
                () -> scenarios.keep(trial, outlook))) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(asked::run);
        }
    }
}
