package org.belay.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Migrations keep what was there: a database stands where the one before a migration left it, holds rows as they were then,
 * and is migrated to the end.
 */
class MigrationsTest {

    /** Rows hold what the migration reads; what else their tables want is made up by the server. */
    private static final String ROWS_ALONE = "?sessionVariables=sql_mode='',foreign_key_checks=0";

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final DataHome HOME =
            new DataHome(TARGET.resolve("migrations"), TARGET.resolveSibling(".belay/mariadb"), true);

    private static EmbeddedMariaDb server;
    private static JdbcTemplate rows;

    @BeforeAll
    static void start() throws IOException {
        FileSystemUtils.deleteRecursively(HOME.home());
        server = EmbeddedMariaDb.on(HOME);
        rows = new JdbcTemplate(
                new DriverManagerDataSource(server.url() + ROWS_ALONE, server.user(), server.password()));
    }

    @AfterAll
    static void stop() throws IOException {
        server.stop();
        FileSystemUtils.deleteRecursively(HOME.home());
    }

    @BeforeEach
    void empty() {
        flyway("latest").clean();
    }

    private static Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(server.url(), server.user(), server.password())
                .target(target)
                .cleanDisabled(false)
                .load();
    }

    private static void rows(String... inserts) {
        List.of(inserts).forEach(rows::execute);
    }

    private static List<String> read(String query) {
        return rows.queryForList(query, String.class);
    }

    /** V280: parts have keys, and resources that named a part by its title name it by its key. */
    @Test
    void resourcesStayWithTheirPartsOfThePlan() {
        flyway("279").migrate();
        rows(
                "insert into program_milestone (program_id, position, title, counted_from, side) values"
                        + " (1, 0, 'First meeting', 'MATCH', 'BOTH'), (1, 1, 'Half-time', 'MATCH', 'BOTH'),"
                        + " (2, 0, 'Half-time', 'MATCH', 'BOTH')",
                "insert into program_guide (program_id, position, title) values (1, 0, 'Half-time')",
                "insert into resource (resource_id, program_id, title, link, side) values"
                        + " (10, 1, 'Questions', 'https://e.org', 'BOTH'), (11, 1, 'Agenda', 'https://e.org', 'BOTH'),"
                        + " (20, 2, 'Elsewhere', 'https://e.org', 'BOTH'), (12, 1, 'Of a part that is gone', 'https://e.org', 'BOTH')",
                "insert into resource_plan_part (resource_id, part, title) values (10, 'MILESTONE', 'Half-time'),"
                        + " (11, 'GUIDE', 'Half-time'), (20, 'MILESTONE', 'Half-time'), (12, 'MILESTONE', 'Gone')");

        flyway("latest").migrate();

        assertThat(read("select concat(program_id, ' ', part_key, ' ', title) from program_milestone"))
                .containsExactlyInAnyOrder(
                        "1 milestone-1 First meeting", "1 milestone-2 Half-time", "2 milestone-1 Half-time");
        assertThat(read("select concat(part_key, ' ', title) from program_guide"))
                .containsExactly("guide-1 Half-time");
        assertThat(read("select concat(resource_id, ' ', part_key) from resource_part"))
                .containsExactlyInAnyOrder("10 milestone-2", "11 guide-1", "20 milestone-1");
    }

    /** V310: a proposal for a workshop is that for its date, where it has one; what found no place is found anew. */
    @Test
    void proposalsOfWorkshopsAreThoseOfTheirDates() {
        flyway("303").migrate();
        rows(
                "insert into workshop (workshop_id, program_id, title, audience, state, seats, minimum, time_zone) values"
                        + " (1, 1, 'One date', 'PARTICIPANTS', 'DRAFT', 8, 2, 'UTC'), (2, 1, 'Two dates', 'PARTICIPANTS', 'DRAFT', 8, 2, 'UTC')",
                "insert into workshop_date (workshop_date_id, workshop_id, starts_at, minutes, check_in_code) values"
                        + " (10, 1, '2027-01-04 09:00:00', 60, 'A'), (20, 2, '2027-01-05 09:00:00', 60, 'B'),"
                        + " (21, 2, '2027-01-06 09:00:00', 60, 'C')",
                "insert into workshop_proposal (workshop_id, workshop_version, starts_at, minutes, pinned, version) values"
                        + " (1, 3, '2027-01-11 14:00:00', 90, true, 2), (2, 1, '2027-01-12 14:00:00', 60, false, 0)",
                "insert into schedule_gap (schedule_run_id, meeting, match_id, workshop_id, minutes, kind) values"
                        + " (1, 'PAIR', 5, null, 60, 'REMOTE'), (1, 'WORKSHOP', null, 2, 60, 'IN_PERSON')");

        flyway("latest").migrate();

        assertThat(
                        read(
                                "select concat_ws(' ', workshop_date_id, workshop_id, workshop_version,"
                                        + " date_format(starts_at, '%d.%m. %H:%i'), minutes, pinned, version) from workshop_date_proposal"))
                .containsExactly("10 1 3 11.01. 14:00 90 1 2");
        assertThat(read("select meeting from schedule_gap")).containsExactly("PAIR");
    }

    /** V340: what is there already is counted; closed matches are not open, and proposed sessions were not held. */
    @Test
    void matchesThatAreThereAreCountedAtTheirPlaces() {
        flyway("330").migrate();
        rows(
                "insert into enrollment (enrollment_id, cohort_id, person_id, side, state, mentor_capacity, mentee_demand) values"
                        + " (1, 1, 1, 'MENTOR', 'ACTIVE', 1, 0), (2, 1, 2, 'MENTEE', 'ACTIVE', 0, 1),"
                        + " (3, 1, 3, 'MENTEE', 'ACTIVE', 0, 1), (4, 1, 4, 'MENTEE', 'WITHDRAWN', 0, 1)",
                "insert into published_match (match_id, cohort_id, mentor_enrollment_id, mentee_enrollment_id, state, published_at)"
                        + " values (1, 1, 1, 2, 'ACTIVE', now()), (2, 1, 1, 3, 'ENDED_EARLY', now()),"
                        + " (3, 1, 1, 3, 'ACTIVE', now()), (4, 1, 1, 4, 'OFFERED', now()), (5, 1, 1, 3, 'COMPLETED', now())",
                "insert into session (match_id, state, starts_at, minutes, kind) values"
                        + " (1, 'HELD', '2027-01-04 09:00:00', 60, 'REMOTE'), (1, 'HELD', '2027-01-05 09:00:00', 60, 'REMOTE'),"
                        + " (1, 'SCHEDULED', '2027-01-06 09:00:00', 60, 'REMOTE'), (3, 'PROPOSED', '2027-01-06 09:00:00', 60, 'REMOTE')");

        flyway("latest").migrate();

        assertThat(read(
                        "select concat_ws(' ', enrollment_id, open_as_mentor, open_as_mentee, active_as_mentor, unmatched,"
                                + " overloaded) from enrollment"))
                .containsExactlyInAnyOrder("1 3 0 2 0 1", "2 0 1 0 0 0", "3 0 1 0 0 0", "4 0 1 0 0 0");
        assertThat(
                        read(
                                "select concat_ws(' ', match_id, known, date_format(last_held_at, '%d.%m.')) from match_rhythm"))
                .containsExactlyInAnyOrder("1 1 05.01.", "2 1", "3 1", "4 1", "5 1");
        rows("update published_match set state = 'ENDED_EARLY' where match_id = 3");
        assertThat(read("select enrollment_id from enrollment where unmatched")).containsExactly("3");
    }

    /** V361: undoing an import of applications that was there before takes away neither why nor when a place ended. */
    @Test
    void copiesOfApplicationsHoldWhyAndWhenTheyEnded() {
        flyway("358").migrate();
        rows(
                "insert into enrollment (enrollment_id, cohort_id, person_id, side, state, decision_reason, ended_at) values"
                        + " (1, 1, 1, 'MENTOR', 'DECLINED', 'Full', '2026-11-20 09:00:00'),"
                        + " (2, 1, 2, 'MENTEE', 'DECLINED', 'Late', '2026-11-21 09:00:00')",
                "insert into import_batch_enrollment (import_batch_id, enrollment_id, added, version) values"
                        + " (1, 1, false, 1), (1, 2, true, 1)");

        flyway("latest").migrate();

        assertThat(read("select concat_ws(' ', enrollment_id, decision_reason, date_format(ended_at, '%d.%m.'))"
                        + " from import_batch_enrollment"))
                .containsExactlyInAnyOrder("1 Full 20.11.", "2");
    }

    /** V362: who had left has no place any more, but what was completed stays. */
    @Test
    void placesOfThoseWhoHadLeftEnd() {
        flyway("361").migrate();
        rows(
                "insert into person (person_id, first_name, last_name, state, source, created_at, changed_at) values"
                        + " (1, 'Ann', 'Ray', 'LEFT', 'HR', now(), now()), (2, 'Bo', 'Ny', 'ACTIVE', 'HR', now(), now())",
                "insert into enrollment (enrollment_id, cohort_id, person_id, side, state) values"
                        + " (1, 1, 1, 'MENTOR', 'ACTIVE'), (2, 2, 1, 'MENTEE', 'WAITLISTED'), (3, 3, 1, 'MENTEE', 'COMPLETED'),"
                        + " (4, 1, 2, 'MENTOR', 'ACTIVE')");

        flyway("latest").migrate();

        assertThat(read("select concat_ws(' ', enrollment_id, state, version, ended_at is not null) from enrollment"))
                .containsExactlyInAnyOrder("1 LEFT 1 1", "2 WITHDRAWN 1 1", "3 COMPLETED 0 0", "4 ACTIVE 0 0");
    }
}
