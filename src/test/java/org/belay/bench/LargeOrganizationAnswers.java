package org.belay.bench;

import static org.belay.bench.LargeOrganization.draw;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.belay.bench.LargeOrganization.Size;
import org.belay.shared.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the people of a {@link LargeOrganization} answered. */
final class LargeOrganizationAnswers {

    private static final int DIFFERENT_ANSWERS = 200;

    private static final String PEOPLE_OF_PAIRS =
            "select match_id, state, activated_at, ended_at, mentee_enrollment_id as person_id from published_match"
                    + " union all select match_id, state, activated_at, ended_at, mentor_enrollment_id from published_match";

    private static final List<String> INSTRUMENTS = List.of("general-self-efficacy", "who-5", "mentoring-functions-9");

    private final JdbcTemplate sql;
    private final Vault vault;
    private final Size size;

    LargeOrganizationAnswers(JdbcTemplate sql, Vault vault, Size size) {
        this.sql = sql;
        this.vault = vault;
        this.size = size;
    }

    long count() {
        return count("select count(*) from session_rating")
                + count("select count(*) from pairing_fit")
                + count("select count(*) from program_feedback")
                + INSTRUMENTS.stream()
                        .mapToLong(instrument -> items(instrument).size()
                                * count(
                                        "select count(*) from survey_answer natural join survey where instrument_key = '"
                                                + instrument + "'"))
                        .sum();
    }

    private long count(String query) {
        return sql.queryForObject(query, Long.class);
    }

    private byte[] sealed(String purpose, String text) {
        return vault.seal(purpose, text).bytes();
    }

    /** Of ten people nine answer. Ratings come last: they are as many as are wanting. */
    void fill() {
        sql.execute("insert into pairing_fit (match_id, person_id, answered_at, fit) select match_id, person_id,"
                + " activated_at + interval 20 day, elt(1 + " + draw("fit", "person_id", 10)
                + ", 'NOT_GOOD', 'STILL_DECIDING', 'GOOD', 'GOOD', 'GOOD', 'GOOD', 'GOOD', 'GOOD', 'GOOD', 'GOOD')"
                + " from (" + PEOPLE_OF_PAIRS + ") p where " + draw("answers", "person_id", 10) + " > 0");
        sql.execute(
                "insert into program_feedback (match_id, person_id, time_point, rating, goal_progress, recommendation,"
                        + " would_take_part_again, answered_at) select match_id, person_id, 'END', 1 + "
                        + draw("program", "person_id", 5) + ", " + draw("progress", "person_id", 101)
                        + ", 10 - floor(11 * pow(" + draw("recommends", "person_id", 100)
                        + " / 100, 2)), 'YES', ended_at"
                        + " from (" + PEOPLE_OF_PAIRS + ") p where state = 'COMPLETED' and "
                        + draw("feedback", "person_id", 10)
                        + " > 0");
        INSTRUMENTS.forEach(this::surveys);
        var wanting = size.answers() - count();
        var possible = 2 * count("select count(*) from session where state = 'HELD' and match_id is not null");
        sql.execute(
                "insert into session_rating (session_id, person_id, rating, rated_at) select session_id, person_id, 5 - "
                        + "floor(5 * pow(" + draw("rating", "concat(session_id, '.', person_id)", 100)
                        + " / 100, 2)), logged_at"
                        + " from session join (" + PEOPLE_OF_PAIRS
                        + ") p using (match_id) where session.state = 'HELD' and "
                        + draw("rates", "concat(session_id, '.', person_id)", 1_000_000) + " < "
                        + wanting * 1_000_000 / possible + " order by session_id, person_id");
    }

    /** At the start, halfway and at the end of each cohort, of both sides apart, in confidence. */
    private void surveys(String instrument) {
        sql.update(
                "insert into survey (cohort_id, instrument_id, instrument_key, moment, side, occasion, anonymous, opens_on,"
                        + " closes_on, token) select cohort_id, instrument_id, instrument_key, moment, side, 1, false, opens,"
                        + " opens + interval 14 day, left(md5(concat_ws('.', cohort_id, instrument_key, moment, side)), 30)"
                        + " from (select cohort_id, moment, case moment when 'START' then starts_on when 'END' then ends_on"
                        + " else starts_on + interval 180 day end as opens from cohort"
                        + " join (select 'START' as moment union select 'MID' union select 'END') m) planned"
                        + " join (select 'MENTOR' as side union select 'MENTEE') s"
                        + " join instrument on instrument_key = ? where opens < current_date",
                instrument);
        var ofInstrument = " natural join survey where instrument_key = '" + instrument + "'";
        sql.execute("insert into survey_person (survey_id, person_id, answered) select survey_id, person_id, "
                + draw("survey", "concat(survey_id, '.', person_id)", 10) + " > 0 from enrollment" + ofInstrument
                + " and enrollment_id <= " + size.matched());
        sql.execute("create temporary table drawn_answers (number int primary key, answers blob not null)");
        var random = new Random(instrument.hashCode());
        sql.batchUpdate(
                "insert into drawn_answers values (?, ?)",
                IntStream.range(0, DIFFERENT_ANSWERS)
                        .mapToObj(number ->
                                new Object[] {number, sealed("survey_answer.answers", drawn(instrument, random))})
                        .toList());
        sql.execute("insert into survey_answer (survey_id, person_id, answers, answered_at, in_role) select survey_id,"
                + " person_id, answers, opens_on, side from survey_person"
                + " natural join survey join drawn_answers on number = "
                + draw("answers", "concat(survey_id, '.', person_id)", DIFFERENT_ANSWERS)
                + " where instrument_key = '" + instrument + "' and answered");
        sql.execute("drop temporary table drawn_answers");
    }

    private String drawn(String instrument, Random random) {
        var content = content(instrument);
        var from = content.at("/scale/from").asInt();
        var choices = content.at("/scale/to").asInt() - from + 1;
        var answers = JsonNodeFactory.instance.objectNode();
        items(instrument).forEach(item -> answers.put(item, from + random.nextInt(choices)));
        return answers.toString();
    }

    private List<String> items(String instrument) {
        return content(instrument)
                .at("/items")
                .valueStream()
                .map(item -> item.at("/key").asString())
                .toList();
    }

    private JsonNode content(String instrument) {
        Map<String, Object> row =
                sql.queryForMap("select content from instrument where instrument_key = ? limit 1", instrument);
        return JsonMapper.shared().readTree(row.get("content").toString());
    }
}
