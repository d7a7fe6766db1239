package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.belay.enrollment.WeekGrid;
import org.belay.matching.Rhythm.Couple;
import org.belay.matching.Rhythm.Partner;
import org.belay.matching.RoomClashes.Crowd;
import org.belay.matching.RoomDraws.Room;
import org.belay.matching.RoomsTaken.Taken;
import org.belay.organization.BookableHours;
import org.belay.shared.Progress;
import org.junit.jupiter.api.Test;

/** Two weeks from Monday 30 November 2026 on; two pairs share Tuesdays at ten alone, and one Wednesdays at nine. */
class RoomDrawsTest {

    private static final LocalDate FROM = LocalDate.of(2026, 11, 30);
    private static final Instant FIRST_TUESDAY = Instant.parse("2026-12-01T10:00:00Z");
    private static final Instant SECOND_TUESDAY = Instant.parse("2026-12-08T10:00:00Z");
    private static final Room ALWAYS = room("00:00", "00:00");
    private static final List<Couple> THREE =
            List.of(couple(1, "Tue 10:00-11:00"), couple(3, "Tue 10:00-11:00"), couple(5, "Wed 09:00-10:00"));

    private static Couple couple(long person, String week) {
        var grid = WeekGrid.parse(week).orElseThrow();
        return new Couple(
                new Partner(person, grid, ZoneOffset.UTC, Set.of(), Set.of()),
                new Partner(person + 1, grid, ZoneOffset.UTC, Set.of(), Set.of()));
    }

    private static Room room(String from, String until, Taken... taken) {
        return new Room(
                ZoneOffset.UTC, new BookableHours(LocalTime.parse(from), LocalTime.parse(until)), List.of(taken));
    }

    private static RoomClashes clashes(List<Couple> couples, Room... rooms) {
        var rhythm = new Rhythm(FROM, FROM.plusDays(13), 1, couples);
        return new RoomDraws(List.of(rooms), rhythm.meetings(_ -> true)).of(7, 20, Progress.NONE);
    }

    /** Of the two on each Tuesday one has the room, so two of six sessions have none; nothing is left to chance. */
    @Test
    void whoMeetsAtTheSameTimeNeedsARoomMore() {
        assertThat(clashes(THREE, ALWAYS)).isEqualTo(new RoomClashes(6, 2, 2, 2, 0, new Crowd(FIRST_TUESDAY, 2, 1)));
        assertThat(clashes(THREE, ALWAYS, ALWAYS)).isEqualTo(new RoomClashes(6, 0, 0, 0, 0, null));
        assertThat(clashes(THREE)).isEqualTo(new RoomClashes(6, 6, 6, 6, 0, new Crowd(FIRST_TUESDAY, 2, 0)));
    }

    /** A workshop has the room from half past ten on the second Tuesday: then neither of the two has it. */
    @Test
    void whatIsAgreedTakesTheRoom() {
        var workshop = new Taken(SECOND_TUESDAY.plusSeconds(1800), SECOND_TUESDAY.plusSeconds(7200));
        assertThat(clashes(THREE, room("00:00", "00:00", workshop)))
                .isEqualTo(new RoomClashes(6, 3, 3, 3, 0, new Crowd(SECOND_TUESDAY.plusSeconds(1800), 2, 0)));
        var after = new Taken(SECOND_TUESDAY.plusSeconds(3600), SECOND_TUESDAY.plusSeconds(7200));
        assertThat(clashes(THREE, room("00:00", "00:00", after)).usual())
                .as("what begins when they part is not in their way")
                .isEqualTo(2);
    }

    /** From half past nine to half past ten it is too short for a session at nine, and for one at ten. */
    @Test
    void aRoomIsThereWhileItCanBeBooked() {
        assertThat(clashes(THREE, room("09:30", "10:30")).usual()).isEqualTo(6);
        assertThat(clashes(THREE, room("10:00", "11:00")).usual()).isEqualTo(4);
        assertThat(clashes(THREE, room("09:00", "11:00")).usual()).isEqualTo(2);
        var vienna = new Room(
                ZoneId.of("Europe/Vienna"), new BookableHours(LocalTime.of(11, 0), LocalTime.of(12, 0)), List.of());
        assertThat(clashes(THREE, vienna).usual())
                .as("by the clock of the site")
                .isEqualTo(4);
    }

    @Test
    void whoCanMeetWhileRoomsCanBeBookedDoes() {
        var early = List.of(couple(1, "Tue 06:00-11:00"));
        assertThat(clashes(early, room("10:00", "18:00"))).isEqualTo(new RoomClashes(2, 0, 0, 0, 0, null));
        assertThat(clashes(early, room("12:00", "18:00")).usual())
                .as("where there is no such time, there is no room")
                .isEqualTo(2);
    }

