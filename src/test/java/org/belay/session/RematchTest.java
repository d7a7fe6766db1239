package org.belay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.AUDIT_ENTRY;

import java.util.List;
import java.util.Set;
import org.belay.cohort.CohortState;
import org.belay.matching.MatchFilter;
import org.belay.matching.MatchRow;
import org.belay.matching.MatchService;
import org.belay.matching.MatchState;
import org.belay.matching.PairConcern;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From "not a good fit" to another match. */
class RematchTest extends SessionTestBase {

    private static final MatchFilter NOT_FITTING = new MatchFilter(MatchFilter.Segment.NOT_FITTING, "");
    private static final MatchFilter ALL = new MatchFilter(MatchFilter.Segment.ALL, "");

    @Autowired
    private MatchService matches;

    @BeforeEach
    void aHeldSession() {
        log(over(), SessionLog.of(new Outcome.Held(50, Set.of())));
    }

    private void notGood() {
        as(ines);
        mentorships.answerFit(match, Fit.NOT_GOOD);
    }

    @Test
    void whoSaysThatItDoesNotFitMayAskAndMayTakeItBack() {
        as(ines);
        assertThat(mentorships.openOwn(match).rematch()).isNull();
        assertThatThrownBy(() -> mentorships.askForRematch(match, null)).hasMessageContaining("rematch-not-now");
        notGood();
        assertThat(mentorships.openOwn(match).rematch())
                .isNotNull()
                .satisfies(own -> assertThat(own.request()).isNull());

        mentorships.askForRematch(match, "  We have no time in common. ");

        assertThat(mentorships.openOwn(match).rematch())
                .isNotNull()
                .satisfies(own -> assertThat(own.request())
                        .isNotNull()
                        .satisfies(request -> assertThat(request.words()).isEqualTo("We have no time in common.")));
        assertThatThrownBy(() -> mentorships.askForRematch(match, null)).hasMessageContaining("rematch-asked");
        mentorships.takeRematchBack(match);
        assertThat(mentorships.openOwn(match).rematch())
                .isNotNull()
                .satisfies(own -> assertThat(own.request()).isNull());
        assertThatThrownBy(() -> mentorships.takeRematchBack(match)).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void whatWasSaidByMistakeIsTakenBackWithWhatWasAskedBecauseOfIt() {
        as(ines);
        mentorships.answerFit(match, Fit.STILL_DECIDING);
        clock.set(clock.instant().plusSeconds(60));
        notGood();
        mentorships.askForRematch(match, "By mistake");
        as(coordinator);
        assertThat(concerns()).containsExactly(PairConcern.REMATCH_ASKED);
        as(daniel);
        assertThatThrownBy(() -> mentorships.takeFitBack(match)).isInstanceOf(ChangedMeanwhile.class);

        as(ines);
        assertThat(mentorships.openOwn(match).saidNotGood()).isTrue();
        mentorships.takeFitBack(match);

        assertThat(mentorships.openOwn(match)).satisfies(space -> {
            assertThat(space.saidNotGood()).isFalse();
            assertThat(space.rematch()).isNull();
        });
        assertThatThrownBy(() -> mentorships.takeFitBack(match)).isInstanceOf(ChangedMeanwhile.class);
        as(coordinator);
        assertThat(concerns()).isEmpty();
        assertThat(mentorships.open(match))
                .isInstanceOfSatisfying(
                        PairFacts.class,
                        facts -> assertThat(facts.answers())
                                .filteredOn(answers -> answers.member().person().equals(ines))
                                .singleElement()
                                .satisfies(answers -> {
                                    assertThat(answers.fit()).isEqualTo(Fit.STILL_DECIDING);
                                    assertThat(answers.rematch()).isNull();
                                }));
        assertThat(sql.select(AUDIT_ENTRY.ACTION)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.ACTOR_PERSON_ID.eq(ines))
                        .fetch(AUDIT_ENTRY.ACTION))
                .as("administrators read the trail, and not who is unhappy with whom")
                .containsOnly("match.fit-answered");
        as(ines);
        notGood();
        assertThat(mentorships.openOwn(match).saidNotGood()).isTrue();
    }

    @Test
    void onceACoordinatorHasEndedTheMatchItStays() {
        notGood();
        as(coordinator);
        matches.rematch(match, 0);
        as(ines);
        assertThat(mentorships.openOwn(match).saidNotGood()).isFalse();
        assertThatThrownBy(() -> mentorships.takeFitBack(match)).hasMessageContaining("fit-over");
    }

