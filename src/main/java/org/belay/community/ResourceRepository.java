package org.belay.community;

import static org.belay.db.Tables.COMMUNITY_FILE;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.RESOURCE;
import static org.belay.db.Tables.RESOURCE_HELPED;
import static org.belay.db.Tables.RESOURCE_PART;
import static org.belay.db.Tables.RESOURCE_TOPIC;
import static org.belay.db.Tables.TOPIC;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.matching.Space;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.ProgramResource;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Resources of libraries and of spaces. */
@Repository
class ResourceRepository {

    private static final Field<Integer> HELPED = field(
                    selectCount().from(RESOURCE_HELPED).where(RESOURCE_HELPED.RESOURCE_ID.eq(RESOURCE.RESOURCE_ID)))
            .as("helped");

    private static final Field<List<ResourceRow.Tag>> TOPICS = multiset(select(TOPIC.TOPIC_ID, TOPIC.LABEL)
                    .from(RESOURCE_TOPIC)
                    .join(TOPIC)
                    .on(TOPIC.TOPIC_ID.eq(RESOURCE_TOPIC.TOPIC_ID))
                    .where(RESOURCE_TOPIC.RESOURCE_ID.eq(RESOURCE.RESOURCE_ID))
                    .orderBy(TOPIC.LABEL, TOPIC.TOPIC_ID))
            .convertFrom(rows -> rows.map(mapping(ResourceRow.Tag::new)))
            .as("topics");

    private static final Field<List<String>> PARTS = multiset(select(RESOURCE_PART.PART_KEY)
                    .from(RESOURCE_PART)
                    .where(RESOURCE_PART.RESOURCE_ID.eq(RESOURCE.RESOURCE_ID))
                    .orderBy(RESOURCE_PART.PART_KEY))
            .convertFrom(rows -> rows.map(Record1::value1))
            .as("parts");

    private final DSLContext sql;

    ResourceRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<ResourceRow> page(
            PersonId reader, Collection<ProgramId> programs, ResourceFilter filter, int offset, int limit) {
        return fetch(reader, listed(programs, filter), order(filter.sort()), offset, limit);
    }

    int count(Collection<ProgramId> programs, ResourceFilter filter) {
        return sql.fetchCount(select(RESOURCE.RESOURCE_ID)
                .from(RESOURCE)
                .leftJoin(COMMUNITY_FILE)
                .on(COMMUNITY_FILE.COMMUNITY_FILE_ID.eq(RESOURCE.COMMUNITY_FILE_ID))
                .where(listed(programs, filter)));
    }

    Optional<ResourceRow> find(PersonId reader, ResourceId id) {
        return fetch(reader, RESOURCE.RESOURCE_ID.eq(id).and(there()), order(ResourceFilter.Sort.TITLE), 0, 1).stream()
                .findFirst();
    }

    /** Also of one that was removed. */
    Optional<ResourceHome> home(ResourceId id) {
        return sql.select(RESOURCE.PROGRAM_ID, RESOURCE.MATCH_ID, RESOURCE.CIRCLE_ID)
                .from(RESOURCE)
                .where(RESOURCE.RESOURCE_ID.eq(id))
                .fetchOptional(mapping(ResourceRepository::homeOf));
    }

    /** Where the resource belongs that a file is the content of. */
    Optional<ResourceHome> home(FileId file) {
        return sql.select(RESOURCE.PROGRAM_ID, RESOURCE.MATCH_ID, RESOURCE.CIRCLE_ID)
                .from(RESOURCE)
                .where(RESOURCE.COMMUNITY_FILE_ID.eq(file), there())
                .fetchOptional(mapping(ResourceRepository::homeOf));
    }

    List<ResourceRow> ofSpace(PersonId reader, Space space, int limit) {
        return fetch(reader, in(space).and(there()), order(ResourceFilter.Sort.NEWEST), 0, limit);
    }

    int count(Space space) {
        return sql.fetchCount(RESOURCE, in(space).and(there()));
    }

    /** Those of the library that belong to parts of the plan, as many as a plan takes along. */
    List<ResourceRow> ofPlan(PersonId reader, ProgramId program) {
        var linked = exists(selectOne().from(RESOURCE_PART).where(RESOURCE_PART.RESOURCE_ID.eq(RESOURCE.RESOURCE_ID)));
        return fetch(
                reader,
                RESOURCE.PROGRAM_ID.eq(program).and(there()).and(linked),
                order(ResourceFilter.Sort.TITLE),
                0,
                ProgramResource.MOST);
    }

    private static Condition in(Space space) {
        return switch (space) {
            case Space.OfMatch(var match) -> RESOURCE.MATCH_ID.eq(match);
            case Space.OfCircle(var circle) -> RESOURCE.CIRCLE_ID.eq(circle);
        };
    }

