package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.DRAFT;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.cohort.CohortState;
import org.belay.program.QuestionId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an applicant has typed and not handed in. */
class ApplicationDraftsTest extends EnrollmentTestBase {

    @Autowired
    private ApplicationDrafts drafts;

    @Test
    void theFormIsThereAgainAsItWasLeftButForTheConsent() {
        var friend = given.accounts.member("Ines", "Carvalho");
        var other = given.accounts.member("Daniel", "Osei");
        given.accounts.signIn(member);
        var typed = given.draft(cohort, Side.BOTH, List.of(friend), Set.of(other));
        drafts.keep(cohort, typed);

        var kept = drafts.find(cohort).orElseThrow();
        assertThat(kept.draft().consent()).isFalse();
        assertThat(kept.draft())
                .usingRecursiveComparison()
                .ignoringFields("consent")
                .isEqualTo(typed);
        assertThat(kept.names()).containsOnlyKeys(friend, other);
        assertThat(sql.select(DRAFT.TEXT)
                        .from(DRAFT)
                        .fetch(row -> new String(row.value1().bytes(), StandardCharsets.ISO_8859_1)))
                .noneMatch(text -> text.contains("To learn"));
    }

    @Test
    void halfAFormIsKeptToo() {
        given.accounts.signIn(member);
        var half = new ApplicationDraft(
                Side.MENTOR,
                Set.of(),
                Set.of(),
                -1,
                -1,
                EnrollmentGiven.ZONE,
                null,
                List.of(),
                Set.of(),
                Map.of(),
                false);
        drafts.keep(cohort, half);
        assertThat(drafts.find(cohort).orElseThrow().draft()).isEqualTo(half);
    }

    @Test
    void handingInAndChangingDiscardIt() {
        given.accounts.signIn(member);
        drafts.keep(cohort, given.mentee(cohort));
        applications.apply(cohort, given.mentee(cohort));
        assertThat(drafts.find(cohort)).isEmpty();

        drafts.keep(cohort, given.mentee(cohort));
        applications.change(cohort, applications.mine(cohort).orElseThrow().version(), given.mentee(cohort));
        assertThat(drafts.find(cohort)).isEmpty();
    }

    @Test
    void nobodyElseReadsItAndADraftCohortHasNone() {
        given.accounts.signIn(member);
        drafts.keep(cohort, given.mentee(cohort));
        given.accounts.signIn(coordinator);
        assertThat(drafts.find(cohort)).isEmpty();
        given.accounts.signIn(member);
        given.state(cohort, CohortState.DRAFT);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> drafts.keep(cohort, given.mentee(cohort)));
    }

    @Test
    void whatIsLongerThanADraftIsRefusedAndTheOneBeforeStays() {
        given.accounts.signIn(member);
        var typed = given.mentee(cohort);
        drafts.keep(cohort, typed);
        var answers = new HashMap<QuestionId, String>();
        for (var i = 0; i < 60; i++) {
            answers.put(new QuestionId(i), "x".repeat(ApplicationDraft.LONGEST_ANSWER));
        }
        var long60 = new ApplicationDraft(
                typed.side(),
                typed.offered(),
                typed.wanted(),
                1,
                1,
                typed.timeZone(),
                null,
                List.<PersonId>of(),
                Set.of(),
                answers,
                false);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> drafts.keep(cohort, long60));
        assertThat(drafts.find(cohort).orElseThrow().draft().answers()).isEqualTo(typed.answers());
    }

    @Test
    void whatAnotherVersionOfTheFormWroteIsLeftOut() {
        assertThat(UnsentApplication.read("{\"side\": \"MENTEE\"}")).isEmpty();
        assertThat(UnsentApplication.read("{\"other\": 1}")).isEmpty();
        assertThat(UnsentApplication.read("")).isEmpty();
    }
}
