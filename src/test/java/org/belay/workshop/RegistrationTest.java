package org.belay.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.WORKSHOP_SEAT;

import java.time.Duration;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.shared.CohortId;
import org.belay.workshop.RegistrationResult.Offered;
import org.belay.workshop.RegistrationResult.Registered;
import org.belay.workshop.RegistrationResult.Waitlisted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Seats, the waitlist, and how it passes seats on. */
class RegistrationTest extends WorkshopTestBase {

    @Test
    void seatsGoToTheFirstAndTheOthersWaitInTheirOrder() {
        var id = published(2);

        assertThat(register(id, ada)).isEqualTo(new Registered());
        assertThat(register(id, ben)).isEqualTo(new Registered());
        assertThat(register(id, cleo)).isEqualTo(new Waitlisted(1));
        assertThat(register(id, dan)).isEqualTo(new Waitlisted(2));
        assertThat(registrations.seats(id)).isEqualTo(new Seats(2, 2, 0, 2));
        assertThat(told(SeatTaken.class))
                .extracting(news -> news.seat().person())
                .containsExactly(ada, ben);
        assertThat(told(PutOnWaitlist.class)).extracting(PutOnWaitlist::place).containsExactly(1, 2);
    }

    @Test
    void aSecondPressChangesNothing() {
        var id = published(1);
        registered(id, ada, ben);

        assertThat(register(id, ada)).isEqualTo(new Registered());
        assertThat(register(id, ben)).isEqualTo(new Waitlisted(1));
        assertThat(sql.fetchCount(WORKSHOP_SEAT, WORKSHOP_SEAT.WORKSHOP_ID.eq(id)))
                .isEqualTo(2);
        assertThat(told(SeatTaken.class)).hasSize(1);
    }

    @Test
    void aSeatGivenBackIsOfferedToWhoWaitsLongest() {
        var id = published(1);
        registered(id, ada, ben, cleo);
        as(ada);
        registrations.giveBack(id);

        assertThat(stateOf(id, ada)).contains(SeatState.GIVEN_BACK);
        assertThat(stateOf(id, ben)).contains(SeatState.OFFERED);
        assertThat(stateOf(id, cleo)).contains(SeatState.WAITLISTED);
        assertThat(told(SeatOffered.class))
                .containsExactly(new SeatOffered(now(id), new InLine(ben, 2), NOW.plus(Duration.ofHours(24))));
        assertThat(register(id, dan)).as("nobody overtakes").isEqualTo(new Waitlisted(2));
        assertThat(register(id, ben)).isEqualTo(new Offered(NOW.plus(Duration.ofHours(24))));
    }

    @Test
    void whoAcceptsHasTheSeat() {
        var id = published(1);
        registered(id, ada, ben);
        as(ada);
        registrations.giveBack(id);
        as(ben);

        assertThat(registrations.accept(id)).isEqualTo(new OfferAnswer.Registered());
        assertThat(stateOf(id, ben)).contains(SeatState.TAKEN);
        assertThat(registrations.accept(id)).as("again").isEqualTo(new OfferAnswer.Registered());
    }

    @Test
    void whoDeclinesPassesItOnAtOnce() {
        var id = published(1);
        registered(id, ada, ben, cleo);
        as(ada);
        registrations.giveBack(id);
        as(ben);
        registrations.decline(id);
        registrations.decline(id);

        assertThat(stateOf(id, ben)).contains(SeatState.DECLINED);
        assertThat(stateOf(id, cleo)).contains(SeatState.OFFERED);
        assertThat(told(SeatOffered.class)).hasSize(2);
    }

    @Test
    void anOfferThatNobodyAnswersGoesToTheNext() {
        var id = published(1);
        registered(id, ada, ben, cleo);
        as(ada);
        registrations.giveBack(id);
        clock.advance(Duration.ofHours(24).minusSeconds(1));
        deadlines.act();
        assertThat(stateOf(id, ben)).contains(SeatState.OFFERED);

        clock.advance(Duration.ofSeconds(1));
        deadlines.act();
        deadlines.act();

        assertThat(stateOf(id, ben)).contains(SeatState.LAPSED);
        assertThat(stateOf(id, cleo)).contains(SeatState.OFFERED);
        assertThat(told(OfferLapsed.class))
                .extracting(news -> news.seat().person())
                .containsExactly(ben);
        assertThat(told(SeatOffered.class)).hasSize(2);
    }

