package org.belay.session;

import static org.belay.db.Tables.SESSION_CLINIC;
import static org.belay.db.Tables.SESSION_CLINIC_PART;
import static org.belay.db.Tables.SESSION_CLINIC_STEP;
import static org.jooq.Records.mapping;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belay.program.SessionGuide;
import org.belay.program.SessionGuide.AgendaItem;
import org.belay.session.Clinic.Part;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Guides that circles go through together. */
@Repository
class ClinicRepository {

    private final DSLContext sql;

    ClinicRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** One for whom nobody has said yet whether they run it. */
    Optional<Clinic> find(SessionId session) {
        return sql.select(
                        SESSION_CLINIC.TITLE,
                        SESSION_CLINIC.STEP,
                        SESSION_CLINIC.RUNNING_AT,
                        SESSION_CLINIC.SECONDS_GONE,
                        SESSION_CLINIC.VERSION)
                .from(SESSION_CLINIC)
                .where(SESSION_CLINIC.SESSION_ID.eq(session))
                .fetchOptional(mapping((title, step, running, gone, version) -> new Clinic(
                        title,
                        steps(session),
                        step,
                        running,
                        Duration.ofSeconds(gone),
                        parts(session),
                        false,
                        version)));
    }

    private List<AgendaItem> steps(SessionId session) {
        return sql.select(SESSION_CLINIC_STEP.WHAT, SESSION_CLINIC_STEP.MINUTES)
                .from(SESSION_CLINIC_STEP)
                .where(SESSION_CLINIC_STEP.SESSION_ID.eq(session))
                .orderBy(SESSION_CLINIC_STEP.POSITION)
                .fetch(mapping(AgendaItem::new));
    }

    private Map<Part, PersonId> parts(SessionId session) {
        return sql.select(SESSION_CLINIC_PART.PART, SESSION_CLINIC_PART.PERSON_ID)
                .from(SESSION_CLINIC_PART)
                .where(SESSION_CLINIC_PART.SESSION_ID.eq(session))
                .fetchMap(SESSION_CLINIC_PART.PART, SESSION_CLINIC_PART.PERSON_ID);
    }

    /** Returns 0 when there is one already. */
    int open(SessionId session, SessionGuide guide) {
        int opened = sql.insertInto(SESSION_CLINIC)
                .set(SESSION_CLINIC.SESSION_ID, session)
                .set(SESSION_CLINIC.TITLE, guide.title())
                .set(SESSION_CLINIC.STEP, 0)
                .set(SESSION_CLINIC.SECONDS_GONE, 0)
                .onDuplicateKeyIgnore()
                .execute();
        for (int position = 0; opened == 1 && position < guide.agenda().size(); position++) {
            var item = guide.agenda().get(position);
            sql.insertInto(SESSION_CLINIC_STEP)
                    .set(SESSION_CLINIC_STEP.SESSION_ID, session)
                    .set(SESSION_CLINIC_STEP.POSITION, position)
                    .set(SESSION_CLINIC_STEP.WHAT, item.what())
                    .set(SESSION_CLINIC_STEP.MINUTES, item.minutes())
                    .execute();
        }
        return opened;
    }

    int set(SessionId session, long version, int step, @Nullable Instant runningAt, Duration gone) {
        return sql.update(SESSION_CLINIC)
                .set(SESSION_CLINIC.STEP, step)
                .set(SESSION_CLINIC.RUNNING_AT, runningAt)
                .set(SESSION_CLINIC.SECONDS_GONE, Math.toIntExact(gone.toSeconds()))
                .set(SESSION_CLINIC.VERSION, version + 1)
                .where(SESSION_CLINIC.SESSION_ID.eq(session), SESSION_CLINIC.VERSION.eq(version))
                .execute();
    }

    /** @param person null when nobody does it */
    void assign(SessionId session, Part part, @Nullable PersonId person) {
        sql.deleteFrom(SESSION_CLINIC_PART)
                .where(SESSION_CLINIC_PART.SESSION_ID.eq(session), SESSION_CLINIC_PART.PART.eq(part))
                .execute();
        if (person != null) {
            sql.insertInto(SESSION_CLINIC_PART)
                    .set(SESSION_CLINIC_PART.SESSION_ID, session)
                    .set(SESSION_CLINIC_PART.PART, part)
                    .set(SESSION_CLINIC_PART.PERSON_ID, person)
                    .execute();
        }
    }
}
