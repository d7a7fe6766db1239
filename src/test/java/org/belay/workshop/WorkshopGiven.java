package org.belay.workshop;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.ROOM;
import static org.belay.db.Tables.SITE;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.organization.RoomId;
import org.belay.program.Format;
import org.belay.security.TestAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;

/** Programs, people and rooms for the tests of workshops. */
public final class WorkshopGiven {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    public final TestAccounts accounts;
    private final DSLContext sql;

    public WorkshopGiven(DSLContext sql) {
        this.sql = sql;
        this.accounts = new TestAccounts(sql);
    }

    public ProgramId program() {
        return sql.insertInto(PROGRAM)
                .set(PROGRAM.NAME, "New managers " + UUID.randomUUID())
                .set(PROGRAM.PURPOSE, "To learn")
                .set(PROGRAM.FORMAT, Format.ONE_TO_ONE)
                .set(PROGRAM.CREATED_AT, LONG_AGO)
                .returningResult(PROGRAM.PROGRAM_ID)
                .fetchSingle()
                .value1();
    }

    public CohortId cohort(ProgramId program) {
        return sql.insertInto(COHORT)
                .set(COHORT.PROGRAM_ID, program)
                .set(COHORT.NAME, "Spring " + UUID.randomUUID())
                .set(COHORT.STATE, CohortState.RUNNING)
                .set(COHORT.CREATED_AT, LONG_AGO)
                .returningResult(COHORT.COHORT_ID)
                .fetchSingle()
                .value1();
    }

    /** Somebody with an account and an address who takes part. */
    public PersonId participant(CohortId cohort, String name, Side side) {
        var person = accounts.member(name, "Muster");
        email(person, name);
        enroll(cohort, person, side);
        return person;
    }

    void email(PersonId person, String name) {
        sql.update(PERSON)
                .set(PERSON.EMAIL, name.toLowerCase(Locale.ROOT) + person.value() + "@example.org")
                .where(PERSON.PERSON_ID.eq(person))
                .execute();
    }

    EnrollmentId enroll(CohortId cohort, PersonId person, Side side) {
        return sql.insertInto(ENROLLMENT)
                .set(ENROLLMENT.COHORT_ID, cohort)
                .set(ENROLLMENT.PERSON_ID, person)
                .set(ENROLLMENT.SIDE, side)
                .set(ENROLLMENT.STATE, EnrollmentState.ACTIVE)
                .returningResult(ENROLLMENT.ENROLLMENT_ID)
                .fetchSingle()
                .value1();
    }

    public RoomId room(String name, int capacity) {
        var site = sql.insertInto(SITE)
                .set(SITE.NAME, "Site " + UUID.randomUUID())
                .returningResult(SITE.SITE_ID)
                .fetchSingle()
                .value1();
        return sql.insertInto(ROOM)
                .set(ROOM.SITE_ID, site)
                .set(ROOM.NAME, name)
                .set(ROOM.CAPACITY, capacity)
                .returningResult(ROOM.ROOM_ID)
                .fetchSingle()
                .value1();
    }

    public static WorkshopDraft draft(PersonId leader, int seats, Instant... starts) {
        return new WorkshopDraft(
                "Difficult conversations",
                "How to say what is hard to say.",
                Audience.PARTICIPANTS,
                Set.of(leader),
                seats,
                0,
                List.of(starts).stream()
                        .map(start -> new WorkshopDraft.Date(start, 120))
                        .toList(),
                BERLIN,
                new Venue(null, "Town hall", "https://meet.example.org/hard"),
                RegistrationRules.USUAL);
    }
}
