package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.DEPARTMENT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.matching.PairAssessment.Verdict;
import org.belay.program.AimedDistance;
import org.belay.program.MatchingCriterion;
import org.belay.program.MatchingRule;
import org.belay.program.ProgramRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.annotation.Transactional;

/** A mentor in Sales and a mentee in Sales North, which is part of it. */
@Transactional
class DepartmentPartsTest extends MatchingTestBase {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPartIsTheSameDepartmentWhereTheProgramSaysSo(boolean withParts) {
        here = given.cohort(false);
        var mentor = given.mentor(here.cohort(), "Wanda", 1);
        var mentee = given.mentee(here.cohort(), "Mia");
        given.department(mentor.person(), "Sales");
        given.department(mentee.person(), "Sales North");
        sql.update(DEPARTMENT)
                .set(
                        DEPARTMENT.PARENT_DEPARTMENT_ID,
                        sql.select(DEPARTMENT.DEPARTMENT_ID)
                                .from(DEPARTMENT)
                                .where(DEPARTMENT.NAME.eq("Sales"))
                                .fetchSingle(DEPARTMENT.DEPARTMENT_ID))
                .where(DEPARTMENT.NAME.eq("Sales North"))
                .execute();
        var distance = new AimedDistance(null, null, 0);
        given.rules(
                here.program(),
                new ProgramRules(
                        Set.of(MatchingRule.SAME_DEPARTMENT),
                        2,
                        distance,
                        distance,
                        Map.of(MatchingCriterion.OTHER_DEPARTMENT, 10),
                        List.of(),
                        withParts));
        given.accounts.signIn(here.coordinator());

        var pair = proposals.compare(here.cohort(), mentor.enrollment(), mentee.enrollment());
        assertThat(pair.checks())
                .containsExactly(new PairComparison.RuleCheck(
                        Rule.SAME_DEPARTMENT, withParts ? Verdict.VIOLATED : Verdict.KEPT, null, withParts));
        assertThat(pair.reasons())
                .extracting(MatchReason::kind)
                .containsExactly(withParts ? MatchReason.Kind.PART_OF_DEPARTMENT : MatchReason.Kind.OTHER_DEPARTMENT);
        assertThat(pair.score()).isEqualTo(withParts ? 0 : 10_000);
    }
}
