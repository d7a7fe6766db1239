package org.belay.bench;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A large organization for {@link TodayBench}: 40 cohorts of 500 matches that run, in four programs, and
 * 20 cohorts of the past. Most pairs meet every two weeks; some never met, some are silent, some do not log. Generated in
 * the database, from numbers alone, so that each run has the same.
 */
final class TodayOrganization {

    /** Who coordinates all programs, and who coordinates the first of them, a fourth of all matches. */
    static final String EMAIL_OF_ALL = "coordinator@example.org";

    static final String EMAIL_OF_ONE = "coordinator-of-one@example.org";

    static final int MATCHES = 20_000;

    private static final int COHORTS = 40;
    private static final int PAST_COHORTS = 20;
    private static final int OF_A_COHORT = MATCHES / COHORTS;
    private static final String NOW = "utc_timestamp(6)";

    private TodayOrganization() {}

    static void fill(JdbcTemplate sql, String passwordHash) {
        people(sql, passwordHash);
        cohorts(sql);
        enrollments(sql);
        matches(sql);
        sessions(sql);
        rest(sql);
        for (var table : List.of(
                "person",
                "cohort",
                "enrollment",
                "published_match",
                "session",
                "pairing_fit",
                "audit_entry",
                "informal_contact")) {
            sql.queryForList("analyze table " + table);
        }
    }

    /** Mentees are 1 to 30 000, mentors 40 001 to 55 000, two mentees each; the coordinators are 60 000 and 60 001. */
    private static void people(JdbcTemplate sql, String passwordHash) {
        var person =
                "insert into person (person_id, first_name, last_name, email, state, source, created_at, changed_at)"
                        + " select seq, concat('First', seq %% 997), concat('Last', seq), concat('p', seq, '@example.org'),"
                        + " 'ACTIVE', 'bench', now(6), now(6) from %s";
        sql.execute(person.formatted("seq_1_to_30000"));
        sql.execute(person.formatted("seq_40001_to_55000"));
        sql.execute(person.formatted("seq_60000_to_60001"));
        sql.update(
                "insert into account (account_id, person_id, email, password_hash, created_at)"
                        + " values (1, 60000, ?, ?, now(6)), (2, 60001, ?, ?, now(6))",
                EMAIL_OF_ALL,
                passwordHash,
                EMAIL_OF_ONE,
                passwordHash);
        sql.execute("update person set state = 'LEFT', last_day = current_date - interval 100 day"
                + " where person_id between 29001 and 30000");
        sql.execute("update person set last_day = current_date + interval person_id % 60 day"
                + " where person_id <= 20000 and person_id % 400 = 7");
    }

    private static void cohorts(JdbcTemplate sql) {
        sql.execute("insert into program (program_id, name, purpose, format, created_at)"
                + " select seq, concat('Program ', seq), 'To learn', 'ONE_TO_ONE', now(6) from seq_1_to_4");
        sql.execute("insert into program_role (account_id, program_id, role)"
                + " select 1, seq, 'COORDINATOR' from seq_1_to_4 union all select 2, 1, 'COORDINATOR'");
        sql.execute("insert into cohort (cohort_id, program_id, name, state, enrollment_opens_on, enrollment_closes_on,"
                + " starts_on, ends_on, created_at) select seq, 1 + seq % 4, concat('Cohort ', seq), 'RUNNING',"
                + " current_date - interval 160 day, current_date - interval 130 day,"
                + " current_date - interval 100 day, current_date + interval seq * 5 day - interval 10 day, now(6)"
                + " from seq_1_to_" + COHORTS);
        sql.execute("insert into cohort (cohort_id, program_id, name, state, starts_on, ends_on, created_at)"
                + " select 100 + seq, 1 + seq % 4, concat('Past ', seq), 'CLOSED', current_date - interval 500 day,"
                + " current_date - interval 300 day, now(6) from seq_1_to_" + PAST_COHORTS);
    }

