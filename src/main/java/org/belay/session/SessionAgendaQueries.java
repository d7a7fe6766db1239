package org.belay.session;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.belay.db.tables.Person;
import org.belay.organization.RoomId;
import org.belay.security.AccessCondition;
import org.belay.security.Actor;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.Vault;
import org.belay.shared.database.FullName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Sessions as calendars show them: one statement a calendar. */
@Repository
class SessionAgendaQueries {

    private static final MemberQueries MENTOR = new MemberQueries("mentor");
    private static final MemberQueries MENTEE = new MemberQueries("mentee");

    private final DSLContext sql;
    private final Vault vault;

    SessionAgendaQueries(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Those that somebody has, of any match or circle. */
    List<AgendaEntry> of(PersonId person, Slot within) {
        return find(person, within, meets(person), falseCondition());
    }

    /** Those of a cohort that the actor may know to take place. */
    List<AgendaEntry> of(CohortId cohort, Actor actor, Slot within) {
        return find(actor.person(), within, COHORT.COHORT_ID.eq(cohort), visible(actor));
    }

    List<AgendaEntry> in(RoomId room, Actor actor, Slot within) {
        return find(actor.person(), within, SESSION.ROOM_ID.eq(room), visible(actor));
    }

    private static Condition visible(Actor actor) {
        return new AccessCondition()
                .owner(MENTOR.enrollment().PERSON_ID)
                .owner(MENTEE.enrollment().PERSON_ID)
                .program(COHORT.PROGRAM_ID)
                .allows(actor, Permission.SEE_SESSION);
    }

    private static Condition meets(PersonId person) {
        return MENTOR.enrollment()
                .PERSON_ID
                .eq(person)
                .or(MENTEE.enrollment().PERSON_ID.eq(person))
                .or(SESSION.CIRCLE_ID.in(CircleQueries.circlesOf(List.of(person))));
    }

    /**
     * @param reader whose name is left out
     * @param visible for which of them the reader is told who meets
     */
    private List<AgendaEntry> find(PersonId reader, Slot within, Condition which, Condition visible) {
        var own = meets(reader);
        var pair = when(MENTOR.enrollment().PERSON_ID.eq(reader), name(MENTEE.person()))
                .when(MENTEE.enrollment().PERSON_ID.eq(reader), name(MENTOR.person()))
                .otherwise(concat(name(MENTOR.person()), inline(", "), name(MENTEE.person())));
        var who = when(visible.or(own), coalesce(CIRCLE.NAME, pair));
        return sql
                .select(
                        SESSION.SESSION_ID,
                        SessionQueries.CALENDAR_KEY,
                        SESSION.CALENDAR_SEQUENCE,
                        SESSION.STATE,
                        SESSION.STARTS_AT,
                        SESSION.MINUTES,
                        SESSION.KIND,
                        SESSION.MATCH_ID,
                        SESSION.CIRCLE_ID,
                        who,
                        SESSION.PLACE,
                        field(own))
                .from(MENTEE.leftJoin(
                        MENTOR.leftJoin(
                                SESSION.leftJoin(PUBLISHED_MATCH)
                                        .on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID))
                                        .leftJoin(CIRCLE)
                                        .on(CIRCLE.CIRCLE_ID.eq(SESSION.CIRCLE_ID))
                                        .join(COHORT)
                                        .on(COHORT.COHORT_ID.eq(coalesce(PUBLISHED_MATCH.COHORT_ID, CIRCLE.COHORT_ID))),
                                PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID),
                        PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .where(which)
                .and(SESSION.STATE.ne(SessionState.MOVED))
                .and(SESSION.STARTS_AT.between(within.startsAt().minus(SessionQueries.LONGEST), within.endsAt()))
                .orderBy(SESSION.STARTS_AT, SESSION.SESSION_ID)
                .fetch(mapping((id, key, sequence, state, start, minutes, kind, match, circle, whom, place, mine) ->
                        new AgendaEntry(
                                id,
                                key,
                                sequence,
                                state,
                                new Slot(start, start.plus(minutes, ChronoUnit.MINUTES)),
                                kind,
                                whom == null ? null : match,
                                whom == null ? null : circle,
                                whom,
                                mine ? vault.openIfAny(SessionRepository.PLACE, place) : null,
                                mine)))
                .stream()
                .filter(entry -> entry.time().overlaps(within))
                .toList();
    }

    private static Field<String> name(Person person) {
        return FullName.of(person.PREFERRED_NAME, person.FIRST_NAME, person.LAST_NAME);
    }
}
