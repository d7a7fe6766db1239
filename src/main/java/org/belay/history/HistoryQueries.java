package org.belay.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PAIRING_FIT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM_FEEDBACK;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SESSION_RATING;
import static org.jooq.Records.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.belay.enrollment.EnrollmentId;
import org.belay.history.Known.FeedbackKey;
import org.belay.history.Known.FitKey;
import org.belay.history.Known.KnownPair;
import org.belay.history.Known.PairKey;
import org.belay.history.Known.RatingKey;
import org.belay.history.Known.SessionKey;
import org.belay.matching.MatchId;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads across features what is there already. */
@Repository
class HistoryQueries {

    private final DSLContext sql;

    HistoryQueries(DSLContext sql) {
        this.sql = sql;
    }

    List<PeopleByEmail.Known> people() {
        return sql.select(PERSON.PERSON_ID, PERSON.FIRST_NAME, PERSON.PREFERRED_NAME, PERSON.LAST_NAME, PERSON.EMAIL)
                .from(PERSON)
                .orderBy(PERSON.PERSON_ID)
                .fetch(mapping(PeopleByEmail.Known::new));
    }

    Map<CohortId, Map<PersonId, EnrollmentId>> enrollments(ProgramId program) {
        return sql
                .select(ENROLLMENT.COHORT_ID, ENROLLMENT.PERSON_ID, ENROLLMENT.ENROLLMENT_ID)
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .where(COHORT.PROGRAM_ID.eq(program))
                .stream()
                .collect(groupingBy(r -> r.value1(), toMap(r -> r.value2(), r -> r.value3())));
    }

    Map<PairKey, KnownPair> pairs(ProgramId program) {
        var mentor = ENROLLMENT.as("mentor");
        var mentee = ENROLLMENT.as("mentee");
        return sql
                .select(
                        COHORT.CODE,
                        PUBLISHED_MATCH.MATCH_KEY,
                        PUBLISHED_MATCH.MATCH_ID,
                        mentor.PERSON_ID,
                        mentee.PERSON_ID)
                .from(PUBLISHED_MATCH)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(PUBLISHED_MATCH.COHORT_ID))
                .join(mentor)
                .on(mentor.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID))
                .join(mentee)
                .on(mentee.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .where(COHORT.PROGRAM_ID.eq(program), COHORT.CODE.isNotNull(), PUBLISHED_MATCH.MATCH_KEY.isNotNull())
                .stream()
                .collect(toMap(
                        r -> new PairKey(r.value1().toLowerCase(Locale.ROOT), r.value2()),
                        r -> new KnownPair(r.value3(), r.value4(), r.value5())));
    }

    Map<SessionKey, MatchId> sessions(ProgramId program) {
        return sql
                .select(COHORT.CODE, SESSION.SESSION_KEY, SESSION.MATCH_ID)
                .from(SESSION)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID))
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(PUBLISHED_MATCH.COHORT_ID))
                .where(COHORT.PROGRAM_ID.eq(program), COHORT.CODE.isNotNull(), SESSION.SESSION_KEY.isNotNull())
                .stream()
                .collect(toMap(
                        r -> new SessionKey(CohortOfFile.key(r.value1()), r.value2()),
                        r -> r.value3(),
                        // Two cohorts whose codes differ in case only cannot be told apart by a file either.
                        (one, other) -> one));
    }

    Set<RatingKey> ratings(ProgramId program) {
        return new HashSet<>(sql.select(COHORT.CODE, SESSION.SESSION_KEY, SESSION_RATING.PERSON_ID)
                .from(SESSION_RATING)
                .join(SESSION)
                .on(SESSION.SESSION_ID.eq(SESSION_RATING.SESSION_ID))
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID))
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(PUBLISHED_MATCH.COHORT_ID))
                .where(COHORT.PROGRAM_ID.eq(program), COHORT.CODE.isNotNull(), SESSION.SESSION_KEY.isNotNull())
                .fetch(r -> new RatingKey(new SessionKey(CohortOfFile.key(r.value1()), r.value2()), r.value3())));
    }

    Set<FeedbackKey> feedback(ProgramId program) {
        return new HashSet<>(
                sql.select(PROGRAM_FEEDBACK.MATCH_ID, PROGRAM_FEEDBACK.PERSON_ID, PROGRAM_FEEDBACK.TIME_POINT)
                        .from(PROGRAM_FEEDBACK)
                        .join(PUBLISHED_MATCH)
                        .on(PUBLISHED_MATCH.MATCH_ID.eq(PROGRAM_FEEDBACK.MATCH_ID))
                        .join(COHORT)
                        .on(COHORT.COHORT_ID.eq(PUBLISHED_MATCH.COHORT_ID))
                        .where(COHORT.PROGRAM_ID.eq(program))
                        .fetch(mapping(FeedbackKey::new)));
    }

    Set<FitKey> fits(ProgramId program) {
        return new HashSet<>(sql.select(PAIRING_FIT.MATCH_ID, PAIRING_FIT.PERSON_ID, PAIRING_FIT.ANSWERED_AT)
                .from(PAIRING_FIT)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(PAIRING_FIT.MATCH_ID))
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(PUBLISHED_MATCH.COHORT_ID))
                .where(COHORT.PROGRAM_ID.eq(program))
                .fetch(mapping(FitKey::new)));
    }
}
