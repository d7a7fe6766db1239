package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.belay.db.Tables.MATCH_RUN;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROPOSAL;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.belay.cohort.CohortState;
import org.belay.matching.MatchingGiven.Someone;
import org.belay.security.ProgramRole;
import org.belay.shared.NotFound;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.belay.shared.SiteId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Otto and Olga mentor one each; Mia and Noa want somebody. The cohort begins on Tuesday 1 September 2026. */
@Transactional
class RehearsalTest extends MatchingTestBase {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private RehearsalService rehearsals;

    private Someone otto;
    private Someone olga;
    private Someone mia;
    private Someone noa;

    @BeforeEach
    void twoPairs() {
        here = given.cohort(false);
        otto = given.mentor(here.cohort(), "Otto", 1);
        olga = given.mentor(here.cohort(), "Olga", 1);
        mia = given.mentee(here.cohort(), "Mia");
        noa = given.mentee(here.cohort(), "Noa");
    }

    private SiteId site(String name) {
        jdbc.update("insert into site (name) values (?)", name);
        return new SiteId(jdbc.queryForObject("select site_id from site where name = ?", Long.class, name));
    }

    private void worksAt(SiteId site, Someone... people) {
        for (var person : people) {
            sql.update(PERSON)
                    .set(PERSON.SITE_ID, site)
                    .where(PERSON.PERSON_ID.eq(person.person()))
                    .execute();
        }
    }

    @Test
    void halfOfTheMentorsLeaveHalfOfTheMentees() {
        var forecast = rehearsals.withdrawals(here.cohort(), 50, 3, Progress.NONE);

        assertThat(forecast.matchedNow()).isEqualTo(2);
        assertThat(forecast.matched()).containsOnly(1);
        assertThat(sql.fetchCount(MATCH_RUN)).as("nothing is recorded").isZero();
        assertThat(sql.fetchCount(PROPOSAL)).isZero();
    }

    @Test
    void holidaysOfTheSitesLieInTheCalendar() {
        var site = site("Bregenz");
        worksAt(site, otto, mia);
        // Both are free on Tuesdays and Thursdays.
        for (var day : new String[] {"2026-09-01", "2026-09-03"}) {
            jdbc.update(
                    "insert into holiday (site_id, holiday_date, name) values (?, ?, 'Harvest')", site.value(), day);
        }
        var rhythm =
                rehearsals.forecast(here.cohort(), 1, 1, Progress.NONE).rhythm().orElseThrow();

        assertThat(rhythm.pairs()).isEqualTo(2);
        assertThat(rhythm.turns()).hasSize(25);
        assertThat(rhythm.turns().getFirst().blocked()).isBetween(1, 2);
        assertThat(rhythm.turns().get(1).blocked()).isZero();
        assertThat(rhythm.turns().getFirst().holidays())
                .extracting(RhythmForecast.SiteHoliday::site)
                .containsOnly("Bregenz");
    }

    /** From before the cohort begins until the Wednesday of its second week. */
    @Test
    void daysAwayBlockSessionsToo() {
        for (var person : new Someone[] {mia, noa}) {
            jdbc.update(
                    "insert into absence (person_id, from_day, to_day, created_at)"
                            + " values (?, '2026-08-20', '2026-09-09', utc_timestamp(6))",
                    person.person().value());
        }
        var rhythm =
                rehearsals.forecast(here.cohort(), 1, 1, Progress.NONE).rhythm().orElseThrow();

        assertThat(rhythm.turns().stream().limit(3).map(RhythmForecast.Turn::blocked))
                .containsExactly(2, 0, 0);
        assertThat(rhythm.turns().stream().limit(3).map(RhythmForecast.Turn::away))
                .containsExactly(2, 2, 0);
    }

    @Test
    void roomsAreThoseInUseAtTheSitesOfThesePeople() {
        var site = site("Bregenz");
        worksAt(site, otto, olga, mia, noa);
        room(site, "Small", 3, true);
        room(site, "Closed", 300, false);
        room(site("Elsewhere"), "Hall", 300, true);
        var rooms = rehearsals.forecast(here.cohort(), 2, 1, Progress.NONE).rooms();

        assertThat(rooms.sites()).singleElement().satisfies(row -> {
            assertThat(row).isEqualTo(new RoomForecast.Site("Bregenz", 4, 2, 1, 3, 50, row.clashes(), ZoneOffset.UTC));
            assertThat(row.clashes().sessions())
                    .as("two pairs in each of twelve turns")
                    .isEqualTo(24);
            assertThat(row.holdsEverybody()).isFalse();
            assertThat(rooms.neededAWeek(row)).isEqualTo(1);
            assertThat(rooms.hoursAreEnough(row)).isTrue();
        });
    }

