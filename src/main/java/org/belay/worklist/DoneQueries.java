package org.belay.worklist;

import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM_ROLE;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.belay.security.AccessCondition;
import org.belay.security.Permission;
import org.belay.security.ProgramRole;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What those who coordinate have done of late, in the programs of a coordinator. */
@Repository
class DoneQueries {

    private static final int READ = 200;

    private final DSLContext sql;

    DoneQueries(DSLContext sql) {
        this.sql = sql;
    }

    private record Day(LocalDate day, String action, String actor) {}

    /** The same done to many on one day is one entry. */
    List<DoneEntry> since(Scope scope, Instant since, ZoneId zone, int most) {
        var days = new LinkedHashMap<Day, List<DoneEntry>>();
        entries(scope, since)
                .forEach(entry -> days.computeIfAbsent(
                                new Day(entry.at().atZone(zone).toLocalDate(), entry.action(), entry.actor()),
                                day -> new ArrayList<>())
                        .add(entry));
        return days.values().stream()
                .limit(most)
                .map(same -> {
                    var latest = same.getFirst();
                    return new DoneEntry(
                            latest.action(),
                            latest.about(),
                            same.size() - 1,
                            latest.actor(),
                            latest.program(),
                            latest.at());
                })
                .toList();
    }

    private List<DoneEntry> entries(Scope scope, Instant since) {
        var team = select(ACCOUNT.PERSON_ID)
                .from(PROGRAM_ROLE)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(PROGRAM_ROLE.ACCOUNT_ID))
                .where(PROGRAM_ROLE.PROGRAM_ID.in(scope.actor().coordinates()))
                .and(PROGRAM_ROLE.ROLE.in(ProgramRole.COORDINATOR, ProgramRole.BACKUP));
        return sql.select(
                        AUDIT_ENTRY.ACTION,
                        AUDIT_ENTRY.OBJECT_LABEL,
                        concat(PERSON.FIRST_NAME, inline(" "), PERSON.LAST_NAME),
                        AUDIT_ENTRY.PROGRAM_ID,
                        AUDIT_ENTRY.HAPPENED_AT)
                .from(AUDIT_ENTRY)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(AUDIT_ENTRY.ACTOR_PERSON_ID))
                .where(new AccessCondition()
                        .program(AUDIT_ENTRY.PROGRAM_ID)
                        .allows(scope.actor(), Permission.KEEP_WORKLIST))
                .and(scope.program() == null ? noCondition() : AUDIT_ENTRY.PROGRAM_ID.eq(scope.program()))
                .and(AUDIT_ENTRY.HAPPENED_AT.ge(since))
                .and(AUDIT_ENTRY.ACTOR_PERSON_ID.in(team))
                .orderBy(AUDIT_ENTRY.HAPPENED_AT.desc(), AUDIT_ENTRY.AUDIT_ENTRY_ID.desc())
                .limit(READ)
                .fetch(row -> new DoneEntry(row.value1(), row.value2(), 0, row.value3(), row.value4(), row.value5()));
    }
}
