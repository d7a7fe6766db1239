package org.belay.matching;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.jooq.Records.mapping;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.enrollment.EnrollmentId;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who meets whom now, in all programs: an import may name a hundred thousand leavers, and far fewer are matched. */
@Repository
class LeaverQueries {

    private final DSLContext sql;

    LeaverQueries(DSLContext sql) {
        this.sql = sql;
    }

    record OpenMatch(
            MatchId match,
            String program,
            EnrollmentId mentorPlace,
            PersonId mentor,
            EnrollmentId menteePlace,
            PersonId mentee) {

        Stream<EnrollmentId> places() {
            return Stream.of(mentorPlace, menteePlace);
        }

        /** One of the two at least. */
        PersonId leaver(Set<PersonId> leavers) {
            return leavers.contains(mentor) ? mentor : mentee;
        }
    }

    /** By the name of the program, then by key. */
    List<OpenMatch> open() {
        var mentor = ENROLLMENT.as("mentor");
        var mentee = ENROLLMENT.as("mentee");
        return sql.select(
                        PUBLISHED_MATCH.MATCH_ID,
                        PROGRAM.NAME,
                        mentor.ENROLLMENT_ID,
                        mentor.PERSON_ID,
                        mentee.ENROLLMENT_ID,
                        mentee.PERSON_ID)
                .from(PUBLISHED_MATCH)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(PUBLISHED_MATCH.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .join(mentor)
                .on(mentor.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID))
                .join(mentee)
                .on(mentee.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .where(PUBLISHED_MATCH.STATE.in(MatchState.OPEN))
                .orderBy(PROGRAM.NAME, PUBLISHED_MATCH.MATCH_ID)
                .fetch(mapping(OpenMatch::new));
    }
}
