package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.TopicDirection;
import org.belay.matching.FormingCircles.Read;
import org.belay.matching.MatchingGiven.Someone;
import org.belay.program.Format;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Runs that form circles, and what the ledger keeps of them. */
class CircleRunTest extends RunTestBase {

    private static final CircleSizes SIZES = new CircleSizes(3, 4);

    @Autowired
    private FormingCircles forming;

    @Autowired
    private CirclesAtWork atWork;

    private final List<Someone> people = new ArrayList<>();

    /** Seven who can meet on Tuesdays, of whom three want something else than the others; an eighth can only on Sundays. */
    @BeforeEach
    void eightPeople() {
        here = given.cohort(Format.CIRCLE, false);
        for (var name : List.of("Ada", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gus", "Hal")) {
            people.add(given.peer(here.cohort(), name));
        }
        people.subList(0, 3).forEach(one -> {
            sql.execute(
                    "delete from enrollment_topic where enrollment_id = ?",
                    one.enrollment().value());
            given.topic(one.enrollment(), "tech.sql", TopicDirection.WANTED);
        });
        given.availability(people.getLast().enrollment(), "Sun 09:00-12:00");
    }

    private RunSummary run(CircleSizes sizes) throws InterruptedException {
        forming.start(here.cohort(), sizes, Locale.ENGLISH);
        inProgress.await(here.cohort(), PATIENCE);
        return runs.all(here.cohort()).getFirst();
    }

    private List<Circle> formed() {
        return atWork.overview(here.cohort()).forming().stream()
                .map(CircleOverview.Forming::circle)
                .toList();
    }

    private static List<EnrollmentId> members(Circle circle) {
        return circle.members().stream().map(Party::enrollment).collect(Collectors.toList());
    }

    private EnrollmentId place(int person) {
        return people.get(person).enrollment();
    }

    @Test
    void aRunPutsThoseTogetherWhoWorkOnTheSame() throws InterruptedException {
        given.wishes(place(3), List.of(people.get(4).person()));
        given.wishes(place(0), List.of(people.get(6).person(), people.get(1).person()));

        var run = run(SIZES);

        assertThat(run.choosers()).isEqualTo(2);
        assertThat(run.firstChoices()).isEqualTo(1);
        assertThat(run.state()).isEqualTo(RunState.FINISHED);
        assertThat(run.matched()).isEqualTo(7);
        assertThat(run.pairs()).as("circles").isEqualTo(2);
        assertThat(formed()).hasSize(2);
        assertThat(formed()).anySatisfy(circle -> {
            assertThat(members(circle)).containsExactlyInAnyOrder(place(0), place(1), place(2));
            assertThat(circle.name())
                    .isEqualTo(topics.find("tech.sql").orElseThrow().label());
            assertThat(circle.theme())
                    .isEqualTo(topics.find("tech.sql").orElseThrow().id());
        });
        var overview = atWork.overview(here.cohort());
        assertThat(overview.sizes()).isEqualTo(SIZES);
        assertThat(overview.forming()).allSatisfy(circle -> {
            assertThat(circle.assessment().orElseThrow().eligible()).isTrue();
            assertThat(circle.problems())
                    .extracting(Problem::key)
                    .containsExactly("matching.circle.problem.facilitator");
        });
        assertThat(atWork.alone(here.cohort(), 0, 25)).singleElement().satisfies(alone -> {
            assertThat(alone.party().enrollment()).isEqualTo(place(7));
            assertThat(alone.why()).isNotNull();
            assertThat(alone.why().excludedBy()).containsEntry(Rule.MINIMUM_SHARED_TIME, 7);
            assertThat(alone.openings())
                    .hasSize(2)
                    .allSatisfy(opening -> assertThat(opening.broken()).containsExactly(Rule.MINIMUM_SHARED_TIME));
        });
    }

    @Test
    void theLedgerKeepsWhoWasTogetherAndTheSameComesOfItAgain() throws InterruptedException {
        var run = run(SIZES);
        given.availability(place(3), "Sun 09:00-12:00");

        assertThat(history.repeat(here.cohort(), run.id()).same()).isTrue();

        var second = run(SIZES);
        var compared = history.compare(here.cohort(), run.id(), second.id());
        assertThat(compared.one().matched()).isEqualTo(7);
        assertThat(compared.other().matched()).isEqualTo(6);
        assertThat(compared.changed())
                .anySatisfy(changed -> assertThat(changed.mentee()).startsWith("Dan"));
        assertThat(RunInputs.read(runs.inputs(run.id())).circles()).isEqualTo(SIZES);
        assertThat(jdbc.queryForObject("select inputs from match_run limit 1", String.class))
                .doesNotContain("avoid");
    }

    @Test
    void aLockedCircleIsKept() throws InterruptedException {
        run(SIZES);
        var one = formed().getFirst();
        forming.lock(here.cohort(), Read.of(one));
        var kept = members(formed().getFirst());

        run(new CircleSizes(3, 5));

        assertThat(formed()).anySatisfy(circle -> {
            assertThat(circle.id()).isEqualTo(one.id());
            assertThat(members(circle)).isEqualTo(kept);
            assertThat(circle.locked()).isTrue();
        });
        forming.unlock(
                here.cohort(),
                Read.of(formed().stream().filter(Circle::locked).findFirst().orElseThrow()));
        assertThat(formed()).noneMatch(Circle::locked);
    }

    @Test
    void aLockedCircleThatARuleExcludesIsNotRun() throws InterruptedException {
        run(SIZES);
        var locked = formed().getFirst();
        forming.lock(here.cohort(), Read.of(locked));
        given.lineManager(
                locked.members().get(0).person(), locked.members().get(1).person());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> forming.start(here.cohort(), SIZES, Locale.ENGLISH))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .extracting(Problem::key)
                        .contains("matching.problem.rule.LINE_MANAGEMENT"));
    }

    @Test
    void aLockedCircleOfAnotherSizeIsNamedBeforeARun() throws InterruptedException {
        run(SIZES);
        forming.lock(here.cohort(), Read.of(formed().getFirst()));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> forming.start(here.cohort(), new CircleSizes(5, 8), Locale.ENGLISH))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .extracting(Problem::key)
                        .containsExactly("matching.circle.problem.locked-size"));
    }

    @Test
    void aRunThatIsRepeatedGivesOtherCirclesOtherNames() throws InterruptedException {
        people.subList(0, 3).forEach(one -> given.topic(one.enrollment(), "lead.feedback", TopicDirection.WANTED));
        run(SIZES);

        assertThat(formed()).extracting(Circle::name).doesNotHaveDuplicates();
    }
}