    @Test
    void onlyThosePairsCountWhoWorkThereAndCanMeet() {
        var rhythm = new Rhythm(FROM, FROM.plusDays(13), 1, THREE);
        assertThat(rhythm.meetings(place -> place == 2)).hasSize(2);
        var away = new Couple(
                THREE.get(0).one(),
                new Partner(
                        9,
                        WeekGrid.parse("Tue 10:00-11:00").orElseThrow(),
                        ZoneOffset.UTC,
                        Set.of(),
                        Set.of(LocalDate.of(2026, 12, 1))));
        assertThat(clashes(List.of(away, THREE.get(1)), ALWAYS))
                .isEqualTo(new RoomClashes(3, 1, 1, 1, 0, new Crowd(SECOND_TUESDAY, 2, 1)));
        assertThat(clashes(List.of(), ALWAYS)).isEqualTo(RoomClashes.NONE);
    }

    @Test
    void halfAnHourInCommonIsASessionToo() {
        var half = List.of(couple(1, "Tue 10:00-10:30"), couple(3, "Tue 10:30-11:00"));
        assertThat(clashes(half, ALWAYS)).isEqualTo(new RoomClashes(4, 0, 0, 0, 0, null));
    }

    @Test
    void oneSeedGivesOneResultAndOthersOthers() {
        var many = IntStream.range(0, 12)
                .mapToObj(i -> couple(2L * i + 1, "Mon 08:00-12:00; Tue 08:00-12:00"))
                .toList();
        var meetings = new Rhythm(FROM, FROM.plusDays(13), 1, many).meetings(_ -> true);
        var draws = new RoomDraws(List.of(ALWAYS, ALWAYS), meetings);
        var one = draws.of(1, 20, Progress.NONE);
        assertThat(draws.of(1, 20, Progress.NONE)).isEqualTo(one);
        assertThat(IntStream.range(2, 12)
                        .mapToObj(seed -> draws.of(seed, 20, Progress.NONE))
                        .toList())
                .anyMatch(other -> !other.equals(one));
        assertThat(one.usual()).isBetween(one.fewest(), one.most());
        assertThat(one.most()).isGreaterThan(one.fewest());
    }

    private static Couple mentored(long mentee, String week) {
        var grid = WeekGrid.parse(week).orElseThrow();
        return new Couple(
                new Partner(1, grid, ZoneOffset.UTC, Set.of(), Set.of()),
                new Partner(mentee, grid, ZoneOffset.UTC, Set.of(), Set.of()));
    }

    /** On each of two Tuesdays one of the three is met, and the room is enough for that. */
    @Test
    void nobodyMeetsTwoAtATime() {
        var three =
                List.of(mentored(2, "Tue 10:00-11:00"), mentored(3, "Tue 10:00-11:00"), mentored(4, "Tue 10:00-11:00"));
        assertThat(clashes(three, ALWAYS)).isEqualTo(new RoomClashes(6, 0, 0, 0, 4, null));
    }

    /** An hour that overlaps with another by half is taken as well. */
    @Test
    void oneMeetsTheOthersAtTheTimesThatAreLeft() {
        var two = List.of(mentored(2, "Tue 10:00-12:00"), mentored(3, "Tue 10:00-11:00"));
        assertThat(clashes(two, ALWAYS))
                .as("whoever has one time only has it, whichever comes first")
                .isEqualTo(new RoomClashes(4, 0, 0, 0, 0, null));
        var overlapping = List.of(mentored(2, "Tue 10:00-11:00"), mentored(3, "Tue 10:30-11:30"));
        assertThat(clashes(overlapping, ALWAYS, ALWAYS)).isEqualTo(new RoomClashes(4, 0, 0, 0, 2, null));
    }

    @Test
    void whereNoTimeIsLeftWhileARoomCanBeBookedAnotherIsTakenWithoutOne() {
        var two = List.of(mentored(2, "Tue 10:00-11:00"), mentored(3, "Tue 10:00-11:00, 20:00-21:00"));
        assertThat(clashes(two, room("08:00", "18:00")))
                .isEqualTo(new RoomClashes(4, 2, 2, 2, 0, new Crowd(FIRST_TUESDAY.plusSeconds(36_000), 1, 0)));
    }

    @Test
    void whoeverCancelsStopsTheDraws() {
        var draws = new RoomDraws(List.of(ALWAYS), new Rhythm(FROM, FROM.plusDays(13), 1, THREE).meetings(_ -> true));
        assertThatThrownBy(() -> draws.of(1, 20, share -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
    }

    /** Both are free from nine to ten by the clock of Vienna, winter and summer, and so is the room from nine to five. */
    @Test
    void aChangeOfTheClocksTakesNoRoom() {
        var vienna = ZoneId.of("Europe/Vienna");
        var week = WeekGrid.parse("Mon 09:00-10:00").orElseThrow();
        var couple = new Couple(
                new Partner(1, week, vienna, Set.of(), Set.of()), new Partner(2, week, vienna, Set.of(), Set.of()));
        var rhythm = new Rhythm(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 6, 30), 1, List.of(couple));
        var room = new Room(vienna, new BookableHours(LocalTime.of(9, 0), LocalTime.of(17, 0)), List.of());

        assertThat(new RoomDraws(List.of(room), rhythm.meetings(_ -> true)).of(1, 20, Progress.NONE))
                .isEqualTo(new RoomClashes(21, 0, 0, 0, 0, null));
    }
}
