package org.belay.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Room or online: chairs are as many as the room has, and nobody waits for a place online. */
class OnlineSeatsTest extends WorkshopTestBase {

    private WorkshopId id;

    @BeforeEach
    void aRoomWithOneChair() {
        var room = given.room("Small", 1);
        id = published(draft(5).in(new Venue(room, null, "https://meet.example.org/hard")));
        registered(id, ada, ben);
    }

    private boolean isOnline(WorkshopId workshop) {
        return registrations.mine(workshop).orElseThrow().online();
    }

    @Test
    void whoFindsNoChairJoinsOnlineAndWaitsNoLonger() {
        assertThat(registrations.seats(id)).isEqualTo(new Seats(1, 1, 0, 1, 0));
        as(ben);
        online.joinOnline(id);
        assertThat(stateOf(id, ben)).contains(SeatState.TAKEN);
        assertThat(isOnline(id)).isTrue();
        assertThat(registrations.seats(id)).isEqualTo(new Seats(1, 1, 0, 0, 1));
        as(cleo);
        online.joinOnline(id);
        online.joinOnline(id);
        assertThat(registrations.seats(id)).isEqualTo(new Seats(1, 1, 0, 0, 2));
        assertThat(told(SeatTaken.class))
                .extracting(news -> news.seat().person())
                .containsExactly(ada, ben, cleo);
    }

    @Test
    void aChairThatSomebodyLeavesForAPlaceOnlineIsOfferedToTheNext() {
        as(ada);
        online.joinOnline(id);
        assertThat(stateOf(id, ben)).contains(SeatState.OFFERED);
        refused(() -> online.sitInRoom(id), "workshop.problem.room-full");
        assertThat(isOnline(id)).isTrue();
        as(ben);
        registrations.decline(id);
        as(ada);
        online.sitInRoom(id);
        assertThat(isOnline(id)).isFalse();
        assertThat(registrations.seats(id)).isEqualTo(new Seats(1, 1, 0, 0, 0));
    }

    @Test
    void whoIsOnlineCountsTowardsTheMinimum() {
        as(ben);
        online.joinOnline(id);
        edit(id, draft -> seating(draft, 5, 2));
        var workshop = now(id);
        assertThat(WorkshopService.tooFew(workshop, seats.spread(workshop), 3, workshop.registrationClosesAt()))
                .isFalse();
    }

    /** Whoever stands at the door shall not look for them in the room. */
    @Test
    void theListAtTheDoorShowsWhoJoinsOnline() {
        as(ben);
        online.joinOnline(id);
        as(lea);
        assertThat(door.list(now(id).dates().getFirst().id()))
                .filteredOn(CheckInRow::online)
                .extracting(CheckInRow::person)
                .containsExactly(ben);
    }

    @Test
    void whereThereIsOnePlaceAllSitTogether() {
        as(ben);
        online.joinOnline(id);
        edit(id, draft -> draft.in(new Venue(draft.venue().room(), null, null)));
        assertThat(registrations.seats(id)).isEqualTo(new Seats(5, 2, 0, 0, 0));
        as(cleo);
        refused(() -> online.joinOnline(id), "workshop.problem.not-both");
    }

    @Test
    void itIsForThoseToWhomTheWorkshopIsOpenUntilItBegins() {
        as(given.accounts.member("Some", "Body"));
        hidden(() -> online.joinOnline(id));
        hidden(() -> online.sitInRoom(id));
        clock.set(now(id).startsAt());
        as(ben);
        refused(() -> online.joinOnline(id), "workshop.problem.begun");
    }
}
