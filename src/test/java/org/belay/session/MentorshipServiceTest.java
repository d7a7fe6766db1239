package org.belay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.AUDIT_ENTRY;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.belay.matching.MatchState;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.junit.jupiter.api.Test;

class MentorshipServiceTest extends SessionTestBase {

    private static final String SHARED = "zauberwort-gemeinsam";
    private static final String PRIVATE = "zauberwort-allein";
    private static final String COMMENT = "zauberwort-bewertung";

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.problems())
                                .extracting(Problem::key)
                                .containsExactly("session.problem." + key));
    }

    private SessionId held() {
        var id = over();
        log(id, SessionLog.of(new Outcome.Held(50, Set.of(feedback))));
        return id;
    }

    private SessionId confided() {
        var id = over();
        log(
                id,
                new SessionLog(
                        new Outcome.Held(50, Set.of()), new Promise(ines, "Draft the agenda", null), SHARED, PRIVATE));
        mentorships.rate(id, 4, COMMENT);
        return id;
    }

    @Test
    void thePairReadsSharedNotesAndOnlyItsAuthorAPrivateOne() {
        var id = confided();
        var mentors = mentorships.openOwn(match);
        as(ines);
        var mentees = mentorships.openOwn(match);

        assertThat(mentors.sharedNotes()).extracting(Note::text).containsExactly(SHARED);
        assertThat(mentors.privateNotes()).extracting(Note::text).containsExactly(PRIVATE);
        assertThat(mentees.sharedNotes()).extracting(Note::text).containsExactly(SHARED);
        assertThat(mentees.sharedNotes()).extracting(Note::author).containsExactly(daniel);
        assertThat(mentees.privateNotes()).isEmpty();
        assertThat(sessions.toLog(id).filledIn().privateNote()).isEmpty();
        assertThat(sessions.toLog(id).filledIn().sharedNote()).isEmpty();
    }

    @Test
    void aNoteIsChangedAndRemovedByItsAuthorAlone() {
        var id = confided();
        as(ines);
        log(id, new SessionLog(new Outcome.Held(50, Set.of()), null, null, "Mine"));
        assertThat(mentorships.openOwn(match).sharedNotes()).hasSize(1);
        as(daniel);
        log(id, new SessionLog(new Outcome.Held(50, Set.of()), null, "Other words", null));

        var space = mentorships.openOwn(match);
        assertThat(space.sharedNotes()).extracting(Note::text).containsExactly("Other words");
        assertThat(space.privateNotes()).isEmpty();
    }

    @Test
    void aCoordinatorSeesFactsAndCountsAndNothingThatWasWritten() {
        confided();
        as(ines);
        mentorships.answerFit(match, Fit.STILL_DECIDING);
        as(coordinator);

        assertThat(mentorships.open(match)).isInstanceOfSatisfying(PairFacts.class, facts -> {
            assertThat(facts.sessions())
                    .singleElement()
                    .satisfies(s -> assertThat(s.actualMinutes()).isEqualTo(50));
            assertThat(facts.commitments()).isEqualTo(new CommitmentCounts(1, 0));
            assertThat(facts.commitments().open()).isEqualTo(1);
            assertThat(facts.answers())
                    .extracting(a -> a.member().person(), PairFacts.Answers::fit, PairFacts.Answers::meanRating)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(daniel, null, 4.0),
                            org.assertj.core.groups.Tuple.tuple(ines, Fit.STILL_DECIDING, null));
            assertThat(facts.toString()).doesNotContain("zauberwort", "agenda");
        });
        assertThatThrownBy(() -> mentorships.openOwn(match)).isInstanceOf(NotFound.class);
    }

    @Test
    void theFactsForACoordinatorLeaveOutPlaceAndReason() {
        as(daniel);
        var id = sessions.book(match, new SessionPlan(WEDNESDAY_15, 60, SessionKind.IN_PERSON, "At the lake"));
        sessions.cancel(id, 0, "A hearing at court");
        as(coordinator);

        assertThat(((PairFacts) mentorships.open(match)).sessions())
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.state()).isEqualTo(SessionState.CANCELLED);
                    assertThat(s.place()).isNull();
                    assertThat(s.reason()).isNull();
                });
        assertThat(sql.select(AUDIT_ENTRY.DETAILS).from(AUDIT_ENTRY).fetch(AUDIT_ENTRY.DETAILS))
                .noneMatch(details -> details != null && details.contains("court"));
    }

    @Test
    void aMentorWhoCoordinatesTheProgramSeesTheOwnMatchAsAMentor() {
        confided();
        given.coordinates(ines, program);
        as(ines);

        assertThat(mentorships.open(match)).isInstanceOfSatisfying(PairSpace.class, space -> {
            assertThat(space.privateNotes()).isEmpty();
            assertThat(space.toString()).doesNotContain("rating");
        });
    }

    @Test
    void forAnybodyElseThereIsNoSuchPair() {
        var id = held();
        for (PersonId stranger : List.of(olga, manager, administrator)) {
            as(stranger);
            assertThatThrownBy(() -> mentorships.open(match)).isInstanceOf(NotFound.class);
        }
        for (PersonId stranger : List.of(olga, coordinator, manager, administrator)) {
            as(stranger);
            assertThatThrownBy(() -> mentorships.reportContact(match)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> mentorships.rate(id, 5, null)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> mentorships.answerFit(match, Fit.GOOD)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void aForeignCommitmentIsNotFound() {
        confided();
        var commitment = mentorships.openOwn(match).commitments().getFirst();
        for (PersonId stranger : List.of(olga, coordinator, manager, administrator)) {
            as(stranger);
            assertThatThrownBy(() -> mentorships.markDone(commitment.id(), 0)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void informalContactIsOneTapAndNotTwoForOneTalk() {
        as(daniel);
        mentorships.reportContact(match);
        assertThat(mentorships.openOwn(match).lastContact()).isEqualTo(clock.instant());
        refused("contact-noted", () -> mentorships.reportContact(match));
        clock.advance(Duration.ofHours(1));
        mentorships.reportContact(match);

        assertThat(mentorships.openOwn(match).lastContact()).isEqualTo(clock.instant());
    }

    @Test
    void aTalkThatNobodyHadIsTakenBackByWhoNotedIt() {
        as(daniel);
        mentorships.reportContact(match);
        var first = clock.instant();
        clock.advance(Duration.ofHours(2));
        mentorships.reportContact(match);
        as(ines);
        assertThatThrownBy(() -> mentorships.retractContact(match)).isInstanceOf(ChangedMeanwhile.class);
        as(daniel);
        mentorships.retractContact(match);
        assertThat(mentorships.openOwn(match).lastContact()).isEqualTo(first);
        assertThatThrownBy(() -> mentorships.retractContact(match))
                .as("that of two hours ago stands")
                .isInstanceOf(ChangedMeanwhile.class);
        as(olga);
        assertThatThrownBy(() -> mentorships.retractContact(match)).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyHeldSessionsAreRatedFromOneToFive() {
        var id = over();
        refused("not-held", () -> mentorships.rate(id, 4, null));
        log(id, SessionLog.of(new Outcome.Held(50, Set.of())));
        refused("rating", () -> mentorships.rate(id, 0, null));
        refused("rating", () -> mentorships.rate(id, 6, null));
        mentorships.rate(id, 2, null);
        mentorships.rate(id, 5, null);
        as(coordinator);

        assertThat(((PairFacts) mentorships.open(match)).answers().getFirst())
                .satisfies(a -> assertThat(a.meanRating()).isEqualTo(5.0))
                .satisfies(a -> assertThat(a.ratings()).isEqualTo(1));
    }

    @Test
    void fitIsAskedAfterTheFirstSessionAndAgainOnlyWhileStillDeciding() {
        as(daniel);
        refused("fit-early", () -> mentorships.answerFit(match, Fit.GOOD));
        assertThat(mentorships.openOwn(match).fitQuestion()).isNull();
        var first = held();
        assertThat(mentorships.openOwn(match).fitQuestion())
                .isNotNull()
                .satisfies(s -> assertThat(s.id()).isEqualTo(first));

        mentorships.answerFit(match, Fit.STILL_DECIDING);
        assertThat(mentorships.openOwn(match).fitQuestion()).isNull();
        var second = sessions.book(match, at(WEDNESDAY_15.plusSeconds(604_800)));
        clock.set(WEDNESDAY_15.plusSeconds(700_000));
        log(second, SessionLog.of(new Outcome.Held(50, Set.of())));
        assertThat(mentorships.openOwn(match).fitQuestion())
                .isNotNull()
                .satisfies(s -> assertThat(s.id()).isEqualTo(second));

        mentorships.answerFit(match, Fit.NOT_GOOD);
        assertThat(mentorships.openOwn(match).fitQuestion()).isNull();
        refused("fit-answered", () -> mentorships.answerFit(match, Fit.GOOD));
    }

    @Test
    void whetherItFitsIsAskedWhileTheMatchGoesOn() {
        held();
        for (var over : List.of(MatchState.COMPLETED, MatchState.ENDED_EARLY)) {
            given.put(match, over);
            assertThat(mentorships.openOwn(match).fitQuestion()).as("%s", over).isNull();
        }
        given.put(match, MatchState.ON_HOLD);
        assertThat(mentorships.openOwn(match).fitQuestion()).isNotNull();
    }

    @Test
    void whatFittedOnceMayBeSaidNotToFitAnyMoreAndIsNotAnsweredAnew() {
        held();
        mentorships.answerFit(match, Fit.GOOD);
        clock.set(clock.instant().plusSeconds(60));
        mentorships.answerFit(match, Fit.NOT_GOOD);
        assertThat(mentorships.openOwn(match).rematch()).isNotNull();
        refused("fit-answered", () -> mentorships.answerFit(match, Fit.NOT_GOOD));
        refused("fit-answered", () -> mentorships.answerFit(match, Fit.GOOD));
    }

    @Test
    void eachHeldSessionIsRatedByEachWhateverWasSaidOnTheFit() {
        var first = held();
        mentorships.answerFit(match, Fit.GOOD);
        assertThat(mentorships.openOwn(match).fitQuestion()).isNull();
        assertThat(mentorships.openOwn(match).toRate())
                .isNotNull()
                .satisfies(s -> assertThat(s.id()).isEqualTo(first));
        mentorships.rate(first, 4, null);
        assertThat(mentorships.openOwn(match).toRate()).isNull();

        var second = sessions.book(match, at(WEDNESDAY_15.plusSeconds(604_800)));
        assertThat(mentorships.openOwn(match).toRate()).as("not held yet").isNull();
        clock.set(WEDNESDAY_15.plusSeconds(700_000));
        log(second, SessionLog.of(new Outcome.Held(50, Set.of())));
        assertThat(mentorships.mine())
                .singleElement()
                .satisfies(m -> assertThat(m.toRate())
                        .isNotNull()
                        .satisfies(s -> assertThat(s.id()).isEqualTo(second)));

        as(ines);
        mentorships.rate(second, 5, null);
        assertThat(mentorships.openOwn(match).toRate())
                .as("the partner's answers are not the own ones")
                .isNotNull()
                .satisfies(s -> assertThat(s.id()).isEqualTo(first));
        given.put(cohort, org.belay.cohort.CohortState.CLOSED);
        assertThat(mentorships.openOwn(match).toRate()).isNull();
    }

    /** One of the two must not be able to take away for good what the other answered. */
    @Test
    void aRatingOfWhatWasNotHeldAfterAllDoesNotCountAndIsBackWhenThatIsCorrected() {
        var id = held();
        as(ines);
        mentorships.rate(id, 2, "We never got to it.");
        assertThat(ratingsOfInes()).isEqualTo(1);

        as(daniel);
        log(id, SessionLog.of(new Outcome.Missed(Absent.MENTEE)));
        assertThat(ratingsOfInes()).isZero();
        as(ines);
        assertThat(mentorships.openOwn(match).toRate()).isNull();

        log(id, SessionLog.of(new Outcome.Held(30, Set.of())));
        assertThat(ratingsOfInes()).isEqualTo(1);
    }

    private int ratingsOfInes() {
        as(coordinator);
        return ((PairFacts) mentorships.open(match))
                .answers().stream()
                        .filter(answers -> answers.member().person().equals(ines))
                        .mapToInt(PairFacts.Answers::ratings)
                        .sum();
    }

    @Test
    void homeShowsWhatGoesOnWithWhom() {
        held();
        clock.set(Pairs.LONG_AGO);
        var overdue = sessions.book(match, at(WEDNESDAY_15.plusSeconds(86_400)));
        var ahead = sessions.book(match, at(WEDNESDAY_15.plusSeconds(172_800)));
        clock.set(WEDNESDAY_15.plusSeconds(100_000));

        assertThat(mentorships.mine()).singleElement().satisfies(m -> {
            assertThat(m.partner().name()).isEqualTo("Ines Carvalho");
            assertThat(m.held()).isEqualTo(1);
            assertThat(m.minutes()).isEqualTo(50);
            assertThat(m.lastHeld()).isEqualTo(WEDNESDAY_15);
            assertThat(m.overdue()).extracting(SessionRow::id).containsExactly(overdue);
            assertThat(m.next()).isNotNull().satisfies(s -> assertThat(s.id()).isEqualTo(ahead));
        });
        as(ines);
        assertThat(mentorships.mine()).extracting(m -> m.partner().firstName()).containsExactly("Daniel", "Olga");
        given.put(match, MatchState.COMPLETED);
        assertThat(mentorships.mine()).extracting(m -> m.partner().firstName()).containsExactly("Olga");
    }
}
