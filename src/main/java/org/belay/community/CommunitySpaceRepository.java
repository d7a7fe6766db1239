package org.belay.community;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.COMMUNITY_MEMBER;
import static org.belay.db.Tables.COMMUNITY_SPACE;
import static org.belay.db.Tables.PROGRAM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.cohort.CohortState;
import org.belay.db.tables.Cohort;
import org.belay.matching.CircleId;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Spaces in which people post, and who has joined those of cohorts and programs. */
@Repository
class CommunitySpaceRepository {

    private static final List<CohortState> OPEN =
            Arrays.stream(CohortState.values()).filter(CohortState::open).toList();

    private static final Cohort ITS_COHORT = COHORT.as("its_cohort");

    private static final Condition OF_SPACE =
            ITS_COHORT.COHORT_ID.eq(COMMUNITY_SPACE.COHORT_ID).or(ITS_COHORT.PROGRAM_ID.eq(COMMUNITY_SPACE.PROGRAM_ID));

    /** Those who have joined and still take part. */
    private static final Field<Integer> MEMBERS = field(selectCount()
                    .from(COMMUNITY_MEMBER)
                    .where(COMMUNITY_MEMBER.COMMUNITY_SPACE_ID.eq(COMMUNITY_SPACE.COMMUNITY_SPACE_ID))
                    .and(exists(selectOne()
                            .from(ITS_COHORT)
                            .where(OF_SPACE, TakingPartQueries.takesPart(ITS_COHORT, COMMUNITY_MEMBER.PERSON_ID)))))
            .as("members");

    private final DSLContext sql;

    CommunitySpaceRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** What is stored of a space. */
    record Stored(SpaceId id, boolean on, @Nullable String meetingLink, int members, boolean joined, long version) {}

    Optional<Stored> find(PostSpace place, PersonId reader) {
        return sql.select(
                        COMMUNITY_SPACE.COMMUNITY_SPACE_ID,
                        COMMUNITY_SPACE.SWITCHED_ON,
                        COMMUNITY_SPACE.MEETING_LINK,
                        MEMBERS,
                        field(joined(reader)).as("joined"),
                        COMMUNITY_SPACE.VERSION)
                .from(COMMUNITY_SPACE)
                .where(is(place))
                .fetchOptional(mapping(Stored::new));
    }

    /** Of these those who have joined the space of a cohort or program and still take part. */
    Set<PersonId> members(PostSpace place, Collection<PersonId> people) {
        return sql.select(COMMUNITY_MEMBER.PERSON_ID)
                .from(COMMUNITY_MEMBER)
                .join(COMMUNITY_SPACE)
                .on(COMMUNITY_SPACE.COMMUNITY_SPACE_ID.eq(COMMUNITY_MEMBER.COMMUNITY_SPACE_ID))
                .where(is(place), COMMUNITY_MEMBER.PERSON_ID.in(people))
                .and(exists(selectOne()
                        .from(ITS_COHORT)
                        .where(OF_SPACE, TakingPartQueries.takesPart(ITS_COHORT, COMMUNITY_MEMBER.PERSON_ID))))
                .fetchSet(COMMUNITY_MEMBER.PERSON_ID);
    }

    static Condition is(PostSpace place) {
        return switch (place) {
            case PostSpace.OfCircle(var circle) -> COMMUNITY_SPACE.CIRCLE_ID.eq(circle);
            case PostSpace.OfCohort(var cohort) -> COMMUNITY_SPACE.COHORT_ID.eq(cohort);
            case PostSpace.OfProgram(var program) -> COMMUNITY_SPACE.PROGRAM_ID.eq(program);
        };
    }

    static PostSpace place(@Nullable CircleId circle, @Nullable CohortId cohort, @Nullable ProgramId program) {
        if (circle != null) {
            return new PostSpace.OfCircle(circle);
        }
        return cohort != null
                ? new PostSpace.OfCohort(cohort)
                : new PostSpace.OfProgram(Objects.requireNonNull(program));
    }

    private static Condition joined(PersonId person) {
        return exists(selectOne()
                .from(COMMUNITY_MEMBER)
                .where(COMMUNITY_MEMBER.COMMUNITY_SPACE_ID.eq(COMMUNITY_SPACE.COMMUNITY_SPACE_ID))
                .and(COMMUNITY_MEMBER.PERSON_ID.eq(person)));
    }

