package org.belay.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.belay.organization.ImportKind;
import org.belay.program.Format;
import org.belay.program.MatchingCriterion;
import org.belay.program.MatchingRule;
import org.belay.reporting.ReportFile;
import org.belay.security.ProgramRole;
import org.belay.shared.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts whose keys are put together from the name of a state, a requirement, a rule. */
class CohortTextsTest {

    private static final List<String> VERBS = List.of(
            "enrollment-opened", "matching-started", "running-started", "closing-started", "closed", "cancelled");

    private final Texts texts = new Texts();

    static Stream<String> keys() {
        return Stream.of(
                        Arrays.stream(Requirement.values())
                                .flatMap(r -> Stream.of(
                                        r.problem().key(),
                                        "state.Requirement." + r.name(),
                                        "cohort.checklist.go." + r.name())),
                        Arrays.stream(CohortState.values())
                                .flatMap(s -> Stream.of(
                                        "state.CohortState." + s.name(),
                                        "cohort.now." + s.name(),
                                        "cohort.reason." + s.name(),
                                        "cohort.problem.wrong-state." + s.name())),
                        Arrays.stream(CohortState.values())
                                .flatMap(s -> s.next().stream())
                                .map(next -> "cohort.checklist." + next.name()),
                        Arrays.stream(MatchingRule.values()).map(r -> "state.MatchingRule." + r.name()),
                        Arrays.stream(MatchingCriterion.values()).map(c -> "state.MatchingCriterion." + c.name()),
                        Arrays.stream(Format.values()).map(f -> "state.Format." + f.name()),
                        Arrays.stream(ProgramRole.values()).map(r -> "state.ProgramRole." + r.name()),
                        Arrays.stream(ImportKind.values()).map(k -> "state.ImportKind." + k.name()),
                        Arrays.stream(ReportFile.Kind.values()).map(k -> "state.Kind." + k.name()),
                        VERBS.stream().map(verb -> "audit.action.cohort." + verb))
                .flatMap(keys -> keys);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void existsInEachLanguage(String key) {
        assertThat(Texts.LANGUAGES).allMatch(language -> texts.has(language, key), key);
        assertThat(texts.text(Locale.GERMAN, key)).isNotBlank();
    }
}
