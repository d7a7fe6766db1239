package org.belay.session;

import static java.util.stream.Collectors.groupingBy;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.INFORMAL_CONTACT;
import static org.belay.db.Tables.PAIRING_FIT;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SESSION_RATING;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.belay.matching.MatchId;
import org.belay.matching.MatchState;
import org.belay.session.CohortPulse.Contact;
import org.belay.session.CohortPulse.Stretch;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;

/** What the pairs of a cohort have done, four statements whatever their number. */
@Repository
class PulseQueries {

    private final DSLContext sql;

    PulseQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** Those that ever were active. */
    List<Stretch> pairs(CohortId cohort) {
        return sql.select(PUBLISHED_MATCH.MATCH_ID, PUBLISHED_MATCH.ACTIVATED_AT, PUBLISHED_MATCH.ENDED_AT)
                .from(PUBLISHED_MATCH)
                .where(PUBLISHED_MATCH.COHORT_ID.eq(cohort), PUBLISHED_MATCH.ACTIVATED_AT.isNotNull())
                .fetch(mapping(Stretch::new));
    }

    /** By their pairs: sessions that took place, that were missed or lie ahead, and talks. */
    Map<MatchId, List<Contact>> contacts(CohortId cohort, Instant from) {
        return sql
                .select(SESSION.MATCH_ID, SESSION.STARTS_AT, field(SESSION.STATE.eq(SessionState.HELD)))
                .from(SESSION)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID))
                .where(PUBLISHED_MATCH.COHORT_ID.eq(cohort), SESSION.STARTS_AT.gt(from))
                .and(SESSION.STATE.in(SessionState.HELD, SessionState.MISSED, SessionState.SCHEDULED))
                .unionAll(select(INFORMAL_CONTACT.MATCH_ID, INFORMAL_CONTACT.HAPPENED_AT, inline(true))
                        .from(INFORMAL_CONTACT)
                        .join(PUBLISHED_MATCH)
                        .on(PUBLISHED_MATCH.MATCH_ID.eq(INFORMAL_CONTACT.MATCH_ID))
                        .where(PUBLISHED_MATCH.COHORT_ID.eq(cohort), INFORMAL_CONTACT.HAPPENED_AT.gt(from)))
                .fetch(mapping(Contact::new))
                .stream()
                .collect(groupingBy(Contact::match));
    }

    /** How many said what last, of pairs that go on. */
    Map<Fit, Integer> fit(CohortId cohort, PersonId reader) {
        var later = PAIRING_FIT.as("later");
        return sql.select(PAIRING_FIT.FIT, count())
                .from(PAIRING_FIT)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(PAIRING_FIT.MATCH_ID))
                .where(goesOn(cohort), notOf(reader))
                .and(notExists(selectOne()
                        .from(later)
                        .where(later.MATCH_ID.eq(PAIRING_FIT.MATCH_ID), later.PERSON_ID.eq(PAIRING_FIT.PERSON_ID))
                        .and(later.ANSWERED_AT.gt(PAIRING_FIT.ANSWERED_AT))))
                .groupBy(PAIRING_FIT.FIT)
                .fetchMap(PAIRING_FIT.FIT, count());
    }

    /** How many pairs go on, without those of the reader. */
    int going(CohortId cohort, PersonId reader) {
        return sql.fetchCount(
                select(PUBLISHED_MATCH.MATCH_ID).from(PUBLISHED_MATCH).where(goesOn(cohort), notOf(reader)));
    }

    /** How many ratings of held sessions there are, and their mean. */
    Record2<Integer, BigDecimal> ratings(CohortId cohort, PersonId reader) {
        return sql.select(count(), avg(SESSION_RATING.RATING))
                .from(SESSION_RATING)
                .join(SESSION)
                .on(SESSION.SESSION_ID.eq(SESSION_RATING.SESSION_ID))
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID))
                .where(PUBLISHED_MATCH.COHORT_ID.eq(cohort), SESSION.STATE.eq(SessionState.HELD), notOf(reader))
                .fetchSingle();
    }

    private static Condition goesOn(CohortId cohort) {
        return PUBLISHED_MATCH
                .COHORT_ID
                .eq(cohort)
                .and(PUBLISHED_MATCH.STATE.in(MatchState.ACTIVE, MatchState.ON_HOLD));
    }

    /** Who coordinates and is matched learns nothing of what their partner says. */
    private static Condition notOf(PersonId reader) {
        return notExists(selectOne()
                .from(ENROLLMENT)
                .where(ENROLLMENT.PERSON_ID.eq(reader))
                .and(ENROLLMENT.ENROLLMENT_ID.in(
                        PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID)));
    }
}
