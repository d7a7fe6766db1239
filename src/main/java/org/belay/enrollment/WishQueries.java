package org.belay.enrollment;

import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PREFERENCE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.util.Optional;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Wishes, for their author. */
@Repository
class WishQueries {

    private final DSLContext sql;

    WishQueries(DSLContext sql) {
        this.sql = sql;
    }

    Optional<OwnWishes> of(CohortId cohort, PersonId person) {
        return sql.select(
                        ENROLLMENT.ENROLLMENT_ID,
                        multiset(select(PREFERENCE.PERSON_ID, PartQueries.name(PERSON))
                                        .from(PREFERENCE)
                                        .join(PERSON)
                                        .on(PERSON.PERSON_ID.eq(PREFERENCE.PERSON_ID))
                                        .where(PREFERENCE.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID))
                                        .orderBy(PREFERENCE.WISH_RANK))
                                .convertFrom(rows -> rows.map(mapping(NamedPerson::new))),
                        ENROLLMENT.VERSION)
                .from(ENROLLMENT)
                .where(ENROLLMENT.COHORT_ID.eq(cohort), ENROLLMENT.PERSON_ID.eq(person))
                .fetchOptional(mapping(OwnWishes::new));
    }
}
