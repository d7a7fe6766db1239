package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.belay.program.MatchingCriterion;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What stands in the ledger stays readable, whatever the matcher has learned since. */
class RecordedProblemTest {

    private static MatchingResult match(MatchingProblem problem) {
        return ((MatchingOutcome.Matched) Matcher.match(problem, SolverProgress.NONE)).result();
    }

    /** A run as it was recorded before there were limits of distances and compared questions, with what came of it then. */
    @Test
    void aRunOfTheFirstDaysGivesTheSameAgain() {
        var problem = RecordedProblem.read(text("/matching/problem-of-first-runs.json"));

        assertThat(problem.settings()).isEqualTo(MatchingSettings.standard());
        assertThat(match(problem).pairs())
                .containsExactly(
                        new MatchingResult.ProposedPair(1, 5, 500, false),
                        new MatchingResult.ProposedPair(2, 7, 1_900, false));
    }

    @Test
    void aProblemComesBackEqual() {
        var settings = MatchingSettings.standard()
                .comparing(
                        new Distance(1, 2, null, 3),
                        new Distance(-4, 5, -6, null),
                        List.of(new ComparedQuestion(
                                "q0", "Which days?", false, true, ComparedQuestion.Measure.OVERLAP, 3)))
                .withParts(Map.of(3L, 1L, 1L, 2L))
                .withRules(Set.of(Rule.QUESTION_1, Rule.GRADE_DISTANCE));
        var problem = new MatchingProblem(
                SampleProfiles.drawn(0, 6, 12, 1).stream()
                        .map(profile -> new MatchingProblem.MentorEntry(profile, 1))
                        .toList(),
                SampleProfiles.drawn(6, 12, 12, 2).stream()
                        .map(profile -> new MatchingProblem.MenteeEntry(profile, 2))
                        .toList(),
                settings,
                List.of(),
                Objective.FAIR,
                5);

        assertThat(RecordedProblem.read(RecordedProblem.write(problem))).isEqualTo(problem);
    }

    /** Before several answers and dates were compared, nothing was said of how. */
    @Test
    void answersOfTheFirstRunsWereTheSameOrNot() {
        var asked = new ComparedQuestion("q0", "Remote or not?", false, true);
        var problem = new MatchingProblem(
                List.of(),
                List.of(),
                MatchingSettings.standard().comparing(Distance.of(2, 4), Distance.of(3, 5), List.of(asked)),
                List.of(),
                Objective.FAIR,
                5);
        var old = RecordedProblem.write(problem)
                .replace(",\"measure\":\"SAME\",\"nearDays\":0,\"steps\":0", "")
                .replace(",\"partOf\":{}", "");

        assertThat(old).doesNotContain("measure", "partOf");
        assertThat(RecordedProblem.read(old)).isEqualTo(problem);
    }

    /** Answers on a scale were the same, or not, before nearness counted; a run of then gives the same as then. */
    @Test
    void answersOnAScaleStayAsTheyWereCompared() {
        var asked = new ComparedQuestion("q0", "How much?", false, true);
        var scale = ComparedQuestion.onScale("q1", "How often?", true, true, 4);
        var problem = new MatchingProblem(
                List.of(),
                List.of(),
                MatchingSettings.standard().comparing(Distance.of(2, 4), Distance.of(3, 5), List.of(asked, scale)),
                List.of(),
                Objective.FAIR,
                5);
        var now = RecordedProblem.write(problem);
        assertThat(now).contains("\"SCALE\"");
        assertThat(RecordedProblem.read(now)).isEqualTo(problem);
        assertThat(RecordedProblem.read(now.replace(",\"steps\":0", ""))).isEqualTo(problem);
    }

    @Test
    void countsAndChangesOfTheFirstDaysAreRead() {
        assertThat(WhyUnmatched.read("{\"candidates\":9,\"free\":1,\"excludedBy\":{\"PAST_MATCH\":2},\"full\":6}"))
                .isEqualTo(new WhyUnmatched(9, 1, Map.of(Rule.PAST_MATCH, 2), Map.of(), 6, Map.of()));
        var json = JsonMapper.shared();
        assertThat(json.readValue("{\"@type\":\"WithoutRule\",\"rule\":\"SAME_DEPARTMENT\"}", Change.class))
                .isEqualTo(new Change.WithoutRule(Rule.SAME_DEPARTMENT, null));
        assertThat(json.readValue("{\"@type\":\"OtherWeights\",\"weights\":{\"TOPICS\":7}}", Change.class))
                .isEqualTo(new Change.OtherWeights(Map.of(MatchingCriterion.TOPICS, 7), Map.of()));
        assertThat(MatchReasons.read("[{\"criterion\":\"TOPICS\",\"reached\":10,\"possible\":20,\"kind\":\"TOPICS\","
                        + "\"amount\":1,\"labels\":[\"Feedback\"]}]"))
                .containsExactly(new MatchReason(
                        Criterion.TOPICS, 10, 20, MatchReason.Kind.TOPICS, 1, List.of("Feedback"), false, null, false));
        assertThat(MatchReasons.read("[{\"criterion\":\"QUESTION_1\",\"reached\":10,\"possible\":20,"
                        + "\"kind\":\"SHARED_ANSWERS\",\"amount\":1,\"labels\":[\"Which days?\"],\"confided\":false}]"))
                .as("before it was kept of how many")
                .containsExactly(new MatchReason(
                        Criterion.QUESTION_1,
                        10,
                        20,
                        MatchReason.Kind.SHARED_ANSWERS,
                        1,
                        List.of("Which days?"),
                        false,
                        null,
                        false));
    }

    private static String text(String resource) {
        try (var file = Objects.requireNonNull(RecordedProblemTest.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
