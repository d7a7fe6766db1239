package org.belay.audit;

import static org.belay.db.Tables.AUDIT_ENTRY;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class AuditRepository {

    private static final int LONGEST_LABEL = 300;
    private static final int LONGEST_DETAILS = 4000;

    private final DSLContext sql;

    AuditRepository(DSLContext sql) {
        this.sql = sql;
    }

    void add(@Nullable PersonId actor, AuditEvent event, Instant now) {
        entry(actor, event, now).execute();
    }

    void add(@Nullable PersonId actor, List<AuditEvent> events, Instant now) {
        sql.batch(events.stream().map(event -> entry(actor, event, now)).toList())
                .execute();
    }

    private Query entry(@Nullable PersonId actor, AuditEvent event, Instant now) {
        return sql.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.HAPPENED_AT, now)
                .set(AUDIT_ENTRY.ACTOR_PERSON_ID, actor)
                .set(AUDIT_ENTRY.ACTION, event.action())
                .set(AUDIT_ENTRY.OBJECT_TYPE, event.objectType())
                .set(AUDIT_ENTRY.OBJECT_ID, event.objectId())
                .set(AUDIT_ENTRY.OBJECT_LABEL, cut(event.objectLabel(), LONGEST_LABEL))
                .set(AUDIT_ENTRY.PROGRAM_ID, event.program())
                .set(AUDIT_ENTRY.DETAILS, cut(details(event), LONGEST_DETAILS));
    }

    /** One field a line, as {@code name: value}. */
    private static @Nullable String details(AuditEvent event) {
        return event.details().isEmpty()
                ? null
                : event.details().entrySet().stream()
                        .map(e -> e.getKey() + ": " + e.getValue())
                        .collect(Collectors.joining("\n"));
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