    /** The job may be late; the answer is judged by its own time. */
    @Test
    void whoAnswersTooLateIsToldSoAndTheNextIsOfferedTheSeat() {
        var id = published(1);
        registered(id, ada, ben, cleo);
        as(ada);
        registrations.giveBack(id);
        clock.advance(Duration.ofHours(25));
        as(ben);

        assertThat(registrations.accept(id)).isEqualTo(new OfferAnswer.TooLate());
        assertThat(stateOf(id, ben)).contains(SeatState.LAPSED);
        assertThat(stateOf(id, cleo)).contains(SeatState.OFFERED);
    }

    @Test
    void whoComesBackStandsAtTheEnd() {
        var id = published(1);
        registered(id, ada, ben, cleo);
        as(ben);
        registrations.giveBack(id);

        assertThat(register(id, ben)).isEqualTo(new Waitlisted(2));
        as(ada);
        registrations.giveBack(id);
        assertThat(stateOf(id, cleo)).contains(SeatState.OFFERED);
    }

    @Test
    void threeMoreSeatsAreOfferedToThree() {
        var id = published(1);
        registered(id, ada, ben, cleo, dan);
        edit(id, draft -> seating(draft, 4, 0));

        assertThat(told(SeatOffered.class))
                .extracting(news -> news.seat().person())
                .containsExactly(ben, cleo, dan);
        assertThat(registrations.seats(id)).isEqualTo(new Seats(4, 1, 3, 0));
    }

    @Test
    void seatsThatAreTakenCannotBeTakenAway() {
        var id = published(3);
        registered(id, ada, ben);

        refused(() -> edit(id, draft -> seating(draft, 1, 0)), "workshop.problem.seats-taken");
        edit(id, draft -> seating(draft, 2, 0));
        assertThat(now(id).seats()).isEqualTo(2);
    }

    @Test
    void anOfferMustBeAnsweredWellBeforeTheStart() {
        var id = published(1);
        registered(id, ada, ben);
        clock.set(THURSDAY.minus(Duration.ofHours(30)));
        as(ada);
        registrations.giveBack(id);

        assertThat(told(SeatOffered.class))
                .extracting(SeatOffered::answerBy)
                .containsExactly(THURSDAY.minus(Duration.ofHours(24)));
    }

    @Test
    void closeToTheStartASeatIsForWhoeverTakesItFirst() {
        var id = published(1);
        registered(id, ada, ben, cleo);
        clock.set(THURSDAY.minus(Duration.ofHours(20)));
        as(ada);
        registrations.giveBack(id);

        assertThat(told(SeatOffered.class)).isEmpty();
        assertThat(told(SeatFree.class))
                .singleElement()
                .satisfies(free -> assertThat(people(free.people())).containsExactly(ben, cleo));
        as(cleo);
        registrations.takeFreeSeat(id);
        assertThat(stateOf(id, cleo)).contains(SeatState.TAKEN);
        as(ben);
        refused(() -> registrations.takeFreeSeat(id), "workshop.problem.no-seat");
    }

    /** Also who never waited, while registration is open. */
    @Test
    void closeToTheStartAnybodyMayTakeAFreeSeat() {
        var id = published(1);
        registered(id, ada, ben);
        clock.set(THURSDAY.minus(Duration.ofHours(20)));
        as(ada);
        registrations.giveBack(id);

        assertThat(register(id, dan)).isEqualTo(new Registered());
    }

    @Test
    void nobodyOvertakesWhileSeatsAreOfferedInOrder() {
        var id = published(1);
        registered(id, ada, ben, cleo);
        as(ada);
        registrations.giveBack(id);
        as(cleo);

        refused(() -> registrations.takeFreeSeat(id), "workshop.problem.in-order");
    }

    @Test
    void registrationOpensAndCloses() {
        var opens = NOW.plus(Duration.ofDays(1));
        var closes = NOW.plus(Duration.ofDays(3));
        var id = published(under(draft(5), new RegistrationRules(opens, closes, 24, 24)));

        refused(() -> register(id, ada), "workshop.problem.not-open-yet");
        clock.set(opens);
        assertThat(register(id, ada)).isEqualTo(new Registered());
        clock.set(closes);
        refused(() -> register(id, ben), "workshop.problem.closed");
    }