    private static Condition there() {
        return RESOURCE.REMOVED_AT.isNull();
    }

    private static Condition listed(Collection<ProgramId> programs, ResourceFilter filter) {
        return RESOURCE.PROGRAM_ID
                .in(programs)
                .and(there())
                .and(filter.program() == null ? noCondition() : RESOURCE.PROGRAM_ID.eq(filter.program()))
                .and(filter.side() == null ? noCondition() : RESOURCE.SIDE.in(filter.side(), PlanSide.BOTH))
                .and(
                        filter.topic() == null
                                ? noCondition()
                                : exists(selectOne()
                                        .from(RESOURCE_TOPIC)
                                        .where(RESOURCE_TOPIC.RESOURCE_ID.eq(RESOURCE.RESOURCE_ID))
                                        .and(RESOURCE_TOPIC.TOPIC_ID.eq(filter.topic()))))
                .and(filter.search().isEmpty() ? noCondition() : holds(filter.search()));
    }

    private static Condition holds(String search) {
        return RESOURCE.TITLE
                .containsIgnoreCase(search)
                .or(RESOURCE.TEXT.containsIgnoreCase(search))
                .or(RESOURCE.LINK.containsIgnoreCase(search))
                .or(COMMUNITY_FILE.NAME.containsIgnoreCase(search))
                .or(exists(selectOne()
                        .from(RESOURCE_TOPIC)
                        .join(TOPIC)
                        .on(TOPIC.TOPIC_ID.eq(RESOURCE_TOPIC.TOPIC_ID))
                        .where(RESOURCE_TOPIC.RESOURCE_ID.eq(RESOURCE.RESOURCE_ID))
                        .and(TOPIC.LABEL.containsIgnoreCase(search))));
    }

    private static List<SortField<?>> order(ResourceFilter.Sort sort) {
        var order = new ArrayList<SortField<?>>();
        switch (sort) {
            case HELPED -> order.add(field("helped").desc());
            case NEWEST -> order.add(RESOURCE.ADDED_AT.desc());
            case TITLE -> {}
        }
        order.add(RESOURCE.TITLE.asc());
        order.add(RESOURCE.RESOURCE_ID.asc());
        return order;
    }

    private List<ResourceRow> fetch(PersonId reader, Condition which, List<SortField<?>> order, int offset, int limit) {
        var author = PERSON.as("author");
        var me = field(exists(selectOne()
                        .from(RESOURCE_HELPED)
                        .where(RESOURCE_HELPED.RESOURCE_ID.eq(RESOURCE.RESOURCE_ID))
                        .and(RESOURCE_HELPED.PERSON_ID.eq(reader))))
                .as("helped_me");
        var name = TakingPartQueries.name(author).as("author_name");
        return sql.select(RESOURCE.fields())
                .select(FileRepository.fields())
                .select(PROGRAM.NAME.as("program_name"), HELPED, me, TOPICS, PARTS, name)
                .from(RESOURCE)
                .join(author)
                .on(author.PERSON_ID.eq(RESOURCE.ADDED_BY_PERSON_ID))
                .leftJoin(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(RESOURCE.PROGRAM_ID))
                .leftJoin(COMMUNITY_FILE)
                .on(COMMUNITY_FILE.COMMUNITY_FILE_ID.eq(RESOURCE.COMMUNITY_FILE_ID))
                .where(which)
                .orderBy(order)
                .offset(offset)
                .limit(limit)
                .fetch(ResourceRepository::row);
    }

    private static ResourceRow row(Record row) {
        return new ResourceRow(
                row.get(RESOURCE.RESOURCE_ID),
                homeOf(row.get(RESOURCE.PROGRAM_ID), row.get(RESOURCE.MATCH_ID), row.get(RESOURCE.CIRCLE_ID)),
                row.get("program_name", String.class),
                row.get(RESOURCE.TITLE),
                row.get(RESOURCE.TEXT),
                row.get(RESOURCE.LINK),
                FileRepository.file(row),
                row.get(RESOURCE.SIDE),
                row.get(TOPICS),
                row.get(PARTS),
                row.get(HELPED),
                Objects.requireNonNull(row.get("helped_me", Boolean.class)),
                row.get(RESOURCE.ADDED_BY_PERSON_ID),
                Objects.requireNonNull(row.get("author_name", String.class)),
                row.get(RESOURCE.ADDED_AT),
                false,
                row.get(RESOURCE.VERSION));
    }

    private static ResourceHome homeOf(
            @Nullable ProgramId program, @Nullable MatchId match, @Nullable CircleId circle) {
        if (program != null) {
            return new ResourceHome.OfProgram(program);
        }
        return new ResourceHome.OfSpace(
                match == null ? new Space.OfCircle(Objects.requireNonNull(circle)) : new Space.OfMatch(match));
    }

