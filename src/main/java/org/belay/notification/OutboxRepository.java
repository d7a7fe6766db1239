package org.belay.notification;

import static org.belay.db.Tables.OUTBOX_MAIL;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belay.security.AccessCondition;
import org.belay.security.Actor;
import org.belay.security.Permission;
import org.belay.shared.PersonId;
import org.belay.shared.Sealed;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.InsertSetMoreStep;
import org.jooq.Record2;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class OutboxRepository {

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_ERROR = 500;

    private final DSLContext sql;

    OutboxRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Nothing when a mail with this key is there already. */
    Optional<OutboxMailId> add(MailDraft draft, String subject, Sealed body, Instant now, Instant next) {
        return add(
                draft.key(),
                sql.insertInto(OUTBOX_MAIL)
                        .set(OUTBOX_MAIL.MAIL_KEY, draft.key())
                        .set(OUTBOX_MAIL.KIND, draft.kind())
                        .set(OUTBOX_MAIL.RECIPIENT_PERSON_ID, draft.recipient())
                        .set(OUTBOX_MAIL.RECIPIENT_EMAIL, draft.email())
                        .set(OUTBOX_MAIL.PROGRAM_ID, draft.program())
                        .set(OUTBOX_MAIL.SUBJECT, cut(subject, LONGEST_SUBJECT))
                        .set(OUTBOX_MAIL.BODY, body)
                        .set(OUTBOX_MAIL.STATE, MailState.WAITING)
                        .set(OUTBOX_MAIL.CREATED_AT, now)
                        .set(OUTBOX_MAIL.NEXT_AT, next)
                        .set(OUTBOX_MAIL.EXPIRES_AT, draft.expiresAt()));
    }

    /** A mail of the day, whose words are written when it leaves. */
    Optional<OutboxMailId> addDigest(Reader reader, String key, Sealed body, Instant now) {
        return add(
                key,
                sql.insertInto(OUTBOX_MAIL)
                        .set(OUTBOX_MAIL.MAIL_KEY, key)
                        .set(OUTBOX_MAIL.KIND, MailWriter.DIGEST)
                        .set(OUTBOX_MAIL.RECIPIENT_PERSON_ID, reader.person())
                        .set(OUTBOX_MAIL.RECIPIENT_EMAIL, reader.email())
                        .set(OUTBOX_MAIL.SUBJECT, "")
                        .set(OUTBOX_MAIL.BODY, body)
                        .set(OUTBOX_MAIL.STATE, MailState.WAITING)
                        .set(OUTBOX_MAIL.CREATED_AT, now)
                        .set(OUTBOX_MAIL.NEXT_AT, now));
    }

    private Optional<OutboxMailId> add(String key, InsertSetMoreStep<?> insert) {
        return insert.onDuplicateKeyIgnore().execute() == 0
                ? Optional.empty()
                : sql.select(OUTBOX_MAIL.OUTBOX_MAIL_ID)
                        .from(OUTBOX_MAIL)
                        .where(OUTBOX_MAIL.MAIL_KEY.eq(key))
                        .fetchOptional(OUTBOX_MAIL.OUTBOX_MAIL_ID)
                        .map(OutboxMailId::new);
    }

    /** A mail that waits, kept from everybody else until the transaction ends; nothing when it waits no more. */
    Optional<WaitingMail> lock(OutboxMailId id) {
        return sql.select(
                        OUTBOX_MAIL.MAIL_KEY,
                        OUTBOX_MAIL.KIND,
                        OUTBOX_MAIL.RECIPIENT_PERSON_ID,
                        OUTBOX_MAIL.RECIPIENT_EMAIL,
                        OUTBOX_MAIL.SUBJECT,
                        OUTBOX_MAIL.BODY,
                        OUTBOX_MAIL.ATTEMPTS,
                        OUTBOX_MAIL.INTERRUPTED,
                        OUTBOX_MAIL.BEGUN_AT,
                        OUTBOX_MAIL.EXPIRES_AT)
                .from(OUTBOX_MAIL)
                .where(
                        OUTBOX_MAIL.OUTBOX_MAIL_ID.eq(id.value()),
                        OUTBOX_MAIL.STATE.eq(MailState.WAITING),
                        OUTBOX_MAIL.BODY.isNotNull())
                .forUpdate()
                .fetchOptional(mapping(WaitingMail::new));
    }

    /** A try begins. */
    void begin(OutboxMailId id, Instant now, int interrupted) {
        sql.update(OUTBOX_MAIL)
                .set(OUTBOX_MAIL.BEGUN_AT, now)
                .set(OUTBOX_MAIL.INTERRUPTED, interrupted)
                .set(OUTBOX_MAIL.ATTEMPTS, OUTBOX_MAIL.ATTEMPTS.plus(1))
                .where(OUTBOX_MAIL.OUTBOX_MAIL_ID.eq(id.value()))
                .execute();
    }

    void sent(OutboxMailId id, Instant now) {
        ended(MailState.SENT)
                .set(OUTBOX_MAIL.SENT_AT, now)
                .setNull(OUTBOX_MAIL.BODY)
                .setNull(OUTBOX_MAIL.LAST_ERROR)
                .where(OUTBOX_MAIL.OUTBOX_MAIL_ID.eq(id.value()))
                .execute();
    }

    /** The body stays, so that somebody can have it sent again. */
    void failed(OutboxMailId id, String error) {
        ended(MailState.FAILED)
                .set(OUTBOX_MAIL.LAST_ERROR, cut(error, LONGEST_ERROR))
                .where(OUTBOX_MAIL.OUTBOX_MAIL_ID.eq(id.value()))
                .execute();
    }

    private UpdateSetMoreStep<?> ended(MailState state) {
        return sql.update(OUTBOX_MAIL)
                .set(OUTBOX_MAIL.STATE, state)
                .setNull(OUTBOX_MAIL.BEGUN_AT)
                .setNull(OUTBOX_MAIL.NEXT_AT);
    }

    /** It was not sent and is tried again. */
    void waits(OutboxMailId id, int interrupted, String error, Instant next) {
        sql.update(OUTBOX_MAIL)
                .setNull(OUTBOX_MAIL.BEGUN_AT)
                .set(OUTBOX_MAIL.INTERRUPTED, interrupted)
                .set(OUTBOX_MAIL.LAST_ERROR, cut(error, LONGEST_ERROR))
                .set(OUTBOX_MAIL.NEXT_AT, next)
                .where(OUTBOX_MAIL.OUTBOX_MAIL_ID.eq(id.value()))
                .execute();
    }

    /** It was not tried yet. */
    void postponed(OutboxMailId id, int interrupted, Instant next) {
        sql.update(OUTBOX_MAIL)
                .setNull(OUTBOX_MAIL.BEGUN_AT)
                .set(OUTBOX_MAIL.INTERRUPTED, interrupted)
                .set(OUTBOX_MAIL.ATTEMPTS, OUTBOX_MAIL.ATTEMPTS.minus(1))
                .set(OUTBOX_MAIL.NEXT_AT, next)
                .where(OUTBOX_MAIL.OUTBOX_MAIL_ID.eq(id.value()))
                .execute();
    }

    /** It does not leave: what it tells holds no more, or its reader does not want to hear it so. */
    void stays(OutboxMailId id, MailDesk.Reason reason) {
        ended(MailState.DROPPED)
                .setNull(OUTBOX_MAIL.BODY)
                .set(OUTBOX_MAIL.LAST_ERROR, reason.name())
                .where(OUTBOX_MAIL.OUTBOX_MAIL_ID.eq(id.value()))
                .execute();
    }

    void drop(Collection<String> keys) {
        sql.update(OUTBOX_MAIL)
                .set(OUTBOX_MAIL.STATE, MailState.DROPPED)
                .set(OUTBOX_MAIL.LAST_ERROR, MailDesk.Reason.WITHDRAWN.name())
                .setNull(OUTBOX_MAIL.BODY)
                .setNull(OUTBOX_MAIL.NEXT_AT)
                .where(OUTBOX_MAIL.MAIL_KEY.in(keys), OUTBOX_MAIL.STATE.in(MailState.WAITING, MailState.FAILED))
                .execute();
    }

    /** One that was dropped. */
    void forget(String key) {
        sql.deleteFrom(OUTBOX_MAIL)
                .where(OUTBOX_MAIL.MAIL_KEY.eq(key), OUTBOX_MAIL.STATE.eq(MailState.DROPPED))
                .execute();
    }

    /** Whether a mail with this key has been sent, or is on its way. */
    boolean left(String key) {
        return sql.fetchExists(
                OUTBOX_MAIL,
                OUTBOX_MAIL
                        .MAIL_KEY
                        .eq(key)
                        .and(OUTBOX_MAIL.STATE.eq(MailState.SENT).or(OUTBOX_MAIL.BEGUN_AT.isNotNull())));
    }

    int waitAgain(OutboxMailId id, Instant now) {
        return sql.update(OUTBOX_MAIL)
                .set(OUTBOX_MAIL.STATE, MailState.WAITING)
                .set(OUTBOX_MAIL.ATTEMPTS, 0)
                .set(OUTBOX_MAIL.INTERRUPTED, 0)
                .set(OUTBOX_MAIL.NEXT_AT, now)
                .where(OUTBOX_MAIL.OUTBOX_MAIL_ID.eq(id.value()), OUTBOX_MAIL.STATE.eq(MailState.FAILED))
                .execute();
    }

    /** With when each is to leave. */
    Map<OutboxMailId, Instant> waiting() {
        return sql.select(OUTBOX_MAIL.OUTBOX_MAIL_ID, coalesce(OUTBOX_MAIL.NEXT_AT, OUTBOX_MAIL.CREATED_AT))
                .from(OUTBOX_MAIL)
                .where(OUTBOX_MAIL.STATE.eq(MailState.WAITING))
                .orderBy(OUTBOX_MAIL.OUTBOX_MAIL_ID)
                .fetchMap(row -> new OutboxMailId(row.value1()), Record2::value2);
    }

    Optional<MailRow> find(Actor reader, OutboxMailId id) {
        return rows(OUTBOX_MAIL.OUTBOX_MAIL_ID.eq(id.value()).and(visible(reader)), 0, 1).stream()
                .findFirst();
    }

    List<MailRow> page(Actor reader, MailFilter filter, int offset, int limit) {
        return rows(visible(reader).and(matches(filter)), offset, limit);
    }

    int count(Actor reader, MailFilter filter) {
        return sql.fetchCount(OUTBOX_MAIL, visible(reader).and(matches(filter)));
    }

    List<String> kinds(Actor reader) {
        return sql.selectDistinct(OUTBOX_MAIL.KIND)
                .from(OUTBOX_MAIL)
                .where(visible(reader))
                .orderBy(OUTBOX_MAIL.KIND)
                .fetch(OUTBOX_MAIL.KIND);
    }

    private List<MailRow> rows(Condition which, int offset, int limit) {
        return sql.select(
                        OUTBOX_MAIL.OUTBOX_MAIL_ID,
                        OUTBOX_MAIL.KIND,
                        OUTBOX_MAIL.RECIPIENT_PERSON_ID,
                        OUTBOX_MAIL.RECIPIENT_EMAIL,
                        OUTBOX_MAIL.PROGRAM_ID,
                        OUTBOX_MAIL.STATE,
                        OUTBOX_MAIL.ATTEMPTS,
                        OUTBOX_MAIL.LAST_ERROR,
                        OUTBOX_MAIL.CREATED_AT,
                        OUTBOX_MAIL.NEXT_AT,
                        OUTBOX_MAIL.SENT_AT)
                .from(OUTBOX_MAIL)
                .where(which)
                .orderBy(OUTBOX_MAIL.CREATED_AT.desc(), OUTBOX_MAIL.OUTBOX_MAIL_ID.desc())
                .limit(offset, limit)
                .fetch(mapping(MailRow::new));
    }

    private static Condition visible(Actor reader) {
        return new AccessCondition()
                .owner(OUTBOX_MAIL.RECIPIENT_PERSON_ID)
                .program(OUTBOX_MAIL.PROGRAM_ID)
                .allows(reader, Permission.SEE_SEND_LOG)
                .and(OUTBOX_MAIL.KIND.notIn(NewsKind.unseen()).or(OUTBOX_MAIL.RECIPIENT_PERSON_ID.eq(reader.person())));
    }

    private static Condition matches(MailFilter filter) {
        return DSL.noCondition()
                .and(filter.state() == null ? DSL.noCondition() : OUTBOX_MAIL.STATE.eq(filter.state()))
                .and(filter.kind() == null ? DSL.noCondition() : OUTBOX_MAIL.KIND.eq(filter.kind()));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    record WaitingMail(
            String key,
            String kind,
            PersonId recipient,
            String email,
            String subject,
            @Nullable Sealed body,
            int attempts,
            int interrupted,
            @Nullable Instant begunAt,
            @Nullable Instant expiresAt) {}
}