    /** The waitlist goes on: it was there in time. */
    @Test
    void afterRegistrationHasClosedTheWaitlistStillPromotes() {
        var closes = NOW.plus(Duration.ofDays(3));
        var id = published(under(draft(1), new RegistrationRules(null, closes, 24, 24)));
        registered(id, ada, ben);
        clock.set(closes.plusSeconds(60));
        as(ada);
        registrations.giveBack(id);

        assertThat(stateOf(id, ben)).contains(SeatState.OFFERED);
    }

    @Test
    void nobodyRegistersForOrLeavesWhatHasBegun() {
        var id = published(2);
        registered(id, ada);
        clock.set(THURSDAY);

        refused(() -> register(id, ben), "workshop.problem.closed");
        as(ada);
        refused(() -> registrations.giveBack(id), "workshop.problem.begun");
    }

    @Test
    void whoLeadsNeedsNoSeat() {
        var id = published(forThem(draft(2), Audience.EVERYBODY, java.util.Set.of(lea)));

        refused(() -> register(id, lea), "workshop.problem.leads");
        assertThat(registrations.mayRegister(now(id))).isFalse();
    }

    @Test
    void aDraftIsThereForItsCoordinatorsAlone() {
        as(coordinator);
        var id = workshops.create(cohort, draft(2));

        hidden(() -> register(id, ada));
        as(lea);
        hidden(() -> workshops.page(id));
        as(coordinator);
        assertThat(workshops.page(id).state()).isEqualTo(WorkshopState.DRAFT);
    }

    @Test
    void onlyThoseItIsForSeeItAndRegister() {
        var id = published(2);
        var elsewhere = given.participant(given.cohort(program), "Eve", Side.MENTEE);
        var stranger = given.accounts.member("Sam", "Stranger");

        hidden(() -> register(id, elsewhere));
        hidden(() -> register(id, stranger));
        as(stranger);
        hidden(() -> workshops.page(id));
        hidden(() -> registrations.mine(id));
        hidden(() -> registrations.seats(id));
        hidden(() -> registrations.overlaps(id));
        as(coordinator);
        hidden(() -> registrations.register(id));
    }

    @Test
    void oneOfTheProgramIsForAllItsCohorts() {
        as(coordinator);
        var id = workshops.create(program, draft(2));
        workshops.publish(id, 0);
        var elsewhere = given.participant(given.cohort(program), "Eve", Side.MENTEE);

        assertThat(register(id, elsewhere)).isEqualTo(new Registered());
    }

    @Test
    void oneForMentorsIsForThoseOnThatSide() {
        var id = published(forThem(draft(5), Audience.MENTORS, java.util.Set.of(lea)));

        assertThat(register(id, ben)).isEqualTo(new Registered());
        assertThat(register(id, dan)).as("both").isEqualTo(new Registered());
        hidden(() -> register(id, ada));
    }

    @Test
    void oneForEverybodyIsForWhoeverSignsIn() {
        var id = published(forThem(draft(5), Audience.EVERYBODY, java.util.Set.of(lea)));

        assertThat(register(id, given.accounts.member("Sam", "Stranger"))).isEqualTo(new Registered());
    }

    @ParameterizedTest
    @EnumSource(
            value = EnrollmentState.class,
            names = {"ACCEPTED", "ACTIVE", "ON_HOLD"},
            mode = EnumSource.Mode.EXCLUDE)
    void whoDoesNotTakePartHasNoSeat(EnrollmentState state) {
        var id = published(5);
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.STATE, state)
                .where(ENROLLMENT.PERSON_ID.eq(ada))
                .execute();

