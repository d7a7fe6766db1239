package org.belay.program;

import static org.belay.db.Tables.PROGRAM_SURVEY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import java.util.List;
import java.util.stream.IntStream;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class SurveyPlanRepository {

    private final DSLContext sql;

    SurveyPlanRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<PlannedSurvey> of(ProgramId program) {
        return sql.select(
                        PROGRAM_SURVEY.INSTRUMENT_KEY,
                        PROGRAM_SURVEY.MOMENT,
                        PROGRAM_SURVEY.SIDE,
                        PROGRAM_SURVEY.ANONYMOUS)
                .from(PROGRAM_SURVEY)
                .where(PROGRAM_SURVEY.PROGRAM_ID.eq(program))
                .orderBy(PROGRAM_SURVEY.POSITION)
                .fetch(mapping(PlannedSurvey::new));
    }

    /** In place of what is there. */
    void set(ProgramId program, List<PlannedSurvey> surveys) {
        sql.deleteFrom(PROGRAM_SURVEY)
                .where(PROGRAM_SURVEY.PROGRAM_ID.eq(program))
                .execute();
        if (surveys.isEmpty()) {
            return;
        }
        sql.insertInto(
                        PROGRAM_SURVEY,
                        PROGRAM_SURVEY.PROGRAM_ID,
                        PROGRAM_SURVEY.POSITION,
                        PROGRAM_SURVEY.INSTRUMENT_KEY,
                        PROGRAM_SURVEY.MOMENT,
                        PROGRAM_SURVEY.SIDE,
                        PROGRAM_SURVEY.ANONYMOUS)
                .valuesOfRows(IntStream.range(0, surveys.size())
                        .mapToObj(i -> row(
                                program,
                                i,
                                surveys.get(i).instrument(),
                                surveys.get(i).when(),
                                surveys.get(i).side(),
                                surveys.get(i).anonymous()))
                        .toList())
                .execute();
    }
}
