package org.belay.reporting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.belay.shared.CohortId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes circles, workshops and goals into a cohort that has people, at random but from a seed. */
final class HistoryOfCircles {

    private static final LocalDateTime AT =
            LocalDateTime.ofInstant(Instant.parse("2026-02-03T09:00:00Z"), ZoneOffset.UTC);

    private final JdbcClient sql;
    private final Random random;

    HistoryOfCircles(JdbcClient sql, long seed) {
        this.sql = sql;
        this.random = new Random(seed);
    }

    private record Place(long enrollment, long person) {}

    void write(CohortId cohort) {
        List<Place> places = new ArrayList<>(sql.sql("""
                        select enrollment_id, person_id from enrollment
                        where cohort_id = :cohort and state in ('ACTIVE', 'COMPLETED', 'LEFT') order by enrollment_id""")
                .param("cohort", cohort.value())
                .query((row, number) -> new Place(row.getLong(1), row.getLong(2)))
                .list());
        Collections.shuffle(places, random);
        for (int from = 0; from + 3 <= places.size(); from += 4) {
            circle(cohort, places.subList(from, Math.min(places.size(), from + 4)));
        }
        for (int i = 0; i < 3; i++) {
            workshop(cohort, i, places);
        }
        places.forEach(this::goals);
    }

    private void circle(CohortId cohort, List<Place> members) {
        boolean published = random.nextInt(5) > 0;
        long circle = insert(
                "insert into circle (cohort_id, name, state, formed_at, published_at) values (:cohort, 'C', :state, :at, :published)",
                Map.of("cohort", cohort.value(), "state", published ? "ACTIVE" : "FORMING", "at", AT),
                "published",
                published ? AT : null,
                "circle_id");
        for (Place member : members) {
            insert(
                    "insert into circle_member (circle_id, enrollment_id, joined_at, left_at) values (:circle, :place, :at, :left)",
                    Map.of("circle", circle, "place", member.enrollment(), "at", AT),
                    "left",
                    random.nextInt(6) == 0 ? AT.plusDays(20) : null,
                    "circle_member_id");
        }
        for (int i = 0; i < random.nextInt(4); i++) {
            String state = random.nextInt(4) == 0 ? "CANCELLED" : "HELD";
            long session = insert(
                    "insert into session (circle_id, state, starts_at, minutes, kind, actual_minutes) values (:circle, :state, :at, 60, 'REMOTE', :actual)",
                    Map.of("circle", circle, "state", state, "at", AT.plusDays(7L * i)),
                    "actual",
                    60,
                    "session_id");
            for (Place member : members) {
                if (random.nextInt(5) > 0) {
                    sql.sql("insert into session_attendance (session_id, person_id, present) values (?, ?, ?)")
                            .params(session, member.person(), random.nextInt(4) > 0)
                            .update();
                }
            }
        }
    }

    private void workshop(CohortId cohort, int number, List<Place> places) {
        String state = number == 2 ? "CANCELLED" : "HELD";
        long workshop = insert(
                """
                insert into workshop (program_id, cohort_id, title, description, audience, state, seats, minimum, time_zone,
                  answer_hours, quiet_hours, created_at, published_at)
                select program_id, cohort_id, concat('W', :number), '', 'PARTICIPANTS', :state, 100, 0, 'Europe/Berlin',
                  24, 24, :at, :published from cohort where cohort_id = :cohort""",
                Map.of("cohort", cohort.value(), "number", number, "state", state, "at", AT),
                "published",
                AT,
                "workshop_id");
        List<Long> dates = new ArrayList<>();
        for (int i = 0; i <= number; i++) {
            dates.add(insert(
                    "insert into workshop_date (workshop_id, starts_at, minutes, check_in_code) values (:workshop, :at, 90, :code)",
                    Map.of("workshop", workshop, "at", AT.plusDays(number + 7L * i)),
                    "code",
                    "code",
                    "workshop_date_id"));
        }
        int line = 1;
        for (Place place : places) {
            if (random.nextInt(3) > 0) {
                sql.sql(
                                "insert into workshop_seat (workshop_id, person_id, state, line_number, ticket, asked_at, changed_at)"
                                        + " values (?, ?, ?, ?, ?, ?, ?)")
                        .params(
                                workshop,
                                place.person(),
                                random.nextInt(4) > 0 ? "TAKEN" : "GIVEN_BACK",
                                line,
                                "t" + workshop + "-" + line,
                                AT,
                                AT)
                        .update();
                line++;
                for (long date : dates) {
                    if (random.nextBoolean()) {
                        sql.sql("insert into workshop_attendance values (?, ?, ?, ?, ?)")
                                .params(
                                        date,
                                        place.person(),
                                        random.nextBoolean() ? "HERE" : "NO_SHOW",
                                        AT,
                                        place.person())
                                .update();
                    }
                }
            }
        }
    }

    private void goals(Place place) {
        for (int i = 0; i < random.nextInt(3); i++) {
            String[] states = {"OPEN", "OPEN", "REACHED", "SET_ASIDE"};
            long goal = insert(
                    """
                    insert into goal (enrollment_id, state, rhythm, weight, revision, level_at_start, level_now, created_at, closed_at)
                    values (:place, :state, 'WEEKLY', :weight, 1, :start, :now, :at, :closed)""",
                    Map.of(
                            "place",
                            place.enrollment(),
                            "state",
                            states[random.nextInt(4)],
                            "weight",
                            1 + random.nextInt(3),
                            "start",
                            random.nextInt(2) - 2,
                            "now",
                            random.nextInt(5) - 2,
                            "at",
                            AT),
                    "closed",
                    null,
                    "goal_id");
            for (int setback = random.nextInt(3); setback == 2; setback = random.nextInt(3)) {
                byte[] sealed = {1};
                sql.sql(
                                "insert into goal_setback (goal_id, person_id, written_at, level_before, happened, learned, plan_if,"
                                        + " plan_then, recovered_at) values (?, ?, ?, 0, ?, ?, ?, ?, ?)")
                        .params(goal, place.person(), AT, sealed, sealed, sealed, sealed)
                        .param(random.nextBoolean() ? AT : null)
                        .update();
            }
        }
    }

    private long insert(String statement, Map<String, Object> values, String name, Object value, String id) {
        return sql.sql(statement + " returning " + id)
                .params(values)
                .param(name, value)
                .query(Long.class)
                .single();
    }
}
