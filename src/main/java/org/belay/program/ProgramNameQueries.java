package org.belay.program;

import static org.belay.db.Tables.PROGRAM;
import static org.jooq.Records.mapping;

import java.util.List;
import org.belay.security.AccountDirectory.ProgramName;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class ProgramNameQueries {

    private final DSLContext sql;

    ProgramNameQueries(DSLContext sql) {
        this.sql = sql;
    }

    List<ProgramName> all() {
        return sql.select(PROGRAM.PROGRAM_ID, PROGRAM.NAME)
                .from(PROGRAM)
                .orderBy(PROGRAM.NAME, PROGRAM.PROGRAM_ID)
                .fetch(mapping(ProgramName::new));
    }

    void lock(ProgramId program) {
        sql.select(PROGRAM.PROGRAM_ID)
                .from(PROGRAM)
                .where(PROGRAM.PROGRAM_ID.eq(program))
                .forUpdate()
                .fetch();
    }
}