    @Test
    void whoSaidThatItFitsTakesNothingBack() {
        as(ines);
        mentorships.answerFit(match, Fit.GOOD);
        assertThatThrownBy(() -> mentorships.takeFitBack(match)).isInstanceOf(ChangedMeanwhile.class);
        as(coordinator);
        assertThatThrownBy(() -> mentorships.takeFitBack(match)).isInstanceOf(NotFound.class);
    }

    @Test
    void coordinatorsReadTheRequestAndThePartnerDoesNot() {
        notGood();
        mentorships.askForRematch(match, "We have no time in common.");

        as(daniel);
        assertThat(mentorships.openOwn(match).rematch()).isNull();
        as(coordinator);
        assertThat(mentorships.open(match))
                .isInstanceOfSatisfying(
                        PairFacts.class,
                        facts -> assertThat(facts.answers())
                                .filteredOn(answers -> answers.member().person().equals(ines))
                                .singleElement()
                                .satisfies(answers -> assertThat(answers.rematch())
                                        .isNotNull()
                                        .satisfies(request ->
                                                assertThat(request.words()).isEqualTo("We have no time in common."))));
        assertThat(sql.select(AUDIT_ENTRY.ACTION)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.ACTOR_PERSON_ID.eq(ines))
                        .fetch(AUDIT_ENTRY.ACTION))
                .as("administrators read the trail, and not who is unhappy with whom")
                .containsOnly("match.fit-answered");
    }

    @Test
    void pairsThatDoNotFitStandFirstForCoordinatorsWhoAreNotOneOfThem() {
        var others =
                given.enrollment(cohort, given.person("Adam", "Aaron", "UTC"), org.belay.enrollment.Side.MENTEE, null);
        var mentors =
                given.enrollment(cohort, given.person("Otto", "Muster", "UTC"), org.belay.enrollment.Side.MENTOR, null);
        var fitting = given.match(cohort, mentors, others);
        as(coordinator);
        assertThat(matches.page(cohort, ALL, 0, 9)).extracting(MatchRow::id).containsExactly(fitting, match);
        assertThat(matches.count(cohort, NOT_FITTING)).isZero();
        notGood();

        as(coordinator);
        assertThat(matches.page(cohort, ALL, 0, 9)).extracting(MatchRow::id).containsExactly(match, fitting);
        assertThat(concerns()).containsExactly(PairConcern.FIT_NOT_GOOD);
        as(ines);
        mentorships.askForRematch(match, null);
        as(coordinator);
        assertThat(concerns()).containsExactly(PairConcern.REMATCH_ASKED);

        given.coordinates(daniel, program);
        as(daniel);
        assertThat(concerns()).as("who coordinates and is one of the two").isEmpty();
        assertThat(matches.page(cohort, ALL, 0, 9)).extracting(MatchRow::id).containsExactly(fitting, match);
    }

    private List<PairConcern> concerns() {
        return matches.page(cohort, NOT_FITTING, 0, 9).stream()
                .map(MatchRow::concern)
                .toList();
    }

    @Test
    void oneStepOfACoordinatorEndsTheMatchAndWhatHangsOnIt() {
        notGood();
        mentorships.askForRematch(match, null);
        as(daniel);
        assertThatThrownBy(() -> matches.rematch(match, 0)).isInstanceOf(NotFound.class);
        given.coordinates(daniel, program);
        as(daniel);
        assertThatThrownBy(() -> matches.rematch(match, 0)).hasMessageContaining("own-pair");

        as(coordinator);
        matches.rematch(match, 0);

        assertThat(matches.details(match)).satisfies(over -> {
            assertThat(over.state()).isEqualTo(MatchState.ENDED_EARLY);
            assertThat(over.rematched()).isTrue();
        });
        assertThat(concerns()).isEmpty();
        as(ines);
        assertThat(mentorships.openOwn(match).rematch()).isNull();
        assertThat(matches.details(match).rematched())
                .as("why is for coordinators")
                .isFalse();
    }

    @Test
    void nobodyAsksWhereNoRunComesAnyMore() {
        notGood();
        given.put(cohort, CohortState.CLOSING);
        assertThatThrownBy(() -> mentorships.askForRematch(match, null)).isInstanceOf(Refused.class);
        given.put(cohort, CohortState.RUNNING);
        given.put(match, MatchState.COMPLETED);
        assertThatThrownBy(() -> mentorships.askForRematch(match, null)).isInstanceOf(Refused.class);
        as(olga);
        assertThatThrownBy(() -> mentorships.askForRematch(match, null)).isInstanceOf(NotFound.class);
    }
}
