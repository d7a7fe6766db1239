package org.belay.reporting;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.belay.care.Load;
import org.belay.shared.CohortId;
import org.belay.shared.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what those who support others say and keep, calls for help, and what people said of workshops. */
final class HistoryOfCare {

    private static final LocalDateTime AT = LocalDateTime.parse("2026-02-10T09:00:00");

    private final JdbcClient sql;
    private final Vault vault;
    private final Random random;

    /** What each said last: {@code HEAVY:7}. */
    final List<String> said = new java.util.ArrayList<>();

    HistoryOfCare(JdbcClient sql, Vault vault, long seed) {
        this.sql = sql;
        this.vault = vault;
        this.random = new Random(seed);
    }

    /** @param silent of 100 who say nothing */
    void write(CohortId cohort, int silent) {
        List<Long> supporting =
                sql.sql("""
                        select distinct e.enrollment_id from enrollment e
                        join published_match m on m.mentor_enrollment_id = e.enrollment_id
                        where e.cohort_id = ? and m.activated_at is not null order by e.enrollment_id""").param(cohort.value()).query(Long.class).list();
        supporting.forEach(place -> of(place, silent));
        calls(cohort);
        workshops(cohort);
    }

    private void of(long place, int silent) {
        if (random.nextInt(100) >= silent) {
            // The last one counts.
            for (int i = random.nextInt(2); i < 2; i++) {
                String answer = Load.values()[random.nextInt(4)] + ":" + random.nextInt(11);
                sql.sql("insert into load_pulse values (?, ?, ?)")
                        .params(
                                place,
                                AT.plusDays(i),
                                vault.seal("load_pulse.answer", answer).bytes())
                        .update();
                if (i == 1) {
                    said.add(answer);
                }
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            sql.sql("insert into supervision_entry (enrollment_id, held_on, minutes) values (?, ?, 30)")
                    .params(place, AT.toLocalDate())
                    .update();
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            sql.sql("insert into confidential_encounter (enrollment_id, begun_on, talks, minutes) values (?, ?, ?, 30)")
                    .params(place, AT.toLocalDate(), 1 + random.nextInt(4))
                    .update();
        }
    }

    private void calls(CohortId cohort) {
        record Goal(long id, long person) {}
        sql.sql(
                        "select goal_id, person_id from goal join enrollment using (enrollment_id) where cohort_id = ? order by goal_id")
                .param(cohort.value())
                .query((row, number) -> new Goal(row.getLong(1), row.getLong(2)))
                .list()
                .forEach(goal -> {
                    boolean asks = random.nextInt(3) > 0;
                    sql.sql(
                                    "insert into goal_check_in (goal_id, person_id, written_at, level_now, step, asks_help, help_settled_at)"
                                            + " values (?, ?, ?, 0, 'SAME', ?, ?)")
                            .params(goal.id(), goal.person(), AT, asks)
                            .param(asks && random.nextBoolean() ? AT : null)
                            .update();
                });
    }

    /** Some who gave their seat back wait instead; most say how it was, also who turned out not to have been there. */
    private void workshops(CohortId cohort) {
        sql.sql("""
                        update workshop_seat set state = if(mod(person_id, 2) = 0, 'WAITLISTED', 'OFFERED')
                        where state = 'GIVEN_BACK' and workshop_id in (select workshop_id from workshop where cohort_id = ?)""").param(cohort.value()).update();
        sql.sql("""
                        insert into workshop_feedback (workshop_id, person_id, rating, rated_at)
                        select distinct d.workshop_id, a.person_id, 1 + mod(a.person_id, 5), ?
                        from workshop_attendance a natural join workshop_date d join workshop w using (workshop_id)
                        where w.cohort_id = ? and mod(a.person_id, 3) > 0""").params(AT, cohort.value()).update();
    }
}
