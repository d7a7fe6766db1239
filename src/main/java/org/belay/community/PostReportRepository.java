package org.belay.community;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.COMMUNITY_FILE;
import static org.belay.db.Tables.COMMUNITY_POST;
import static org.belay.db.Tables.COMMUNITY_SPACE;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.POST_REPORT;
import static org.belay.db.Tables.PROGRAM;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.belay.db.tables.Person;
import org.belay.security.AccessCondition;
import org.belay.security.Actor;
import org.belay.security.Permission;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Posts that were reported, and why, sealed. */
@Repository
class PostReportRepository {

    static final String REASON = "post_report.reason";

    private static final Person REPORTER = PERSON.as("reporter");

    private static final Condition OF_CIRCLE = COMMUNITY_SPACE.CIRCLE_ID.isNotNull();

    /** Of what is posted in a circle, coordinators are told only where nobody else could decide. */
    private static final Field<ProgramId> COORDINATED = when(
            OF_CIRCLE.not().or(PostDeciderQueries.byCoordinatorsOfCircle(COMMUNITY_POST.AUTHOR_PERSON_ID)),
            PROGRAM.PROGRAM_ID);

    private final DSLContext sql;
    private final Vault vault;

    PostReportRepository(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** @return whether this person had not reported it before */
    boolean add(PostId post, PersonId by, String reason, Instant now) {
        return sql.insertInto(POST_REPORT)
                        .set(POST_REPORT.COMMUNITY_POST_ID, post)
                        .set(POST_REPORT.REPORTED_BY_ID, by)
                        .set(POST_REPORT.REASON, vault.seal(REASON, reason))
                        .set(POST_REPORT.REPORTED_AT, now)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    Optional<PostId> post(PostReportId id) {
        return sql.select(POST_REPORT.COMMUNITY_POST_ID)
                .from(POST_REPORT)
                .where(POST_REPORT.POST_REPORT_ID.eq(id))
                .fetchOptional(POST_REPORT.COMMUNITY_POST_ID);
    }

    /** All reports about a post at once: there is one decision about it. */
    int settle(PostId post, PersonId by, Instant now) {
        return sql.update(POST_REPORT)
                .set(POST_REPORT.SETTLED_AT, now)
                .set(POST_REPORT.SETTLED_BY_PERSON_ID, by)
                .where(POST_REPORT.COMMUNITY_POST_ID.eq(post), POST_REPORT.SETTLED_AT.isNull())
                .execute();
    }

    /** Those to be looked into by this reader, the first first. */
    List<ReportRow> open(Actor actor) {
        var name = coalesce(CIRCLE.NAME, COHORT.NAME, PROGRAM.NAME).as("space_name");
        return sql.select(POST_REPORT.POST_REPORT_ID, POST_REPORT.REASON, POST_REPORT.REPORTED_AT)
                .select(COMMUNITY_POST.TEXT, COMMUNITY_POST.POSTED_AT)
                .select(FileRepository.fields())
                .select(
                        name,
                        PROGRAM.NAME.as("program_name"),
                        TakingPartQueries.name(PERSON).as("author_name"),
                        TakingPartQueries.name(REPORTER).as("reporter_name"))
                .from(POST_REPORT)
                .join(COMMUNITY_POST)
                .on(COMMUNITY_POST.COMMUNITY_POST_ID.eq(POST_REPORT.COMMUNITY_POST_ID))
                .join(COMMUNITY_SPACE)
                .on(COMMUNITY_SPACE.COMMUNITY_SPACE_ID.eq(COMMUNITY_POST.COMMUNITY_SPACE_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(COMMUNITY_POST.AUTHOR_PERSON_ID))
                .join(REPORTER)
                .on(REPORTER.PERSON_ID.eq(POST_REPORT.REPORTED_BY_ID))
                .leftJoin(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(COMMUNITY_SPACE.CIRCLE_ID))
                .leftJoin(COHORT)
                .on(COHORT.COHORT_ID.eq(coalesce(COMMUNITY_SPACE.COHORT_ID, CIRCLE.COHORT_ID)))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(coalesce(COMMUNITY_SPACE.PROGRAM_ID, COHORT.PROGRAM_ID)))
                .leftJoin(COMMUNITY_FILE)
                .on(COMMUNITY_FILE.COMMUNITY_FILE_ID.eq(COMMUNITY_POST.COMMUNITY_FILE_ID))
                .where(POST_REPORT.SETTLED_AT.isNull(), forReader(actor))
                .orderBy(POST_REPORT.POST_REPORT_ID)
                .fetch(this::row);
    }

    /** Whatever they are, nobody learns here who reported them. */
    private static Condition forReader(Actor actor) {
        var byContacts = PostDeciderQueries.byContacts(OF_CIRCLE, PROGRAM.PROGRAM_ID, COMMUNITY_POST.AUTHOR_PERSON_ID);
        return new AccessCondition()
                .program(COORDINATED)
                .partner(COMMUNITY_POST.AUTHOR_PERSON_ID)
                .addressee(when(byContacts, val(actor.person(), PERSON.PERSON_ID)))
                .allows(actor, Permission.SEE_REPORTED_POST)
                .and(COMMUNITY_POST.AUTHOR_PERSON_ID.ne(actor.person()));
    }

    private ReportRow row(Record row) {
        return new ReportRow(
                row.get(POST_REPORT.POST_REPORT_ID),
                text(row, "space_name"),
                text(row, "program_name"),
                text(row, "author_name"),
                vault.openIfAny(PostRepository.TEXT, row.get(COMMUNITY_POST.TEXT)),
                FileRepository.file(row),
                row.get(COMMUNITY_POST.POSTED_AT),
                text(row, "reporter_name"),
                vault.open(REASON, row.get(POST_REPORT.REASON)),
                row.get(POST_REPORT.REPORTED_AT));
    }

    private static String text(Record row, String field) {
        return Objects.requireNonNull(row.get(field, String.class));
    }
}
