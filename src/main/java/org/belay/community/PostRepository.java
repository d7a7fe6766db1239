package org.belay.community;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.COMMUNITY_FILE;
import static org.belay.db.Tables.COMMUNITY_POST;
import static org.belay.db.Tables.COMMUNITY_SPACE;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.POST_REPORT;
import static org.belay.db.Tables.PROGRAM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.shared.PersonId;
import org.belay.shared.Sealed;
import org.belay.shared.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What people post, sealed. */
@Repository
class PostRepository {

    static final String TEXT = "community_post.text";

    /** Posts with their spaces, and the program of each. */
    private static final Table<?> IN_SPACES = COMMUNITY_POST
            .join(COMMUNITY_SPACE)
            .on(COMMUNITY_SPACE.COMMUNITY_SPACE_ID.eq(COMMUNITY_POST.COMMUNITY_SPACE_ID))
            .leftJoin(CIRCLE)
            .on(CIRCLE.CIRCLE_ID.eq(COMMUNITY_SPACE.CIRCLE_ID))
            .leftJoin(COHORT)
            .on(COHORT.COHORT_ID.eq(coalesce(COMMUNITY_SPACE.COHORT_ID, CIRCLE.COHORT_ID)))
            .join(PROGRAM)
            .on(PROGRAM.PROGRAM_ID.eq(coalesce(COMMUNITY_SPACE.PROGRAM_ID, COHORT.PROGRAM_ID)));

    private final DSLContext sql;
    private final Vault vault;

