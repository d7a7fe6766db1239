package org.belay.bench;

import java.util.ArrayList;
import java.util.List;
import org.belay.shared.Vault;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes a believable organization of any size into an empty database: people with departments and sites, programs whose
 * cohorts follow each other year by year, places, pairs of a mentor with two mentees, weekly sessions with what became of
 * them, circles, workshops, goals, and answers. All of it is made in the database out of numbers and one seed: the same
 * size on the same day is the same organization.
 *
 * <p>The first program has a cohort that runs and one before it, each with a tenth of all pairs; the other cohorts share the
 * rest alike. Cohorts, mentees' places, their matches and the people in both have the same numbers, from 1 on: match 7 is
 * that of place 7 and person 7. Mentors follow after the mentees, and after them the people who have no match.
 */
public final class LargeOrganization {

    /** A cohort that has run for most of a year, with a tenth of all pairs, and the one before it in the same program. */
    public static final int LARGEST = 1;

    private static final String SEED = "2026";
    private static final int DEPARTMENTS = 40;
    private static final int SITES = 12;
    private static final int CIRCLES_EACH = 4;
    private static final int MEMBERS_EACH = 8;
    private static final int MEETINGS_OF_A_CIRCLE = 12;

    /**
     * How much there is.
     *
     * @param people at least 2.5 times the matches and 32 for each cohort
     * @param cohorts more than programs, so that the largest has one before it
     * @param matches an even number, at least 10 for each cohort
     * @param sessions at least those of circles, 48 for each cohort
     * @param answers single ones: a rating, what somebody thinks of a pairing or of the program, an item of a survey. What
     *     other answers leave is ratings, with the few in a hundred that chance gives or takes
     */
    public record Size(int people, int programs, int cohorts, int matches, int sessions, int answers) {

        /** What Belay must bear. */
        public static final Size FULL = new Size(100_000, 6, 40, 20_000, 1_000_000, 3_000_000);

        /** The same at another scale, in fewer cohorts. */
        public Size dividedBy(int divisor) {
            return new Size(people / divisor, 2, 4, matches / divisor, sessions / divisor, answers / divisor);
        }

        public Size inOneProgram() {
            return new Size(people, 1, cohorts, matches, sessions, answers);
        }

        public Size withSessions(int number) {
            return new Size(people, programs, cohorts, matches, number, answers);
        }

        public Size withoutAnswers() {
            return new Size(people, programs, cohorts, matches, sessions, 0);
        }

        int circles() {
            return cohorts * CIRCLES_EACH;
        }

        int sessionsOfPairs() {
            return sessions - circles() * MEETINGS_OF_A_CIRCLE;
        }

        /** Mentors have two mentees. */
        int matched() {
            return matches + matches / 2;
        }

        /** The cohort before the largest one in its program. */
        public int beforeLargest() {
            return LARGEST + programs;
        }
    }

    /** Matches from the first to the last. */
    private record Pairs(int cohort, int first, int last) {

        String mentees() {
            return "seq_" + first + "_to_" + last;
        }

        /** Counted from 1; a mentor is in the cohort of both mentees. */
        String mentors() {
            return "seq_" + (first + 1) / 2 + "_to_" + last / 2;
        }
    }

    private final JdbcTemplate sql;
    private final Vault vault;
    private final Size size;

    public LargeOrganization(JdbcTemplate sql, Vault vault, Size size) {
        this.sql = sql;
        this.vault = vault;
        this.size = size;
    }

    /** Writes all of it. */
    public void fill() {
        people();
        cohorts();
        pairs();
        places();
        sessions();
        circles();
        workshops();
        goals();
        if (size.answers() > 0) {
            new LargeOrganizationAnswers(sql, vault, size).fill();
        }
    }

    /** Tells the database how its rows are spread, as it finds out by itself in time. It commits what was not. */
    public void analyze() {
        for (var table : List.of(
                "person",
                "cohort",
                "enrollment",
                "published_match",
                "session",
                "session_topic",
                "session_rating",
                "session_attendance",
                "pairing_fit",
                "program_feedback",
                "informal_contact",
                "circle_member",
                "goal",
                "goal_setback",
                "survey_person",
                "survey_answer",
                "workshop_seat",
                "workshop_attendance")) {
            sql.queryForList("analyze table " + table);
        }
    }

    /** How many answers there are, as {@link Size#answers} counts them. */
    public long countAnswers() {
        return new LargeOrganizationAnswers(sql, vault, size).count();
    }

    /** A number from 0 to below n that looks like chance. */
    static String draw(String what, String key, int n) {
        return "(conv(left(md5(concat_ws('.', '" + SEED + "', '" + what + "', " + key + ")), 8), 16, 10) % " + n + ")";
    }