    /** At the other site nobody meets; where no room is in use each session lacks one, which is said otherwise. */
    @Test
    void pairsOfOneSiteAloneMeetInItsRooms() {
        var site = site("Bregenz");
        worksAt(site, otto, mia);
        worksAt(site("Elsewhere"), olga, noa);
        room(site, "Small", 3, true);
        var sites =
                rehearsals.forecast(here.cohort(), 2, 1, Progress.NONE).rooms().sites();

        assertThat(sites).extracting(RoomForecast.Site::name).containsExactly("Bregenz", "Elsewhere");
        var bregenz = sites.getFirst();
        assertThat(bregenz.clashes())
                .as("one pair at most, and one room")
                .isEqualTo(new RoomClashes(bregenz.pairs() * 12, 0, 0, 0, 0, null));
        assertThat(sites.getLast().clashes()).isEqualTo(RoomClashes.NONE);
    }

    private void room(SiteId site, String name, int seats, boolean active) {
        room(site, name, seats, "08:00", "18:00", active);
    }

    private void room(
            SiteId site, String name, int seats, @Nullable String from, @Nullable String until, boolean active) {
        jdbc.update(
                "insert into room (site_id, name, capacity, bookable_from, bookable_to, active)"
                        + " values (?, ?, ?, ?, ?, ?)",
                site.value(),
                name,
                seats,
                from,
                until,
                active);
    }

    /** Ten hours a day, two, and one. */
    @Test
    void aRoomThatNamesNoHoursHasThoseThatSchedulesGiveIt() {
        var site = site("Bregenz");
        worksAt(site, otto, olga, mia, noa);
        room(site, "Any", 3, null, null, true);
        room(site, "Late", 3, "16:00", null, true);
        room(site, "Early", 3, null, "09:00", true);

        assertThat(rehearsals
                        .forecast(here.cohort(), 2, 1, Progress.NONE)
                        .rooms()
                        .sites()
                        .getFirst()
                        .hoursAWeek())
                .isEqualTo(5 * (10 + 2 + 1));
    }

    @Test
    void aSiteWithoutAClockGoesByThatOfTheOrganization() {
        jdbc.update("insert into organization (organization_id, name, time_zone, language)"
                + " values (1, 'Nordfeld', 'Europe/Vienna', 'de') on duplicate key update time_zone = 'Europe/Vienna'");
        var without = site("Bregenz");
        var with = site("Oslo");
        var unknown = site("Atlantis");
        jdbc.update("update site set time_zone = 'Asia/Kathmandu' where site_id = ?", with.value());
        jdbc.update("update site set time_zone = 'Sea/Atlantis' where site_id = ?", unknown.value());
        worksAt(without, otto, mia);
        worksAt(with, olga);
        worksAt(unknown, noa);
        List.of(without, with, unknown).forEach(site -> room(site, "Small", 3, true));

        assertThat(rehearsals
                        .forecast(here.cohort(), 2, 1, Progress.NONE)
                        .rooms()
                        .sites())
                .extracting(RoomForecast.Site::name, RoomForecast.Site::zone)
                .containsExactly(
                        tuple("Atlantis", ZoneOffset.UTC),
                        tuple("Bregenz", ZoneId.of("Europe/Vienna")),
                        tuple("Oslo", ZoneId.of("Asia/Kathmandu")));
    }

    @Test
    void onlyACohortBeforeItsLaunchWithPeopleOnBothSidesIsRehearsed() {
        assertThat(rehearsals.possible(here.cohort())).isTrue();
        given.state(here.cohort(), CohortState.RUNNING);
        assertThat(rehearsals.possible(here.cohort())).isFalse();
        assertThatThrownBy(() -> rehearsals.withdrawals(here.cohort(), 20, 1, Progress.NONE))
                .isInstanceOf(Refused.class);
        var empty = given.another(here.program());
        assertThat(rehearsals.possible(empty)).isFalse();
        assertThatThrownBy(() -> rehearsals.forecast(empty, 1, 1, Progress.NONE))
                .isInstanceOf(Refused.class);
    }

    @Test
    void forOthersThereIsNoSuchCohort() {
        var elsewhere = given.cohort(false);
        for (var stranger : new org.belay.shared.PersonId[] {
            otto.person(),
            elsewhere.coordinator(),
            given.accounts.administrator("Ada", "Root"),
            given.accounts.member("Kai", "Holm", here.program(), ProgramRole.MANAGER)
        }) {
            given.accounts.signIn(stranger);
            assertThatThrownBy(() -> rehearsals.possible(here.cohort())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> rehearsals.withdrawals(here.cohort(), 20, 1, Progress.NONE))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> rehearsals.forecast(here.cohort(), 1, 1, Progress.NONE))
                    .isInstanceOf(NotFound.class);
        }
    }
}