    /** Places of the past have numbers from 200 000 on. */
    private static void enrollments(JdbcTemplate sql) {
        var columns = "insert into enrollment (enrollment_id, cohort_id, person_id, side, state, mentor_capacity,"
                + " mentee_demand, availability, applied_at, decided_at, activated_at)";
        var filling =
                "repeat(char(7), 42), now(6) - interval 140 day, now(6) - interval 120 day, now(6) - interval 99 day";
        sql.execute(columns + " select seq, 1 + (seq - 1) div " + OF_A_COHORT + ", seq, 'MENTEE', 'ACTIVE', 0, 1, "
                + filling + " from seq_1_to_20000");
        sql.execute(columns + " select 40000 + seq, 1 + (seq - 1) div " + OF_A_COHORT / 2
                + ", 40000 + seq, 'MENTOR', 'ACTIVE', if(seq % 200 = 0, 1, 2), 0, " + filling + " from seq_1_to_10000");
        sql.execute(
                columns + " select 200000 + seq, 101 + (seq - 1) div 500, 20000 + seq, 'MENTEE', 'COMPLETED', 0, 1, "
                        + filling + " from seq_1_to_10000");
        sql.execute(
                columns + " select 240000 + seq, 101 + (seq - 1) div 250, 50000 + seq, 'MENTOR', 'COMPLETED', 2, 0, "
                        + filling + " from seq_1_to_5000");
        // People who wait for a match, and applications that wait for a decision.
        sql.execute(columns
                + " select 100000 + seq, 1 + seq % 40, 20000 + seq, 'MENTEE', if(seq % 2, 'ACCEPTED', 'APPLIED'),"
                + " 0, 1, null, now(6) - interval seq % 30 day, if(seq % 2, now(6) - interval seq % 25 day, null), null"
                + " from seq_1_to_600");
    }

    private static void matches(JdbcTemplate sql) {
        var columns =
                "insert into published_match (match_id, cohort_id, mentor_enrollment_id, mentee_enrollment_id, state,"
                        + " score, reasons, published_at, activated_at, ended_at, answer_by)";
        var reasons = "repeat('reason ', 100)";
        sql.execute(columns + " select seq, 1 + (seq - 1) div " + OF_A_COHORT + ", 40000 + (seq + 1) div 2, seq,"
                + " if(seq % 100 = 3, 'OFFERED', 'ACTIVE'), 7000, " + reasons + ", now(6) - interval 95 day,"
                + " if(seq % 100 = 3, null, now(6) - interval (20 + seq % 70) day), null,"
                + " if(seq % 100 = 3, current_date + interval 3 day, null) from seq_1_to_" + MATCHES);
        sql.execute(columns + " select 200000 + seq, 101 + (seq - 1) div 500, 240000 + (seq + 1) div 2, 200000 + seq,"
                + " 'COMPLETED', 7000, " + reasons + ", now(6) - interval 500 day, now(6) - interval 490 day,"
                + " now(6) - interval 300 day, null from seq_1_to_10000");
    }

    /** Of a hundred pairs two never met, three are silent, three do not log. */
    private static void sessions(JdbcTemplate sql) {
        var columns = "insert into session (match_id, state, starts_at, minutes, kind, actual_minutes, logged_at)";
        for (var week = 1; week <= 12; week += 2) {
            sql.execute(
                    columns + " select seq, if(seq % 100 in (10, 11, 12) and " + week + " < 4, 'SCHEDULED', 'HELD'), "
                            + NOW + " - interval (" + week * 7 + " + seq % 7) day, 60, 'REMOTE', 50, " + NOW
                            + " from seq_1_to_" + MATCHES + " where seq % 100 not in (1, 2, 3)"
                            + (week < 5 ? " and seq % 100 not in (5, 6, 7)" : ""));
        }
        sql.execute(
                columns + " select seq, 'SCHEDULED', " + NOW + " + interval (seq * 37) % 20160 minute, 60, 'REMOTE',"
                        + " null, null from seq_1_to_" + MATCHES + " where seq % 10 <> 1");
        for (var n = 1; n <= 6; n++) {
            sql.execute(columns + " select 200000 + seq, 'HELD', now(6) - interval " + (300 + 20 * n)
                    + " day, 60, 'REMOTE', 50, now(6) from seq_1_to_10000");
        }
    }

    private static void rest(JdbcTemplate sql) {
        sql.execute("insert into pairing_fit (match_id, person_id, answered_at, fit) select seq, seq, now(6),"
                + " if(seq % 250 = 9, 'NOT_GOOD', 'GOOD') from seq_1_to_" + MATCHES);
        sql.execute("insert into rematch_request (match_id, person_id, asked_at) select seq, seq, now(6)"
                + " from seq_1_to_20000 where seq % 500 = 9");
        sql.execute("insert into informal_contact (match_id, reported_by_id, happened_at) select seq, seq, now(6)"
                + " - interval seq % 90 day from seq_1_to_20000 where seq % 4 = 0");
        sql.execute(
                "insert into audit_entry (happened_at, actor_person_id, action, object_type, object_id, object_label,"
                        + " program_id) select now(6) - interval seq minute, if(seq % 50 = 0, 60000, seq % 20000 + 1),"
                        + " if(seq % 50 = 0, 'enrollment.accepted', 'session.logged'), 'session', seq, 'A, B', 1 + seq % 4"
                        + " from seq_1_to_100000");
    }
}