        hidden(() -> register(id, ada));
    }

    @Test
    void whatOneHasAtThatTimeIsToldAndForbidsNothing() {
        var other =
                published(WorkshopGiven.draft(given.accounts.member("Leo", "Leads"), 5, THURSDAY.plusSeconds(3600)));
        register(other, ada);
        var id = published(5);
        as(ada);

        assertThat(registrations.overlaps(id)).singleElement().satisfies(overlap -> {
            assertThat(overlap.title()).isEqualTo("Difficult conversations");
            assertThat(overlap.time().startsAt()).isEqualTo(THURSDAY.plusSeconds(3600));
        });
        assertThat(register(id, ada)).isEqualTo(new Registered());
        as(ben);
        assertThat(registrations.overlaps(id)).isEmpty();
    }

    /** The two seats that come free at once go to two. */
    @Test
    void oneForEachSeat() {
        var id = published(2);
        registered(id, ada, ben, cleo, dan);
        as(ada);
        registrations.giveBack(id);
        as(ben);
        registrations.giveBack(id);

        assertThat(told(SeatOffered.class))
                .extracting(news -> news.seat().person())
                .containsExactly(cleo, dan);
    }

    @Test
    void aPlaceOnTheWaitlistGivenUpMovesTheOthersUp() {
        var id = published(1);
        registered(id, ada, ben, cleo);
        as(ben);
        registrations.giveBack(id);
        as(cleo);

        assertThat(registrations.mine(id))
                .get()
                .satisfies(seat -> assertThat(seat.place()).isEqualTo(1));
        assertThat(told(SeatOffered.class)).isEmpty();
    }

    @Test
    void coordinatorsAndWhoLeadsSeeWhoWaits() {
        var id = published(1);
        registered(id, ada, ben);
        as(lea);
        assertThat(workshops.waiting(id)).extracting(Waiting::name).containsExactly("Ben Muster");
        as(ada);
        hidden(() -> workshops.waiting(id));
    }

    @Test
    void listsHoldWhatTheReaderMaySee() {
        var ours = published(1);
        as(coordinator);
        var draft = workshops.create(cohort, draft(1));
        register(ours, ada);

        assertThat(ids(WorkshopFilter.UPCOMING)).containsExactly(ours);
        assertThat(ids(new WorkshopFilter(WorkshopFilter.Segment.MINE, ""))).containsExactly(ours);
        assertThat(ids(new WorkshopFilter(WorkshopFilter.Segment.PAST, ""))).isEmpty();
        assertThat(ids(new WorkshopFilter(WorkshopFilter.Segment.UPCOMING, "nothing like it")))
                .isEmpty();
        as(given.accounts.member("Sam", "Stranger"));
        assertThat(ids(WorkshopFilter.UPCOMING)).doesNotContain(ours);
        as(lea);
        assertThat(ids(new WorkshopFilter(WorkshopFilter.Segment.MINE, "Lea"))).containsExactly(ours);
        as(coordinator);
        assertThat(ids(WorkshopFilter.UPCOMING)).containsExactlyInAnyOrder(ours, draft);
        assertThat(lists.count(cohort, WorkshopFilter.UPCOMING)).isEqualTo(2);
        assertThat(lists.count(new CohortId(-1), WorkshopFilter.UPCOMING)).isZero();
    }

    private java.util.List<WorkshopId> ids(WorkshopFilter filter) {
        assertThat(lists.count(filter)).isEqualTo(lists.page(filter, 0, 50).size());
        return lists.page(filter, 0, 50).stream().map(WorkshopRow::id).toList();
    }

    @Test
    void aRowSaysHowTheSeatsAreSpread() {
        var id = published(at(draft(1), THURSDAY, THURSDAY.plus(Duration.ofDays(7))));
        registered(id, ada, ben);

        assertThat(lists.page(WorkshopFilter.UPCOMING, 0, 50)).singleElement().satisfies(row -> {
            assertThat(row.seats()).isEqualTo(new Seats(1, 1, 0, 1));
            assertThat(row.seat()).isEqualTo(SeatState.WAITLISTED);
            assertThat(row.dates()).isEqualTo(2);
            assertThat(row.startsAt()).isEqualTo(THURSDAY);
            assertThat(row.where()).isEqualTo("Town hall");
            assertThat(row.leads()).isFalse();
        });
        clock.set(THURSDAY.plus(Duration.ofHours(20)));
        assertThat(lists.page(WorkshopFilter.UPCOMING, 0, 50))
                .extracting(WorkshopRow::startsAt)
                .containsExactly(THURSDAY.plus(Duration.ofDays(7)));
    }

    @Test
    void whoeverCoordinatesGivesSeatsToThoseItIsFor() {
        var id = published(1);
        as(coordinator);

        assertThat(registrations.add(id, ada)).isEqualTo(new Registered());
        assertThat(registrations.add(id, ada)).isEqualTo(new Registered());
        assertThat(registrations.add(id, ben)).isEqualTo(new Waitlisted(1));
        hidden(() -> registrations.add(id, given.accounts.member("Sam", "Stranger")));
        as(lea);
        hidden(() -> registrations.add(id, cleo));
        as(ada);
        hidden(() -> registrations.add(id, cleo));
    }
}