    private void people() {
        sql.execute("insert ignore into organization (organization_id, name, time_zone, language)"
                + " values (1, 'Northfield', 'Europe/London', 'en')");
        sql.execute("insert into department (department_id, name) select seq, concat('Department ', seq) from seq_1_to_"
                + DEPARTMENTS);
        sql.execute("insert into site (site_id, name) select seq, concat('Site ', seq) from seq_1_to_" + SITES);
        // The first departments and sites are large and the last ones small; one person in fifty has none.
        sql.execute(
                "insert into person (person_id, first_name, last_name, email, department_id, site_id, state, source,"
                        + " created_at, changed_at) select seq, concat('First', seq % 997), concat('Last', seq),"
                        + " concat('p', seq, '@example.org'), "
                        + "if(" + draw("no department", "seq", 50) + " = 0, null, 1 + floor(" + DEPARTMENTS + " * pow("
                        + draw("department", "seq", 1000) + " / 1000, 2))), if(" + draw("no site", "seq", 50)
                        + " = 0, null, 1 + floor(" + SITES + " * pow(" + draw("site", "seq", 1000) + " / 1000, 2))),"
                        + " 'ACTIVE', 'bench', now(6), now(6) from seq_1_to_" + size.people());
    }

    /** Those of a program start a year after each other; the last of each runs, the others are closed. */
    private void cohorts() {
        sql.execute("insert into program (program_id, name, purpose, format, created_at)"
                + " select seq, concat('Program ', seq), 'To learn from each other', 'ONE_TO_ONE', now(6) from seq_1_to_"
                + size.programs());
        var yearsAgo = "cast((seq - 1) div " + size.programs() + " as int)";
        sql.execute("insert into cohort (cohort_id, program_id, name, state, enrollment_opens_on, enrollment_closes_on,"
                + " starts_on, ends_on, created_at) select seq, 1 + (seq - 1) % " + size.programs()
                + ", concat('Cohort ', seq), if(seq <= " + size.programs() + ", 'RUNNING', 'CLOSED'), "
                + "current_date - interval 360 + 364 * " + yearsAgo + " day, "
                + "current_date - interval 320 + 364 * " + yearsAgo + " day, "
                + "current_date - interval 300 + 364 * " + yearsAgo + " day, "
                + "current_date + interval 60 - 364 * " + yearsAgo + " day, now(6) from seq_1_to_" + size.cohorts());
    }

    private List<Pairs> pairsOfCohorts() {
        var all = new ArrayList<Pairs>();
        var large = even(size.matches() / 10);
        var usual = even((size.matches() - 2 * large) / (size.cohorts() - 2));
        var first = 1;
        for (var cohort = 1; cohort <= size.cohorts(); cohort++) {
            var pairs = cohort == LARGEST || cohort == size.beforeLargest() ? large : usual;
            var last = cohort == size.cohorts() ? size.matches() : first + pairs - 1;
            all.add(new Pairs(cohort, first, last));
            first = last + 1;
        }
        return all;
    }

    private static int even(int number) {
        return number - number % 2;
    }

    /** Of twenty mentees one leaves. Each match begins in the first two weeks. */
    private void pairs() {
        for (var pairs : pairsOfCohorts()) {
            matched("seq", "'MENTEE', 0, 1", pairs.mentees(), pairs.cohort());
            matched(size.matches() + " + seq", "'MENTOR', 2, 0", pairs.mentors(), pairs.cohort());
            sql.execute(
                    "insert into published_match (match_id, cohort_id, mentor_enrollment_id, mentee_enrollment_id, state,"
                            + " score, published_at, activated_at, ended_at) select seq, cohort_id, " + size.matches()
                            + " + (seq + 1) div 2, seq, if(" + draw("left", "seq", 20) + " = 0, 'ENDED_EARLY',"
                            + " if(state = 'RUNNING', 'ACTIVE', 'COMPLETED')), " + draw("score", "seq", 4000)
                            + " + 6000,"
                            + " starts_on - interval 5 day, starts_on + interval " + draw("activated", "seq", 14 * 24)
                            + " hour, if(" + draw("left", "seq", 20) + " = 0, starts_on + interval 100 + "
                            + draw("ended", "seq", 150) + " day, if(state = 'RUNNING', null, ends_on)) from "
                            + pairs.mentees()
                            + " join cohort where cohort_id = " + pairs.cohort());
        }
        sql.execute("update enrollment join published_match on mentee_enrollment_id = enrollment_id"
                + " set enrollment.state = 'LEFT' where published_match.state = 'ENDED_EARLY'");
    }

