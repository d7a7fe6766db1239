package org.belay.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PUBLISHED_MATCH;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.belay.BelayTest;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.matching.MatchId;
import org.belay.matching.MatchState;
import org.belay.shared.CohortId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The database keeps count of the matches of each place, whoever writes them and in whatever order. */
@BelayTest
@Transactional
class MatchesAtPlacesTest {

    private static final int STEPS = 300;

    /** How many are open on either side, and how many mentees are met. */
    private record Counts(int asMentor, int asMentee, int meets) {

        private static final Counts NONE = new Counts(0, 0, 0);

        private Counts with(Counts other) {
            return new Counts(asMentor + other.asMentor, asMentee + other.asMentee, meets + other.meets);
        }
    }

    @Autowired
    private DSLContext sql;

    private final Random random = new Random(34);
    private final List<EnrollmentId> places = new ArrayList<>();
    private final List<MatchId> matches = new ArrayList<>();
    private WorkGiven given;
    private CohortId cohort;

    @BeforeEach
    void sixPlaces() {
        given = new WorkGiven(sql, Instant.parse("2026-11-30T08:00:00Z"));
        cohort = given.cohort(given.program("New managers"), CohortState.RUNNING);
        for (var side : List.of(Side.MENTOR, Side.MENTOR, Side.BOTH, Side.MENTEE, Side.MENTEE, Side.PEER)) {
            places.add(given.place(cohort, given.person("Ada", side.name()), side, EnrollmentState.ACTIVE));
        }
    }

    @Test
    void whateverIsWrittenTheCountsAgree() {
        for (var step = 0; step < STEPS; step++) {
            write();
            assertThat(kept()).as("after step %d", step).isEqualTo(counted());
        }
        assertThat(kept().values()).anyMatch(counts -> counts.asMentor() > counts.meets());
        assertThat(kept().values()).anyMatch(counts -> counts.asMentee() > 0);
    }

    @Test
    void whatIsWrittenInOneStatementIsCountedToo() {
        for (var i = 0; i < 20; i++) {
            add();
        }

        sql.update(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.STATE, MatchState.ACTIVE)
                .where(PUBLISHED_MATCH.MATCH_ID.in(matches))
                .execute();

        assertThat(kept()).isEqualTo(counted());
        assertThat(kept().values().stream().mapToInt(Counts::meets).sum()).isEqualTo(20);
        sql.deleteFrom(PUBLISHED_MATCH)
                .where(PUBLISHED_MATCH.MATCH_ID.in(matches))
                .execute();
        assertThat(kept().values()).containsOnly(Counts.NONE);
    }

    private void write() {
        if (matches.isEmpty() || random.nextInt(4) == 0) {
            add();
            return;
        }
        var match = matches.get(random.nextInt(matches.size()));
        switch (random.nextInt(5)) {
            case 0 -> {
                sql.deleteFrom(PUBLISHED_MATCH)
                        .where(PUBLISHED_MATCH.MATCH_ID.eq(match))
                        .execute();
                matches.remove(match);
            }
            case 1 ->
                sql.update(PUBLISHED_MATCH)
                        .set(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, any(places))
                        .where(PUBLISHED_MATCH.MATCH_ID.eq(match))
                        .execute();
            default ->
                sql.update(PUBLISHED_MATCH)
                        .set(PUBLISHED_MATCH.STATE, anyState())
                        .where(PUBLISHED_MATCH.MATCH_ID.eq(match))
                        .execute();
        }
    }

    private void add() {
        matches.add(given.match(cohort, any(places), any(places), anyState(), 20));
    }

    private MatchState anyState() {
        return any(List.of(MatchState.values()));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private Map<EnrollmentId, Counts> kept() {
        return sql.select(
                        ENROLLMENT.ENROLLMENT_ID,
                        ENROLLMENT.OPEN_AS_MENTOR,
                        ENROLLMENT.OPEN_AS_MENTEE,
                        ENROLLMENT.ACTIVE_AS_MENTOR)
                .from(ENROLLMENT)
                .where(ENROLLMENT.COHORT_ID.eq(cohort))
                .fetchMap(ENROLLMENT.ENROLLMENT_ID, row -> new Counts(row.value2(), row.value3(), row.value4()));
    }

    private Map<EnrollmentId, Counts> counted() {
        var counts = new HashMap<EnrollmentId, Counts>();
        places.forEach(place -> counts.put(place, Counts.NONE));
        sql.selectFrom(PUBLISHED_MATCH)
                .where(PUBLISHED_MATCH.COHORT_ID.eq(cohort))
                .forEach(match -> {
                    var open = match.getState().open() ? 1 : 0;
                    var active = match.getState() == MatchState.ACTIVE ? 1 : 0;
                    counts.merge(match.getMentorEnrollmentId(), new Counts(open, 0, active), Counts::with);
                    counts.merge(match.getMenteeEnrollmentId(), new Counts(0, open, 0), Counts::with);
                });
        return counts;
    }
}