    PostRepository(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    PostId add(
            SpaceId space, @Nullable PostId replyTo, PersonId author, String text, @Nullable FileId file, Instant now) {
        return sql.insertInto(COMMUNITY_POST)
                .set(COMMUNITY_POST.COMMUNITY_SPACE_ID, space)
                .set(COMMUNITY_POST.REPLY_TO_ID, replyTo)
                .set(COMMUNITY_POST.AUTHOR_PERSON_ID, author)
                .set(COMMUNITY_POST.TEXT, vault.seal(TEXT, text))
                .set(COMMUNITY_POST.COMMUNITY_FILE_ID, file)
                .set(COMMUNITY_POST.POSTED_AT, now)
                .returningResult(COMMUNITY_POST.COMMUNITY_POST_ID)
                .fetchSingle()
                .value1();
    }

    /** Its place stays, and nothing of what was said. */
    int remove(PostId id, PersonId by, Instant now) {
        return sql.update(COMMUNITY_POST)
                .set(COMMUNITY_POST.TEXT, (Sealed) null)
                .setNull(COMMUNITY_POST.COMMUNITY_FILE_ID)
                .set(COMMUNITY_POST.REMOVED_AT, now)
                .set(COMMUNITY_POST.REMOVED_BY_PERSON_ID, by)
                .where(COMMUNITY_POST.COMMUNITY_POST_ID.eq(id), COMMUNITY_POST.REMOVED_AT.isNull())
                .execute();
    }

    Optional<PlacedPost> find(PostId id) {
        return placed(COMMUNITY_POST.COMMUNITY_POST_ID.eq(id));
    }

    Optional<PlacedPost> ofFile(FileId file) {
        return placed(COMMUNITY_POST.COMMUNITY_FILE_ID.eq(file));
    }

    private Optional<PlacedPost> placed(Condition which) {
        return sql.select(
                        COMMUNITY_POST.COMMUNITY_POST_ID,
                        COMMUNITY_SPACE.CIRCLE_ID,
                        COMMUNITY_SPACE.COHORT_ID,
                        COMMUNITY_SPACE.PROGRAM_ID,
                        PROGRAM.PROGRAM_ID,
                        COMMUNITY_POST.REPLY_TO_ID,
                        COMMUNITY_POST.AUTHOR_PERSON_ID,
                        COMMUNITY_POST.COMMUNITY_FILE_ID,
                        field(COMMUNITY_POST.REMOVED_AT.isNotNull()))
                .from(IN_SPACES)
                .where(which)
                .fetchOptional(mapping(
                        (id, circle, cohort, ofProgram, program, replyTo, author, file, removed) -> new PlacedPost(
                                id,
                                CommunitySpaceRepository.place(circle, cohort, ofProgram),
                                program,
                                replyTo,
                                author,
                                file,
                                removed)));
    }

    boolean hasPosted(PersonId author) {
        return sql.fetchExists(
                COMMUNITY_POST, COMMUNITY_POST.AUTHOR_PERSON_ID.eq(author), COMMUNITY_POST.REMOVED_AT.isNull());
    }

    /** What somebody posted anywhere but in these spaces and has not taken back, the latest first. */
    List<OwnPost> outside(PersonId author, Set<PostSpace> spaces, int limit) {
        var elsewhere = spaces.stream()
                .map(CommunitySpaceRepository::is)
                .map(within -> coalesce(field(within), inline(false)).isFalse())
                .reduce(noCondition(), Condition::and);
        return sql.select(
                        COMMUNITY_POST.COMMUNITY_POST_ID,
                        coalesce(CIRCLE.NAME, COHORT.NAME, PROGRAM.NAME),
                        PROGRAM.NAME,
                        field(COMMUNITY_POST.REPLY_TO_ID.isNotNull()),
                        COMMUNITY_POST.TEXT.convertFrom(text -> vault.open(TEXT, text)),
                        COMMUNITY_FILE.NAME,
                        COMMUNITY_POST.POSTED_AT)
                .from(IN_SPACES
                        .leftJoin(COMMUNITY_FILE)
                        .on(COMMUNITY_FILE.COMMUNITY_FILE_ID.eq(COMMUNITY_POST.COMMUNITY_FILE_ID)))
                .where(COMMUNITY_POST.AUTHOR_PERSON_ID.eq(author), COMMUNITY_POST.REMOVED_AT.isNull(), elsewhere)
                .orderBy(COMMUNITY_POST.COMMUNITY_POST_ID.desc())
                .limit(limit)
                .fetch(mapping(OwnPost::new));
    }

    int count(PostSpace place) {
        return sql.fetchCount(COMMUNITY_POST
                .join(COMMUNITY_SPACE)
                .on(COMMUNITY_SPACE.COMMUNITY_SPACE_ID.eq(COMMUNITY_POST.COMMUNITY_SPACE_ID))
                .where(CommunitySpaceRepository.is(place), COMMUNITY_POST.REPLY_TO_ID.isNull()));
    }

    /** The latest first, each with the latest of its replies. */
    List<PostRow.Talk> page(PostSpace place, PersonId reader, boolean runs, int limit, int mostReplies) {
        var posts =
                fetch(CommunitySpaceRepository.is(place).and(COMMUNITY_POST.REPLY_TO_ID.isNull()), reader, runs, limit);
        var ids = posts.stream().map(PostRow::id).toList();
        var replies = fetch(latestReplies(ids, mostReplies), reader, runs, limit * mostReplies).reversed().stream()
                .collect(Collectors.groupingBy(reply -> Objects.requireNonNull(reply.replyTo())));
        var counts = sql.select(COMMUNITY_POST.REPLY_TO_ID, DSL.count())
                .from(COMMUNITY_POST)
                .where(COMMUNITY_POST.REPLY_TO_ID.in(ids))
                .groupBy(COMMUNITY_POST.REPLY_TO_ID)
                .fetchMap(COMMUNITY_POST.REPLY_TO_ID, DSL.count());
        return posts.stream()
                .map(post -> {
                    var shown = replies.getOrDefault(post.id(), List.of());
                    return new PostRow.Talk(post, shown, counts.getOrDefault(post.id(), 0) - shown.size());
                })
                .toList();
    }

    private static Condition latestReplies(List<PostId> posts, int most) {
        var reply = COMMUNITY_POST.as("reply");
        var nth = rowNumber()
                .over(partitionBy(reply.REPLY_TO_ID).orderBy(reply.COMMUNITY_POST_ID.desc()))
                .as("nth");
        var ranked = select(reply.COMMUNITY_POST_ID, nth)
                .from(reply)
                .where(reply.REPLY_TO_ID.in(posts))
                .asTable("ranked");
        return COMMUNITY_POST.COMMUNITY_POST_ID.in(select(ranked.field(reply.COMMUNITY_POST_ID))
                .from(ranked)
                .where(Objects.requireNonNull(ranked.field(nth)).le(most)));
    }

    /** The latest ones before another, the first of them first. */
    List<PostRow> replies(PostId post, PostId before, PersonId reader, boolean runs, int limit) {
        return fetch(
                        COMMUNITY_POST.REPLY_TO_ID.eq(post).and(COMMUNITY_POST.COMMUNITY_POST_ID.lt(before)),
                        reader,
                        runs,
                        limit)
                .reversed();
    }

    /** Those who have said something beneath a post and not taken it back, and its author. */
    Set<PersonId> voices(PostId post) {
        return sql.selectDistinct(COMMUNITY_POST.AUTHOR_PERSON_ID)
                .from(COMMUNITY_POST)
                .where(COMMUNITY_POST.COMMUNITY_POST_ID.eq(post).or(COMMUNITY_POST.REPLY_TO_ID.eq(post)))
                .and(COMMUNITY_POST.REMOVED_AT.isNull())
                .fetchSet(COMMUNITY_POST.AUTHOR_PERSON_ID);
    }

    private List<PostRow> fetch(Condition which, PersonId reader, boolean runs, int limit) {
        var reported = field(exists(selectOne()
                        .from(POST_REPORT)
                        .where(POST_REPORT.COMMUNITY_POST_ID.eq(COMMUNITY_POST.COMMUNITY_POST_ID))
                        .and(POST_REPORT.REPORTED_BY_ID.eq(reader))))
                .as("reported");
        return sql.select(COMMUNITY_POST.fields())
                .select(FileRepository.fields())
                .select(TakingPartQueries.name(PERSON).as("author_name"), reported)
                .from(COMMUNITY_POST)
                .join(COMMUNITY_SPACE)
                .on(COMMUNITY_SPACE.COMMUNITY_SPACE_ID.eq(COMMUNITY_POST.COMMUNITY_SPACE_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(COMMUNITY_POST.AUTHOR_PERSON_ID))
                .leftJoin(COMMUNITY_FILE)
                .on(COMMUNITY_FILE.COMMUNITY_FILE_ID.eq(COMMUNITY_POST.COMMUNITY_FILE_ID))
                .where(which)
                .orderBy(COMMUNITY_POST.COMMUNITY_POST_ID.desc())
                .limit(limit)
                .fetch(row -> row(row, reader, runs));
    }

    private PostRow row(Record row, PersonId reader, boolean runs) {
        var author = row.get(COMMUNITY_POST.AUTHOR_PERSON_ID);
        var removed = removed(author, row.get(COMMUNITY_POST.REMOVED_BY_PERSON_ID));
        var mine = author.equals(reader);
        return new PostRow(
                row.get(COMMUNITY_POST.COMMUNITY_POST_ID),
                row.get(COMMUNITY_POST.REPLY_TO_ID),
                author,
                Objects.requireNonNull(row.get("author_name", String.class)),
                vault.openIfAny(TEXT, row.get(COMMUNITY_POST.TEXT)),
                FileRepository.file(row),
                row.get(COMMUNITY_POST.POSTED_AT),
                removed,
                mine,
                removed == null && (mine || runs),
                Objects.requireNonNull(row.get("reported", Boolean.class)));
    }

    static PostRow.@Nullable Removed removed(PersonId author, @Nullable PersonId by) {
        return by == null ? null : by.equals(author) ? PostRow.Removed.AUTHOR : PostRow.Removed.OTHER;
    }

    boolean isReported(PostId post) {
        return sql.fetchExists(selectOne()
                .from(POST_REPORT)
                .where(POST_REPORT.COMMUNITY_POST_ID.eq(post), POST_REPORT.SETTLED_AT.isNull()));
    }
}