    private void matched(String place, String side, String numbers, int cohort) {
        sql.execute("insert into enrollment (enrollment_id, cohort_id, person_id, side, mentor_capacity, mentee_demand,"
                + " state, availability, invited_at, applied_at, decided_at, activated_at, ended_at) select " + place
                + ", cohort_id, " + place + ", " + side + ", if(state = 'RUNNING', 'ACTIVE', 'COMPLETED'),"
                + " repeat(char(7), 42), if(" + draw("invited", place, 2) + ", starts_on - interval 50 day, null),"
                + " starts_on - interval 30 day, starts_on - interval 10 day, starts_on,"
                + " if(state = 'RUNNING', null, ends_on) from " + numbers + " join cohort where cohort_id = " + cohort);
    }

    /** Everybody without a match has a place as well: in a circle, or how far an application came. */
    private void places() {
        sql.execute("insert into enrollment (enrollment_id, cohort_id, person_id, side, state, mentor_capacity,"
                + " mentee_demand, invited_at, applied_at, decided_at) select seq, cohort_id, seq,"
                + " if(" + draw("side", "seq", 4) + ", 'MENTEE', 'MENTOR'),"
                + " if(" + nthWithoutMatch("seq") + " < " + CIRCLES_EACH * MEMBERS_EACH + ", 'ACTIVE', elt(1 + "
                + draw("state", "seq", 6)
                + ", 'APPLIED', 'ACCEPTED', 'DECLINED', 'DECLINED', 'WAITLISTED', 'WITHDRAWN')),"
                + " 0, 1, null, starts_on - interval 30 day, if(" + draw("state", "seq", 6)
                + " = 0, null, starts_on - interval 10 day) from seq_" + (size.matched() + 1) + "_to_" + size.people()
                + " join cohort on cohort_id = 1 + (seq - " + (size.matched() + 1) + ") % " + size.cohorts());
    }

    /** The position among those of the cohort, from 0 on. */
    private String nthWithoutMatch(String place) {
        return "(" + place + " - " + (size.matched() + 1) + ") div " + size.cohorts();
    }

    /** Week by week for all pairs, as they come to be in the course of years: those of a cohort do not lie together. */
    private void sessions() {
        var left = size.sessionsOfPairs();
        for (var week = 0; left > 0; week++) {
            var key = "match_id * 1000 + " + week;
            var at = "activated_at + interval " + (7 * week + 1) + " day + interval 9 + " + draw("hour", key, 8)
                    + " hour";
            var chance = draw("became", key, 100);
            left -= sql.update("insert into session (match_id, state, starts_at, minutes, kind, absent, actual_minutes,"
                    + " booked_by_id, logged_by_id, logged_at) select match_id, state, at, 60, if("
                    + draw("kind", key, 3)
                    + ", 'REMOTE', 'IN_PERSON'), if(state = 'MISSED', 'MENTEE', null), if(state = 'HELD', 30 + "
                    + draw("minutes", key, 45) + ", null), mentee_enrollment_id, if(state in ('HELD', 'MISSED'),"
                    + " mentor_enrollment_id, null), if(state in ('HELD', 'MISSED'), at + interval 3 hour, null)"
                    + " from (select match_id, mentor_enrollment_id, mentee_enrollment_id, " + at + " as at,"
                    + " case when ended_at < " + at + " then 'CANCELLED' when " + at
                    + " > utc_timestamp then 'SCHEDULED'"
                    + " when " + chance + " < 3 then 'MOVED' when " + chance + " < 7 then 'CANCELLED' when " + chance
                    + " < 12 then 'MISSED' when " + chance + " = 12 then 'SCHEDULED' else 'HELD' end as state"
                    + " from published_match order by match_id limit " + left + ") planned");
        }
        sql.execute("insert into session_topic (session_id, topic_id) select session_id, topic_id from session"
                + " join (select topic_id, row_number() over (order by topic_id) as nth from topic order by topic_id limit 8) t"
                + " on nth = 1 + " + draw("topic", "session_id", 16) + " where state = 'HELD'");
        sql.execute("insert into informal_contact (match_id, reported_by_id, happened_at) select match_id,"
                + " mentee_enrollment_id, activated_at + interval seq * 40 + " + draw("contact", "match_id", 30)
                + " day from published_match join seq_1_to_3 where match_id % 4 = 0");
    }