    ResourceId add(ResourceHome home, ResourceDraft draft, @Nullable FileId file, PersonId by, Instant now) {
        var row = sql.newRecord(RESOURCE);
        switch (home) {
            case ResourceHome.OfProgram(var program) -> row.set(RESOURCE.PROGRAM_ID, program);
            case ResourceHome.OfSpace(Space.OfMatch(var match)) -> row.set(RESOURCE.MATCH_ID, match);
            case ResourceHome.OfSpace(Space.OfCircle(var circle)) -> row.set(RESOURCE.CIRCLE_ID, circle);
        }
        var id = sql.insertInto(RESOURCE)
                .set(row)
                .set(RESOURCE.TITLE, draft.title())
                .set(RESOURCE.TEXT, draft.text())
                .set(RESOURCE.LINK, draft.link())
                .set(RESOURCE.COMMUNITY_FILE_ID, file)
                .set(RESOURCE.SIDE, draft.side())
                .set(RESOURCE.ADDED_BY_PERSON_ID, by)
                .set(RESOURCE.ADDED_AT, now)
                .returningResult(RESOURCE.RESOURCE_ID)
                .fetchSingle()
                .value1();
        tag(id, draft);
        return id;
    }

    int edit(ResourceId id, long version, ResourceDraft draft, @Nullable FileId file) {
        var written = sql.update(RESOURCE)
                .set(RESOURCE.TITLE, draft.title())
                .set(RESOURCE.TEXT, draft.text())
                .set(RESOURCE.LINK, draft.link())
                .set(RESOURCE.COMMUNITY_FILE_ID, file)
                .set(RESOURCE.SIDE, draft.side())
                .set(RESOURCE.VERSION, version + 1)
                .where(RESOURCE.RESOURCE_ID.eq(id), RESOURCE.VERSION.eq(version), there())
                .execute();
        if (written == 1) {
            sql.deleteFrom(RESOURCE_TOPIC)
                    .where(RESOURCE_TOPIC.RESOURCE_ID.eq(id))
                    .execute();
            sql.deleteFrom(RESOURCE_PART)
                    .where(RESOURCE_PART.RESOURCE_ID.eq(id))
                    .execute();
            tag(id, draft);
        }
        return written;
    }

    private void tag(ResourceId id, ResourceDraft draft) {
        draft.topics()
                .forEach(topic -> sql.insertInto(RESOURCE_TOPIC)
                        .set(RESOURCE_TOPIC.RESOURCE_ID, id)
                        .set(RESOURCE_TOPIC.TOPIC_ID, topic)
                        .execute());
        draft.parts()
                .forEach(part -> sql.insertInto(RESOURCE_PART)
                        .set(RESOURCE_PART.RESOURCE_ID, id)
                        .set(RESOURCE_PART.PART_KEY, part)
                        .execute());
    }

    int remove(ResourceId id, long version, Instant now) {
        return sql.update(RESOURCE)
                .set(RESOURCE.REMOVED_AT, now)
                .set(RESOURCE.VERSION, version + 1)
                .where(RESOURCE.RESOURCE_ID.eq(id), RESOURCE.VERSION.eq(version), there())
                .execute();
    }

    /** Takes their files from resources that were removed before; none of these can be put back any more. */
    List<FileId> forgetFiles(Instant before) {
        var over = RESOURCE.REMOVED_AT.lt(before).and(RESOURCE.COMMUNITY_FILE_ID.isNotNull());
        var files = sql.select(RESOURCE.COMMUNITY_FILE_ID)
                .from(RESOURCE)
                .where(over)
                .forUpdate()
                .fetch(RESOURCE.COMMUNITY_FILE_ID);
        sql.update(RESOURCE).setNull(RESOURCE.COMMUNITY_FILE_ID).where(over).execute();
        return files;
    }

    int restore(ResourceId id, long version) {
        return sql.update(RESOURCE)
                .setNull(RESOURCE.REMOVED_AT)
                .set(RESOURCE.VERSION, version + 1)
                .where(
                        RESOURCE.RESOURCE_ID.eq(id),
                        RESOURCE.VERSION.eq(version),
                        RESOURCE.LINK.isNotNull().or(RESOURCE.COMMUNITY_FILE_ID.isNotNull()))
                .execute();
    }

    void helped(ResourceId id, PersonId person, boolean helped) {
        if (helped) {
            sql.insertInto(RESOURCE_HELPED)
                    .set(RESOURCE_HELPED.RESOURCE_ID, id)
                    .set(RESOURCE_HELPED.PERSON_ID, person)
                    .onDuplicateKeyIgnore()
                    .execute();
        } else {
            sql.deleteFrom(RESOURCE_HELPED)
                    .where(RESOURCE_HELPED.RESOURCE_ID.eq(id), RESOURCE_HELPED.PERSON_ID.eq(person))
                    .execute();
        }
    }
}
