package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.HOLIDAY;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.SITE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.belay.DatabaseDump;
import org.belay.cohort.CohortState;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** When people have time: said by themselves, read by nobody else but as free or busy. */
class AvailabilityTest extends EnrollmentTestBase {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final WeekGrid MONDAYS = WeekGrid.parse("Mon 08:00-09:30").orElseThrow();

    @Autowired
    private AvailabilityService availability;

    @Autowired
    private JdbcTemplate jdbc;

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private AbsenceId away(int from, int to, @Nullable String label) {
        return availability.addAbsence(new AbsenceDraft(today().plusDays(from), today().plusDays(to), label));
    }

    @Test
    void aParticipantChangesTheirWeekLongAfterTheApplicationWasDecided() {
        var place = applied(member);
        given.accounts.signIn(coordinator);
        decisions.decide(cohort, DecisionDraft.silent(Decision.ACCEPT, null), all());
        given.accounts.signIn(member);

        availability.saveWeek(availability.mine().weeks(), LISBON, MONDAYS);

        assertThat(availability.mine().weeks()).singleElement().satisfies(week -> {
            assertThat(week.enrollment()).isEqualTo(place);
            assertThat(week.zone()).isEqualTo(LISBON);
            assertThat(week.week()).isEqualTo(MONDAYS);
        });
        given.accounts.signIn(coordinator);
        assertThat(enrollments.participants(cohort))
                .as("matching reads it at once")
                .singleElement()
                .extracting(Participant::availability)
                .isEqualTo(MONDAYS);
    }

    @Test
    void oneWeekGoesToAllCohortsOrToOneOfThem() {
        applied(member);
        var other = given.accounts.member("Olga", "Petrova");
        given.accounts.signIn(other);
        given.coordinator(program);
        var second = cohorts.create(
                program,
                new org.belay.cohort.CohortDraft(
                        "Autumn", null, cohorts.reference(cohort).dates()));
        given.state(second, CohortState.ENROLLING);
        given.accounts.signIn(member);
        applications.apply(second, given.mentee(second));

        assertThat(availability.mine().isOneWeek()).isTrue();
        availability.saveWeek(List.of(availability.mine().weeks().getLast()), LISBON, MONDAYS);
        assertThat(availability.mine().isOneWeek()).isFalse();
        availability.saveWeek(availability.mine().weeks(), LISBON, MONDAYS);
        assertThat(availability.mine().isOneWeek()).isTrue();
    }

    @Test
    void whoReadAnOlderWeekDoesNotOverwriteANewerOne() {
        applied(member);
        var read = availability.mine().weeks();
        availability.saveWeek(read, LISBON, MONDAYS);

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> availability.saveWeek(read, LISBON, WeekGrid.EMPTY));
    }

    @Test
    void nobodySaysWhenSomebodyElseHasTime() {
        applied(member);
        var read = availability.mine().weeks();
        var absence = away(1, 2, null);

        given.accounts.signIn(given.accounts.member("Olga", "Petrova"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> availability.saveWeek(read, LISBON, MONDAYS));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> availability.removeAbsence(absence));
        given.accounts.signIn(coordinator);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> availability.saveWeek(read, LISBON, MONDAYS));
        assertThat(availability.mine().absences()).isEmpty();
    }

    @Test
    void aPlaceThatWasGivenUpHasNoWeek() {
        applied(member);
        var read = availability.mine().weeks();
        applications.withdraw(cohort, applications.mine(cohort).orElseThrow().version());

        assertThat(availability.isAsked()).isFalse();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> availability.saveWeek(read, LISBON, MONDAYS));
    }

    @Test
    void whatAnAbsenceIsForIsTheirsAlone() {
        given.accounts.signIn(member);
        var absence = away(3, 9, "Operation at the Charité");

        assertThat(availability.mine().absences())
                .containsExactly(
                        new Absence(absence, today().plusDays(3), today().plusDays(9), "Operation at the Charité"));
        assertThat(DatabaseDump.columnsHolding(jdbc, "Charité")).isEmpty();
        availability.removeAbsence(absence);
        assertThat(availability.mine().absences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, 2", "-9, -1", "0, 366", "800, 801"})
    void daysThatCannotBeAreRefused(int from, int to) {
        given.accounts.signIn(member);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> away(from, to, null));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> availability.addAbsence(new AbsenceDraft(null, today(), null)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> away(1, 1, "x".repeat(121)));
    }

    @Test
    void aLabelOfAnyScriptFits() {
        given.accounts.signIn(member);
        var label = "𠮷".repeat(AbsenceDraft.LONGEST_LABEL / 2);
        away(0, 0, label);

        assertThat(availability.mine().absences())
                .singleElement()
                .extracting(Absence::label)
                .isEqualTo(label);
    }

    @Test
    void holidaysAreThoseOfTheOwnSite() {
        var site = site("Porto");
        var elsewhere = site("Bothell");
        holiday(site, "Dia de Portugal", 5);
        holiday(site, "long ago", -5);
        holiday(elsewhere, "Memorial Day", 6);
        sql.update(PERSON)
                .set(PERSON.SITE_ID, site)
                .where(PERSON.PERSON_ID.eq(member))
                .execute();
        given.accounts.signIn(member);

        assertThat(availability.mine().holidays()).containsExactly(new Holiday(today().plusDays(5), "Dia de Portugal"));
        assertThat(applications.own().holidays()).hasSize(1);
    }

    private org.belay.shared.SiteId site(String name) {
        return sql.insertInto(SITE)
                .set(SITE.NAME, name)
                .returningResult(SITE.SITE_ID)
                .fetchSingle()
                .value1();
    }

    private void holiday(org.belay.shared.SiteId site, String name, int inDays) {
        sql.insertInto(HOLIDAY)
                .set(HOLIDAY.SITE_ID, site)
                .set(HOLIDAY.HOLIDAY_DATE, today().plusDays(inDays))
                .set(HOLIDAY.NAME, name)
                .execute();
    }
}
