package org.belay.notification;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.ORGANIZATION;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.SITE;
import static org.belay.db.Tables.SURVEY;
import static org.belay.db.Tables.SURVEY_PERSON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.belay.enrollment.EnrollmentState;
import org.belay.feedback.SurveyId;
import org.belay.notification.ReminderQueries.Whom;
import org.belay.shared.KnownZone;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who has not answered a survey that is open; never what anybody answered. */
@Repository
class SurveyReminderQueries {

    private final DSLContext sql;

    SurveyReminderQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A survey that somebody owes.
     *
     * @param token of its page
     * @param remindedAt when a coordinator last asked to remind people; null for never
     */
    record Owed(
            Whom whom,
            SurveyId survey,
            String token,
            LocalDate closesOn,
            @Nullable Instant remindedAt) {}

    /** Of those who still take part. */
    List<Owed> owed(LocalDate today) {
        var zone = coalesce(
                PERSON.TIME_ZONE,
                SITE.TIME_ZONE,
                field(select(ORGANIZATION.TIME_ZONE).from(ORGANIZATION)));
        var whom = row(PERSON.PERSON_ID, zone, PROGRAM.PROGRAM_ID, PROGRAM.NAME)
                .mapping((person, named, program, name) -> new Whom(person, KnownZone.of(named), program, name));
        return sql.select(whom, SURVEY.SURVEY_ID, SURVEY.TOKEN, SURVEY.CLOSES_ON, SURVEY.REMINDED_AT)
                .from(SURVEY)
                .join(SURVEY_PERSON)
                .on(SURVEY_PERSON.SURVEY_ID.eq(SURVEY.SURVEY_ID), SURVEY_PERSON.ANSWERED.isFalse())
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(SURVEY.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(SURVEY_PERSON.PERSON_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .where(
                        SURVEY.OPENS_ON.le(today),
                        SURVEY.CLOSES_ON.ge(today),
                        exists(selectOne()
                                .from(ENROLLMENT)
                                .where(
                                        ENROLLMENT.COHORT_ID.eq(SURVEY.COHORT_ID),
                                        ENROLLMENT.PERSON_ID.eq(SURVEY_PERSON.PERSON_ID),
                                        ENROLLMENT.STATE.in(
                                                EnrollmentState.ACTIVE,
                                                EnrollmentState.ON_HOLD,
                                                EnrollmentState.COMPLETED))))
                .fetch(mapping(Owed::new));
    }
}
