package org.belay.matching;

import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.IMPORT_BATCH_MATCH;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;

import java.util.ArrayList;
import java.util.List;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.organization.ImportBatchId;
import org.belay.shared.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Matches that an import of people ended with their leavers, for the way back; they are forgotten with the people. */
@Repository
class LeaverMemoryRepository {

    private final DSLContext sql;

    LeaverMemoryRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Call it before the match is ended. */
    void keep(ImportBatchId batch, MatchDetails match, PersonId leaver) {
        sql.insertInto(IMPORT_BATCH_MATCH)
                .set(IMPORT_BATCH_MATCH.IMPORT_BATCH_ID, batch)
                .set(IMPORT_BATCH_MATCH.MATCH_ID, match.id())
                .set(IMPORT_BATCH_MATCH.PERSON_ID, leaver)
                .set(IMPORT_BATCH_MATCH.STATE, match.state())
                .set(IMPORT_BATCH_MATCH.VERSION, match.version() + 1)
                .execute();
    }

    List<EnrollmentId> places(ImportBatchId batch) {
        var places = new ArrayList<EnrollmentId>();
        sql.select(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID)
                .from(IMPORT_BATCH_MATCH)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(IMPORT_BATCH_MATCH.MATCH_ID))
                .where(IMPORT_BATCH_MATCH.IMPORT_BATCH_ID.eq(batch))
                .forEach(match -> {
                    places.add(match.value1());
                    places.add(match.value2());
                });
        return places;
    }

    /** Those that are as the import left them, by key. */
    List<MatchId> untouched(ImportBatchId batch) {
        return sql.select(PUBLISHED_MATCH.MATCH_ID)
                .from(IMPORT_BATCH_MATCH)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(IMPORT_BATCH_MATCH.MATCH_ID))
                .where(
                        IMPORT_BATCH_MATCH.IMPORT_BATCH_ID.eq(batch),
                        PUBLISHED_MATCH.STATE.eq(MatchState.ENDED_EARLY),
                        PUBLISHED_MATCH.VERSION.eq(IMPORT_BATCH_MATCH.VERSION))
                .orderBy(PUBLISHED_MATCH.MATCH_ID)
                .fetch(PUBLISHED_MATCH.MATCH_ID);
    }

    MatchState state(ImportBatchId batch, MatchId match) {
        return sql.select(IMPORT_BATCH_MATCH.STATE)
                .from(IMPORT_BATCH_MATCH)
                .where(IMPORT_BATCH_MATCH.IMPORT_BATCH_ID.eq(batch), IMPORT_BATCH_MATCH.MATCH_ID.eq(match))
                .fetchSingle()
                .value1();
    }

    /** Whether both still take part and neither has found somebody else since. */
    boolean fits(MatchId match) {
        var mentor = ENROLLMENT.as("mentor");
        var mentee = ENROLLMENT.as("mentee");
        Condition free =
                mentor.OPEN_AS_MENTOR.lt(mentor.MENTOR_CAPACITY).and(mentee.OPEN_AS_MENTEE.lt(mentee.MENTEE_DEMAND));
        Condition equals = mentor.SIDE.eq(Side.PEER);
        Condition alone = mentor.OPEN_AS_MENTOR
                .plus(mentor.OPEN_AS_MENTEE)
                .plus(mentee.OPEN_AS_MENTOR)
                .plus(mentee.OPEN_AS_MENTEE)
                .eq(inline(0));
        return sql.fetchExists(sql.selectOne()
                .from(PUBLISHED_MATCH)
                .join(mentor)
                .on(mentor.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID))
                .join(mentee)
                .on(mentee.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .where(
                        PUBLISHED_MATCH.MATCH_ID.eq(match),
                        mentor.STATE.in(EnrollmentState.ACTIVE, EnrollmentState.ON_HOLD),
                        mentee.STATE.in(EnrollmentState.ACTIVE, EnrollmentState.ON_HOLD),
                        equals.and(alone).or(not(equals).and(free))));
    }
}
