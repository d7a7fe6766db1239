package org.belay.enrollment;

import static org.belay.db.Tables.SAVED_VIEW;
import static org.jooq.Records.mapping;

import java.util.List;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class SavedViewRepository {

    private final DSLContext sql;

    SavedViewRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<SavedView> of(PersonId person, CohortId cohort) {
        return sql.select(SAVED_VIEW.NAME, SAVED_VIEW.QUERY)
                .from(SAVED_VIEW)
                .where(own(person, cohort))
                .orderBy(SAVED_VIEW.NAME)
                .fetch(mapping(SavedView::new));
    }

    /** In place of one of the same name. */
    void save(PersonId person, CohortId cohort, SavedView view) {
        sql.insertInto(SAVED_VIEW)
                .set(SAVED_VIEW.PERSON_ID, person)
                .set(SAVED_VIEW.COHORT_ID, cohort)
                .set(SAVED_VIEW.NAME, view.name())
                .set(SAVED_VIEW.QUERY, view.query())
                .onDuplicateKeyUpdate()
                .set(SAVED_VIEW.QUERY, view.query())
                .execute();
    }

    int remove(PersonId person, CohortId cohort, String name) {
        return sql.deleteFrom(SAVED_VIEW)
                .where(own(person, cohort), SAVED_VIEW.NAME.eq(name))
                .execute();
    }

    private static Condition own(PersonId person, CohortId cohort) {
        return SAVED_VIEW.PERSON_ID.eq(person).and(SAVED_VIEW.COHORT_ID.eq(cohort));
    }
}