    /** The key of a space; there is one from then on. Two who are first at once get the same. */
    SpaceId keep(PostSpace place, Instant now) {
        var row = sql.newRecord(COMMUNITY_SPACE);
        switch (place) {
            case PostSpace.OfCircle(var circle) -> row.set(COMMUNITY_SPACE.CIRCLE_ID, circle);
            case PostSpace.OfCohort(var cohort) -> row.set(COMMUNITY_SPACE.COHORT_ID, cohort);
            case PostSpace.OfProgram(var program) -> row.set(COMMUNITY_SPACE.PROGRAM_ID, program);
        }
        sql.insertInto(COMMUNITY_SPACE)
                .set(row)
                .set(COMMUNITY_SPACE.CREATED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
        return sql.select(COMMUNITY_SPACE.COMMUNITY_SPACE_ID)
                .from(COMMUNITY_SPACE)
                .where(is(place))
                .fetchSingle()
                .value1();
    }

    int switchTo(PostSpace place, long version, boolean on) {
        return sql.update(COMMUNITY_SPACE)
                .set(COMMUNITY_SPACE.SWITCHED_ON, on)
                .set(COMMUNITY_SPACE.VERSION, version + 1)
                .where(is(place), COMMUNITY_SPACE.VERSION.eq(version))
                .execute();
    }

    int pin(PostSpace place, long version, @Nullable String link) {
        return sql.update(COMMUNITY_SPACE)
                .set(COMMUNITY_SPACE.MEETING_LINK, link)
                .set(COMMUNITY_SPACE.VERSION, version + 1)
                .where(is(place), COMMUNITY_SPACE.VERSION.eq(version))
                .execute();
    }

    void join(SpaceId space, PersonId person, Instant now) {
        sql.insertInto(COMMUNITY_MEMBER)
                .set(COMMUNITY_MEMBER.COMMUNITY_SPACE_ID, space)
                .set(COMMUNITY_MEMBER.PERSON_ID, person)
                .set(COMMUNITY_MEMBER.JOINED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
    }

    void leave(SpaceId space, PersonId person) {
        sql.deleteFrom(COMMUNITY_MEMBER)
                .where(COMMUNITY_MEMBER.COMMUNITY_SPACE_ID.eq(space), COMMUNITY_MEMBER.PERSON_ID.eq(person))
                .execute();
    }

    /** A space of a cohort or program. */
    record Listed(
            PostSpace place,
            ProgramId program,
            String name,
            String programName,
            int members,
            boolean joined,
            boolean on) {}

    /** Those of cohorts and programs, by program and name. */
    List<Listed> listed(
            PersonId reader, Collection<CohortId> cohorts, Collection<ProgramId> programs, Set<ProgramId> coordinates) {
        var own = COMMUNITY_SPACE
                .COHORT_ID
                .in(cohorts)
                .or(COMMUNITY_SPACE.PROGRAM_ID.in(programs))
                .and(COMMUNITY_SPACE.SWITCHED_ON.isTrue());
        return sql.select(
                        COMMUNITY_SPACE.COHORT_ID,
                        COMMUNITY_SPACE.PROGRAM_ID,
                        PROGRAM.PROGRAM_ID,
                        coalesce(COHORT.NAME, PROGRAM.NAME).as("name"),
                        PROGRAM.NAME,
                        MEMBERS,
                        field(joined(reader)).as("joined"),
                        COMMUNITY_SPACE.SWITCHED_ON)
                .from(COMMUNITY_SPACE)
                .leftJoin(COHORT)
                .on(COHORT.COHORT_ID.eq(COMMUNITY_SPACE.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(coalesce(COMMUNITY_SPACE.PROGRAM_ID, COHORT.PROGRAM_ID)))
                .where(own.or(PROGRAM.PROGRAM_ID.in(coordinates)))
                .orderBy(PROGRAM.NAME, COHORT.NAME, COMMUNITY_SPACE.COMMUNITY_SPACE_ID)
                .fetch(mapping((cohort, ofProgram, program, name, programName, members, joined, on) ->
                        new Listed(place(null, cohort, ofProgram), program, name, programName, members, joined, on)));
    }

    /** Programs and their open cohorts that have no space yet. */
    List<SpaceOpening> without(Set<ProgramId> programs) {
        var ofPrograms = sql.select(PROGRAM.PROGRAM_ID, PROGRAM.NAME)
                .from(PROGRAM)
                .where(PROGRAM.PROGRAM_ID.in(programs))
                .and(notExists(
                        selectOne().from(COMMUNITY_SPACE).where(COMMUNITY_SPACE.PROGRAM_ID.eq(PROGRAM.PROGRAM_ID))))
                .orderBy(PROGRAM.NAME, PROGRAM.PROGRAM_ID)
                .fetch(mapping((id, name) -> new SpaceOpening(new PostSpace.OfProgram(id), name)));
        var ofCohorts = sql.select(COHORT.COHORT_ID, PROGRAM.NAME, COHORT.NAME)
                .from(COHORT)
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID))
                .where(PROGRAM.PROGRAM_ID.in(programs), COHORT.STATE.in(OPEN))
                .and(notExists(selectOne().from(COMMUNITY_SPACE).where(COMMUNITY_SPACE.COHORT_ID.eq(COHORT.COHORT_ID))))
                .orderBy(PROGRAM.NAME, COHORT.NAME, COHORT.COHORT_ID)
                .fetch(mapping((id, program, cohort) ->
                        new SpaceOpening(new PostSpace.OfCohort(id), program + " · " + cohort)));
        return Stream.concat(ofCohorts.stream(), ofPrograms.stream()).toList();
    }
}