    /** Some of those without a match: sessions every four weeks, and who was there. */
    private void circles() {
        sql.execute(
                "insert into circle (circle_id, cohort_id, name, state, formed_at, published_at) select seq, cohort_id,"
                        + " concat('Circle ', seq), if(state = 'RUNNING', 'ACTIVE', 'COMPLETED'), starts_on, starts_on from seq_1_to_"
                        + size.circles() + " join cohort on cohort_id = 1 + (seq - 1) div " + CIRCLES_EACH);
        sql.execute("insert into circle_member (circle_id, enrollment_id, joined_at) select 1 + (cohort_id - 1) * "
                + CIRCLES_EACH + " + (" + nthWithoutMatch("enrollment_id") + ") div " + MEMBERS_EACH
                + ", enrollment_id, applied_at from enrollment where enrollment_id > " + size.matched() + " and "
                + nthWithoutMatch("enrollment_id") + " < " + CIRCLES_EACH * MEMBERS_EACH);
        sql.execute("insert into session (circle_id, state, starts_at, minutes, kind, actual_minutes)"
                + " select circle_id, if(at > utc_timestamp, 'SCHEDULED', 'HELD'), at, 90, 'IN_PERSON',"
                + " if(at > utc_timestamp, null, 90) from (select circle_id, formed_at + interval seq * 28 day + interval 15"
                + " hour as at from circle join seq_1_to_" + MEETINGS_OF_A_CIRCLE + ") planned");
        sql.execute("insert into session_attendance (session_id, person_id, present) select session_id, enrollment_id, "
                + draw("present", "concat(session_id, '.', enrollment_id)", 7) + " > 0 from session join circle_member"
                + " using (circle_id) where state = 'HELD'");
    }

    /** Two that were held for up to a hundred mentees of each cohort. */
    private void workshops() {
        sql.execute(
                "insert into workshop (workshop_id, program_id, cohort_id, title, description, audience, state, seats,"
                        + " minimum, time_zone, answer_hours, quiet_hours, created_at) select seq, program_id, cohort_id,"
                        + " concat('Workshop ', seq), 'How to', 'MENTEES', 'HELD', 100, 5, 'Europe/London', 24, 12, starts_on from"
                        + " seq_1_to_" + 2 * size.cohorts() + " join cohort on cohort_id = 1 + (seq - 1) div 2");
        sql.execute("insert into workshop_date (workshop_date_id, workshop_id, starts_at, minutes, check_in_code)"
                + " select workshop_id, workshop_id, created_at + interval 20 + 60 * (workshop_id % 2) day, 120, '0000'"
                + " from workshop");
        sql.execute(
                "insert into workshop_seat (workshop_id, person_id, state, line_number, ticket, asked_at, changed_at)"
                        + " select workshop_id, person_id, 'TAKEN', nth, md5(concat(workshop_id, '.', person_id)), created_at,"
                        + " created_at from workshop join (select cohort_id, person_id, row_number() over (partition by cohort_id"
                        + " order by person_id) as nth from enrollment where side = 'MENTEE' and enrollment_id <= "
                        + size.matches() + ") e using (cohort_id) where nth <= 100");
        sql.execute("insert into workshop_attendance (workshop_date_id, person_id, presence, marked_at,"
                + " marked_by_person_id) select workshop_id, person_id, elt(1 + " + draw("came", "ticket", 8)
                + ", 'NO_SHOW', 'LATE', 'HERE', 'HERE', 'HERE', 'HERE', 'HERE', 'HERE'), asked_at, person_id"
                + " from workshop_seat");
    }

    /** One for each mentee; of seven one had a setback, and half of these got over it. */
    private void goals() {
        sql.execute(
                "insert into goal (goal_id, enrollment_id, match_id, state, rhythm, weight, revision, level_at_start,"
                        + " level_now, created_at) select match_id, mentee_enrollment_id, match_id, elt(1 + "
                        + draw("goal", "match_id", 8)
                        + ", 'SET_ASIDE', 'REACHED', 'REACHED', 'OPEN', 'OPEN', 'OPEN', 'OPEN', 'OPEN'),"
                        + " 'MONTHLY', 1 + " + draw("weight", "match_id", 3) + ", 1, -1, "
                        + draw("level", "match_id", 5)
                        + " - 2, activated_at from published_match");
        sql.update(
                "insert into goal_setback (goal_id, person_id, written_at, level_before, happened, learned, plan_if,"
                        + " plan_then, recovered_at) select goal_id, enrollment_id, created_at + interval 60 day, 0, ?, ?, ?, ?,"
                        + " if(goal_id % 2, created_at + interval 90 day, null) from goal where "
                        + draw("setback", "goal_id", 7) + " = 0",
                sealed("goal_setback.happened", "Words"),
                sealed("goal_setback.learned", "Words"),
                sealed("goal_setback.plan_if", "Words"),
                sealed("goal_setback.plan_then", "Words"));
    }

    private byte[] sealed(String purpose, String text) {
        return vault.seal(purpose, text).bytes();
    }
}
