package org.belay.community;

import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.ANNOUNCEMENT;
import static org.belay.db.Tables.ANNOUNCEMENT_RECEIVER;
import static org.belay.db.Tables.ANNOUNCEMENT_TEXT;
import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.SITE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.belay.cohort.CohortState;
import org.belay.enrollment.Side;
import org.belay.matching.CircleState;
import org.belay.organization.PersonState;
import org.belay.program.Format;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Announcements, and who gets them. */
@Repository
class AnnouncementRepository {

    private static final List<CohortState> OPEN =
            Arrays.stream(CohortState.values()).filter(CohortState::open).toList();

    private final DSLContext sql;

    AnnouncementRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Who belongs to a segment now, by name, each once. */
    List<Announced> receivers(Segment segment) {
        var reached = ACCOUNT.ACCOUNT_ID.isNotNull().or(PERSON.EMAIL.isNotNull().and(isOnlyTheirs()));
        return sql.select(
                        PERSON.PERSON_ID,
                        TakingPartQueries.name(PERSON).as("name"),
                        field(reached).as("reached"))
                .from(PERSON)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.PERSON_ID.eq(PERSON.PERSON_ID))
                .where(
                        exists(selectOne()
                                        .from(ENROLLMENT)
                                        .join(COHORT)
                                        .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                                        .where(ENROLLMENT.PERSON_ID.eq(PERSON.PERSON_ID), belongs(segment)))
                                .or(leads(segment)),
                        segment.site() == null ? noCondition() : PERSON.SITE_ID.eq(segment.site()),
                        PERSON.STATE.ne(PersonState.LEFT),
                        ACCOUNT.ACCOUNT_ID.isNull().or(ACCOUNT.ENABLED.isTrue()))
                .orderBy(PERSON.LAST_NAME, PERSON.FIRST_NAME, PERSON.PERSON_ID)
                .fetch(row -> new Announced(row.value1(), row.value2(), row.value3()));
    }

    /** Who leads a circle of a segment is one of its people, also without a place; sides and states are those of places. */
    private static Condition leads(Segment segment) {
        return segment.side() != null || segment.state() != null
                ? falseCondition()
                : exists(selectOne()
                        .from(CIRCLE)
                        .join(COHORT)
                        .on(COHORT.COHORT_ID.eq(CIRCLE.COHORT_ID))
                        .where(
                                COHORT.PROGRAM_ID.eq(segment.program()),
                                segment.cohort() == null ? noCondition() : COHORT.COHORT_ID.eq(segment.cohort()),
                                segment.circle() == null ? goesOn(segment) : CIRCLE.CIRCLE_ID.eq(segment.circle()),
                                CIRCLE.FACILITATOR_ID.eq(PERSON.PERSON_ID)));
    }

    private static Condition goesOn(Segment segment) {
        return TakingPartQueries.LED.and(segment.cohort() == null ? COHORT.STATE.in(OPEN) : noCondition());
    }

    /** An address that two people share is nobody's until somebody says whose it is. */
    private static Condition isOnlyTheirs() {
        var other = PERSON.as("other");
        return notExists(
                selectOne().from(other).where(other.EMAIL.eq(PERSON.EMAIL), other.PERSON_ID.ne(PERSON.PERSON_ID)));
    }

    private static Condition belongs(Segment segment) {
        return COHORT.PROGRAM_ID
                .eq(segment.program())
                .and(segment.cohort() == null ? COHORT.STATE.in(OPEN) : COHORT.COHORT_ID.eq(segment.cohort()))
                .and(
                        segment.state() == null
                                ? ENROLLMENT.STATE.in(TakingPartQueries.TAKES_PART)
                                : ENROLLMENT.STATE.eq(segment.state()))
                .and(segment.side() == null ? noCondition() : ENROLLMENT.SIDE.in(sides(segment.side())))
                .and(
                        segment.circle() == null
                                ? noCondition()
                                : exists(selectOne()
                                        .from(CIRCLE_MEMBER)
                                        .where(CIRCLE_MEMBER.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID))
                                        .and(CIRCLE_MEMBER.CIRCLE_ID.eq(segment.circle()))
                                        .and(CIRCLE_MEMBER.LEFT_AT.isNull())));
    }

    private static Set<Side> sides(Side side) {
        return side == Side.PEER ? EnumSet.of(Side.PEER) : EnumSet.of(side, Side.BOTH);
    }

    SegmentChoices choices(ProgramId program, Format format) {
        var cohorts = sql.select(COHORT.COHORT_ID, COHORT.NAME)
                .from(COHORT)
                .where(COHORT.PROGRAM_ID.eq(program), COHORT.STATE.ne(CohortState.CANCELLED))
                .orderBy(COHORT.COHORT_ID.desc())
                .fetch(mapping(SegmentChoices.Cohort::new));
        var circles = sql.select(CIRCLE.CIRCLE_ID, CIRCLE.COHORT_ID, CIRCLE.NAME)
                .from(CIRCLE)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(CIRCLE.COHORT_ID))
                .where(COHORT.PROGRAM_ID.eq(program), CIRCLE.STATE.in(CircleState.ACTIVE, CircleState.ON_HOLD))
                .orderBy(CIRCLE.NAME, CIRCLE.CIRCLE_ID)
                .fetch(mapping(SegmentChoices.Circle::new));
        var sites = sql.selectDistinct(SITE.SITE_ID, SITE.NAME)
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .join(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .where(COHORT.PROGRAM_ID.eq(program), ENROLLMENT.STATE.in(TakingPartQueries.TAKES_PART))
                .orderBy(SITE.NAME, SITE.SITE_ID)
                .fetch(mapping(SegmentChoices.Site::new));
        var sides = Side.of(format).stream().filter(side -> side != Side.BOTH).toList();
        return new SegmentChoices(cohorts, circles, sites, sides.size() > 1 ? sides : List.of());
    }

    Format format(ProgramId program) {
        return sql.select(PROGRAM.FORMAT)
                .from(PROGRAM)
                .where(PROGRAM.PROGRAM_ID.eq(program))
                .fetchSingle()
                .value1();
    }

    /** @throws DuplicateKeyException when this submission was added before */
    AnnouncementId add(
            String submission,
            Segment segment,
            List<AnnouncementText> texts,
            Collection<PersonId> receivers,
            PersonId by,
            Instant now) {
        var id = sql.insertInto(ANNOUNCEMENT)
                .set(ANNOUNCEMENT.PROGRAM_ID, segment.program())
                .set(ANNOUNCEMENT.COHORT_ID, segment.cohort())
                .set(ANNOUNCEMENT.CIRCLE_ID, segment.circle())
                .set(ANNOUNCEMENT.SITE_ID, segment.site())
                .set(ANNOUNCEMENT.SIDE, segment.side())
                .set(ANNOUNCEMENT.STATE, segment.state())
                .set(ANNOUNCEMENT.AUTHOR_PERSON_ID, by)
                .set(ANNOUNCEMENT.SENT_AT, now)
                .set(ANNOUNCEMENT.SUBMISSION, submission)
                .returningResult(ANNOUNCEMENT.ANNOUNCEMENT_ID)
                .fetchSingle()
                .value1();
        for (var position = 0; position < texts.size(); position++) {
            var text = texts.get(position);
            sql.insertInto(ANNOUNCEMENT_TEXT)
                    .set(ANNOUNCEMENT_TEXT.ANNOUNCEMENT_ID, id)
                    .set(ANNOUNCEMENT_TEXT.LANGUAGE, text.language().toLanguageTag())
                    .set(ANNOUNCEMENT_TEXT.POSITION, position)
                    .set(ANNOUNCEMENT_TEXT.SUBJECT, text.subject())
                    .set(ANNOUNCEMENT_TEXT.BODY, text.body())
                    .execute();
        }
        sql.batch(receivers.stream()
                        .map(person -> sql.insertInto(ANNOUNCEMENT_RECEIVER)
                                .set(ANNOUNCEMENT_RECEIVER.ANNOUNCEMENT_ID, id)
                                .set(ANNOUNCEMENT_RECEIVER.PERSON_ID, person))
                        .toList())
                .execute();
        return id;
    }

    /** What one and the same author sent with a form before. */
    Optional<AnnouncementId> submitted(String submission, PersonId author) {
        return sql.select(ANNOUNCEMENT.ANNOUNCEMENT_ID)
                .from(ANNOUNCEMENT)
                .where(ANNOUNCEMENT.SUBMISSION.eq(submission), ANNOUNCEMENT.AUTHOR_PERSON_ID.eq(author))
                .fetchOptional()
                .map(row -> row.value1());
    }

    /** False when it is told already, or was taken back. */
    boolean markTold(AnnouncementId id, Instant now) {
        return sql.update(ANNOUNCEMENT)
                        .set(ANNOUNCEMENT.TOLD_AT, now)
                        .where(ANNOUNCEMENT.ANNOUNCEMENT_ID.eq(id), ANNOUNCEMENT.TOLD_AT.isNull())
                        .execute()
                == 1;
    }

    /** False when it is told already. */
    boolean remove(AnnouncementId id, PersonId author) {
        var waiting = sql.select(ANNOUNCEMENT.ANNOUNCEMENT_ID)
                .from(ANNOUNCEMENT)
                .where(
                        ANNOUNCEMENT.ANNOUNCEMENT_ID.eq(id),
                        ANNOUNCEMENT.AUTHOR_PERSON_ID.eq(author),
                        ANNOUNCEMENT.TOLD_AT.isNull())
                .forUpdate()
                .fetchOptional();
        if (waiting.isEmpty()) {
            return false;
        }
        sql.deleteFrom(ANNOUNCEMENT_RECEIVER)
                .where(ANNOUNCEMENT_RECEIVER.ANNOUNCEMENT_ID.eq(id))
                .execute();
        sql.deleteFrom(ANNOUNCEMENT_TEXT)
                .where(ANNOUNCEMENT_TEXT.ANNOUNCEMENT_ID.eq(id))
                .execute();
        sql.deleteFrom(ANNOUNCEMENT).where(ANNOUNCEMENT.ANNOUNCEMENT_ID.eq(id)).execute();
        return true;
    }

    List<PersonId> receivers(AnnouncementId id) {
        return sql.select(ANNOUNCEMENT_RECEIVER.PERSON_ID)
                .from(ANNOUNCEMENT_RECEIVER)
                .where(ANNOUNCEMENT_RECEIVER.ANNOUNCEMENT_ID.eq(id))
                .fetch(row -> row.value1());
    }

    /** Nobody receives what can still be taken back. */
    boolean isReceiver(AnnouncementId id, PersonId person) {
        return sql.fetchExists(selectOne()
                .from(ANNOUNCEMENT_RECEIVER)
                .join(ANNOUNCEMENT)
                .on(ANNOUNCEMENT.ANNOUNCEMENT_ID.eq(ANNOUNCEMENT_RECEIVER.ANNOUNCEMENT_ID))
                .where(
                        ANNOUNCEMENT_RECEIVER.ANNOUNCEMENT_ID.eq(id),
                        ANNOUNCEMENT_RECEIVER.PERSON_ID.eq(person),
                        ANNOUNCEMENT.TOLD_AT.isNotNull()));
    }

    List<String> receiverNames(AnnouncementId id) {
        return sql.select(TakingPartQueries.name(PERSON))
                .from(ANNOUNCEMENT_RECEIVER)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ANNOUNCEMENT_RECEIVER.PERSON_ID))
                .where(ANNOUNCEMENT_RECEIVER.ANNOUNCEMENT_ID.eq(id))
                .orderBy(PERSON.LAST_NAME, PERSON.FIRST_NAME, PERSON.PERSON_ID)
                .fetch(row -> row.value1());
    }

    Optional<AnnouncementRow> find(AnnouncementId id) {
        return fetch(ANNOUNCEMENT.ANNOUNCEMENT_ID.eq(id), 0, 1).stream().findFirst();
    }

    /** Those sent to somebody, or in programs that they coordinate: the latest first. */
    List<AnnouncementRow> page(PersonId reader, Set<ProgramId> coordinates, int offset, int limit) {
        return fetch(listed(reader, coordinates), offset, limit);
    }

    int count(PersonId reader, Set<ProgramId> coordinates) {
        return sql.fetchCount(ANNOUNCEMENT, listed(reader, coordinates));
    }

    private static Condition listed(PersonId reader, Set<ProgramId> coordinates) {
        return ANNOUNCEMENT
                .PROGRAM_ID
                .in(coordinates)
                .or(ANNOUNCEMENT
                        .TOLD_AT
                        .isNotNull()
                        .and(exists(selectOne()
                                .from(ANNOUNCEMENT_RECEIVER)
                                .where(ANNOUNCEMENT_RECEIVER.ANNOUNCEMENT_ID.eq(ANNOUNCEMENT.ANNOUNCEMENT_ID))
                                .and(ANNOUNCEMENT_RECEIVER.PERSON_ID.eq(reader)))));
    }

    private List<AnnouncementRow> fetch(Condition which, int offset, int limit) {
        var texts = multiset(select(ANNOUNCEMENT_TEXT.LANGUAGE, ANNOUNCEMENT_TEXT.SUBJECT, ANNOUNCEMENT_TEXT.BODY)
                        .from(ANNOUNCEMENT_TEXT)
                        .where(ANNOUNCEMENT_TEXT.ANNOUNCEMENT_ID.eq(ANNOUNCEMENT.ANNOUNCEMENT_ID))
                        .orderBy(ANNOUNCEMENT_TEXT.POSITION))
                .convertFrom(rows -> rows.map(mapping((language, subject, body) ->
                        new AnnouncementText(Locale.forLanguageTag(language), subject, body))));
        return sql.select(
                        ANNOUNCEMENT.ANNOUNCEMENT_ID,
                        ANNOUNCEMENT.PROGRAM_ID,
                        PROGRAM.NAME,
                        COHORT.NAME,
                        CIRCLE.NAME,
                        SITE.NAME,
                        ANNOUNCEMENT.SIDE,
                        ANNOUNCEMENT.STATE,
                        texts,
                        TakingPartQueries.name(PERSON).as("author_name"),
                        ANNOUNCEMENT.SENT_AT,
                        field(selectCount()
                                        .from(ANNOUNCEMENT_RECEIVER)
                                        .where(ANNOUNCEMENT_RECEIVER.ANNOUNCEMENT_ID.eq(ANNOUNCEMENT.ANNOUNCEMENT_ID)))
                                .as("receivers"))
                .from(ANNOUNCEMENT)
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(ANNOUNCEMENT.PROGRAM_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ANNOUNCEMENT.AUTHOR_PERSON_ID))
                .leftJoin(COHORT)
                .on(COHORT.COHORT_ID.eq(ANNOUNCEMENT.COHORT_ID))
                .leftJoin(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(ANNOUNCEMENT.CIRCLE_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(ANNOUNCEMENT.SITE_ID))
                .where(which)
                .orderBy(ANNOUNCEMENT.SENT_AT.desc(), ANNOUNCEMENT.ANNOUNCEMENT_ID.desc())
                .offset(offset)
                .limit(limit)
                .fetch(mapping(AnnouncementRow::new));
    }
}
