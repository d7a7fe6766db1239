package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.PUBLISHED_MATCH;

import java.util.List;
import org.belay.cohort.CohortState;
import org.belay.matching.MatchingGiven.Someone;
import org.belay.program.OfferRules;
import org.belay.security.TestAccounts;
import org.belay.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** After an offer that was not taken: the best that is left, for coordinators or sent on. */
class NextBestTest extends RunTestBase {

    @Autowired
    private NextBest nextBest;

    private Someone wanda;
    private Someone otto;
    private Someone mia;
    private Someone max;

    /** Mia wishes for Wanda, whom Max wishes for too; Otto has a place as well. */
    @BeforeEach
    void aCohort() {
        here = given.cohort(true);
        wanda = given.mentor(here.cohort(), "Wanda", 1);
        otto = given.mentor(here.cohort(), "Otto", 1);
        mia = given.mentee(here.cohort(), "Mia");
        max = given.mentee(here.cohort(), "Max");
        given.wishes(mia.enrollment(), List.of(wanda.person()));
        given.wishes(max.enrollment(), List.of(wanda.person()));
    }

    private void decline(MatchId match, PersonId person) {
        given.accounts.signIn(person);
        matches.decline(match, 0, "No time");
        TestAccounts.signOut();
    }

    private boolean follow(MatchId match) {
        TestAccounts.signOut();
        var done = nextBest.follow(match);
        given.accounts.signIn(here.coordinator());
        return done;
    }

    private void sendOn() {
        given.accounts.signIn(here.coordinator());
        offers(new OfferRules(7, true));
    }

    private List<String> proposed() {
        return proposals.page(here.cohort(), Segment.ALL, 0, 9).stream()
                .map(row -> row.mentee().name() + " + " + row.mentor().name())
                .toList();
    }

    private List<MatchState> states(Someone mentor, Someone mentee) {
        return sql.select(PUBLISHED_MATCH.STATE)
                .from(PUBLISHED_MATCH)
                .where(
                        PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID.eq(mentor.enrollment()),
                        PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID.eq(mentee.enrollment()))
                .orderBy(PUBLISHED_MATCH.MATCH_ID)
                .fetch(PUBLISHED_MATCH.STATE);
    }

    @Test
    void theBestThatIsLeftIsProposedAndNothingIsSent() {
        var match = match(wanda, mia);
        decline(match, wanda.person());

        assertThat(follow(match)).isTrue();

        assertThat(proposed())
                .as("Wanda is free for Max, whom she has not turned down, and Mia gets who is left")
                .containsExactlyInAnyOrder("Max Muster + Wanda Muster", "Mia Muster + Otto Muster");
        assertThat(runs.latestFinished(here.cohort())).hasValueSatisfying(run -> {
            assertThat(run.startedBy()).as("nobody").isNull();
            assertThat(run.proved()).isTrue();
        });
        assertThat(matches.openMatches(here.cohort())).isZero();
        assertThat(publishing.preview(here.cohort()).problems()).isEmpty();
    }

    @Test
    void itIsDoneOnceHoweverOftenTheJobRuns() {
        var match = match(wanda, mia);
        decline(match, wanda.person());
        assertThat(follow(match)).isTrue();
        var runsBefore = runs.all(here.cohort()).size();
        proposals.reject(
                proposals.page(here.cohort(), Segment.ALL, 0, 9).getFirst().id(), 0);

        assertThat(follow(match)).isTrue();

        assertThat(runs.all(here.cohort())).hasSize(runsBefore);
        assertThat(proposed()).as("what a coordinator took off stays off").hasSize(1);
        assertThat(nextBest.follow(new MatchId(999_999))).isTrue();
    }

    @Test
    void locksAreKept() {
        var match = match(wanda, mia);
        given.accounts.signIn(here.coordinator());
        proposals.assign(here.cohort(), otto.enrollment(), max.enrollment());
        decline(match, wanda.person());

        follow(match);

        assertThat(proposed())
                .as("Max would rather have Wanda; a coordinator decided otherwise")
                .contains("Max Muster + Otto Muster")
                .doesNotContain("Max Muster + Wanda Muster", "Mia Muster + Wanda Muster");
    }

    @Test
    void aProgramMaySendTheNextOfferAtOnceToThoseConcerned() {
        sendOn();
        given.mentor(here.cohort(), "Nora", 1);
        var far = given.mentee(here.cohort(), "Far");
        var match = match(wanda, mia);
        decline(match, mia.person());

        assertThat(follow(match)).isTrue();

        assertThat(states(wanda, mia)).containsExactly(MatchState.DECLINED);
        assertThat(sql.select(PUBLISHED_MATCH.PUBLISHED_BY_ID)
                        .from(PUBLISHED_MATCH)
                        .where(PUBLISHED_MATCH.STATE.eq(MatchState.OFFERED))
                        .fetch(PUBLISHED_MATCH.PUBLISHED_BY_ID))
                .as("one for Wanda, one for Mia, and nobody published them")
                .containsExactly(null, null);
        assertThat(states(wanda, max)).containsExactly(MatchState.OFFERED);
        assertThat(proposed())
                .as("who has nothing to do with it waits for coordinators")
                .hasSize(1);
        assertThat(proposed().getFirst()).startsWith("Far Muster");
        assertThat(far.enrollment()).isNotNull();

        assertThat(follow(match)).isTrue();
        assertThat(matches.openMatches(here.cohort())).as("sent once").isEqualTo(2);
    }

    @Test
    void whatACoordinatorDecidedByHandIsNotSentOn() {
        sendOn();
        var match = match(wanda, mia);
        decline(match, mia.person());
        given.accounts.signIn(here.coordinator());
        proposals.assign(here.cohort(), otto.enrollment(), mia.enrollment());

        follow(match);

        assertThat(states(otto, mia)).isEmpty();
        assertThat(states(wanda, max)).containsExactly(MatchState.OFFERED);
    }

    @Test
    void itWaitsWhileAnotherRunGoesOnAndKeepsOutWhereNothingIsMatchedAnyMore() {
        var match = match(wanda, mia);
        decline(match, wanda.person());
        sql.execute(
                "insert into match_run (cohort_id, state, objective, started_at, inputs, mentors, mentor_places, mentees)"
                        + " values (?, 'RUNNING', 'SCORE', now(), '{}', 0, 0, 0)",
                here.cohort().value());
        assertThat(follow(match)).isFalse();
        sql.execute("update match_run set state = 'CANCELLED'");
        given.state(here.cohort(), CohortState.CLOSING);
        assertThat(follow(match)).isTrue();
        assertThat(proposed()).isEmpty();
    }

    @Test
    void theJobIsWrittenWithTheAnswer() {
        var match = match(wanda, mia);
        given.accounts.signIn(mia.person());
        applications.withdraw(
                here.cohort(), applications.mine(here.cohort()).orElseThrow().version());
        assertThat(jdbc.queryForObject(
                        "select count(*) from scheduled_tasks where task_name = 'next-best-match' and task_instance = ?",
                        Integer.class,
                        Long.toString(match.value())))
                .isEqualTo(1);

        follow(match);
        assertThat(proposed()).containsExactly("Max Muster + Wanda Muster");
    }
}
