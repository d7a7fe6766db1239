package org.belay.security;

import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;

import java.util.List;
import org.belay.shared.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
class AuditLogQueries {

    /** Of their own entries people see sign-ins and exports; what they did in a program belongs to its log. */
    private static final Field<PersonId> OWNER = when(
            AUDIT_ENTRY.ACTION.in("account.signed-in", "account.signed-out").or(AUDIT_ENTRY.ACTION.like("%downloaded")),
            AUDIT_ENTRY.ACTOR_PERSON_ID);

    private final DSLContext sql;

    AuditLogQueries(DSLContext sql) {
        this.sql = sql;
    }

    List<AuditRow> page(Actor reader, AuditFilter filter, boolean oldestFirst, int offset, int limit) {
        return sql.select(
                        AUDIT_ENTRY.AUDIT_ENTRY_ID,
                        AUDIT_ENTRY.HAPPENED_AT,
                        AUDIT_ENTRY.ACTOR_PERSON_ID,
                        AUDIT_ENTRY.ACTION,
                        AUDIT_ENTRY.OBJECT_LABEL,
                        AUDIT_ENTRY.PROGRAM_ID,
                        AUDIT_ENTRY.DETAILS)
                .from(AUDIT_ENTRY)
                .where(visible(reader), matches(filter))
                .orderBy(
                        oldestFirst ? AUDIT_ENTRY.HAPPENED_AT.asc() : AUDIT_ENTRY.HAPPENED_AT.desc(),
                        oldestFirst ? AUDIT_ENTRY.AUDIT_ENTRY_ID.asc() : AUDIT_ENTRY.AUDIT_ENTRY_ID.desc())
                .limit(offset, limit)
                .fetch(mapping(AuditRow::new));
    }

    int count(Actor reader, AuditFilter filter) {
        return sql.fetchCount(AUDIT_ENTRY, visible(reader).and(matches(filter)));
    }

    /** The actions that occur among what the reader sees. */
    List<String> actions(Actor reader) {
        return sql.selectDistinct(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(visible(reader))
                .orderBy(AUDIT_ENTRY.ACTION)
                .fetch(AUDIT_ENTRY.ACTION);
    }

    private static Condition visible(Actor reader) {
        return new AccessCondition()
                .owner(OWNER)
                .program(AUDIT_ENTRY.PROGRAM_ID)
                .allows(reader, Permission.SEE_AUDIT);
    }

    private static Condition matches(AuditFilter filter) {
        return noCondition()
                .and(filter.actor() == null ? noCondition() : AUDIT_ENTRY.ACTOR_PERSON_ID.eq(filter.actor()))
                .and(filter.action() == null ? noCondition() : AUDIT_ENTRY.ACTION.eq(filter.action()))
                .and(filter.program() == null ? noCondition() : AUDIT_ENTRY.PROGRAM_ID.eq(filter.program()))
                .and(filter.from() == null ? noCondition() : AUDIT_ENTRY.HAPPENED_AT.ge(filter.from()))
                .and(filter.until() == null ? noCondition() : AUDIT_ENTRY.HAPPENED_AT.lt(filter.until()));
    }
}
