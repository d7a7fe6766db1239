package org.belay.enrollment;

import static org.belay.db.Tables.APPLICATION_MESSAGE;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.belay.shared.PersonId;
import org.belay.shared.Vault;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Questions to applicants and their answers: sealed. */
@Repository
class MessageRepository {

    private static final String PURPOSE = "application_message.text";

    private final DSLContext sql;
    private final Vault vault;

    MessageRepository(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** The same question to each. */
    void ask(Collection<EnrollmentId> places, PersonId author, DecisionId decision, String text, Instant now) {
        sql.batch(places.stream()
                        .map(id -> message(id, author, decision, text, now))
                        .toList())
                .execute();
    }

    void answer(EnrollmentId id, PersonId author, String text, Instant now) {
        message(id, author, null, text, now).execute();
    }

    private Query message(EnrollmentId id, PersonId author, @Nullable DecisionId decision, String text, Instant now) {
        return sql.insertInto(APPLICATION_MESSAGE)
                .set(APPLICATION_MESSAGE.ENROLLMENT_ID, id)
                .set(APPLICATION_MESSAGE.AUTHOR_PERSON_ID, author)
                .set(APPLICATION_MESSAGE.REVIEW_DECISION_ID, decision)
                .set(APPLICATION_MESSAGE.TEXT, vault.seal(PURPOSE, text))
                .set(APPLICATION_MESSAGE.WRITTEN_AT, now);
    }

    /** What was asked by a decision that was taken back was never asked. */
    void removeAsked(DecisionId decision, Collection<EnrollmentId> places) {
        sql.deleteFrom(APPLICATION_MESSAGE)
                .where(
                        APPLICATION_MESSAGE.REVIEW_DECISION_ID.eq(decision),
                        APPLICATION_MESSAGE.ENROLLMENT_ID.in(places))
                .execute();
    }

    /** In their order. */
    List<ApplicationMessage> of(EnrollmentId id) {
        return sql.select(
                        PartQueries.name(PERSON),
                        field(APPLICATION_MESSAGE.AUTHOR_PERSON_ID.eq(ENROLLMENT.PERSON_ID)),
                        APPLICATION_MESSAGE.TEXT.convertFrom(text -> vault.open(PURPOSE, text)),
                        APPLICATION_MESSAGE.WRITTEN_AT)
                .from(APPLICATION_MESSAGE)
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(APPLICATION_MESSAGE.ENROLLMENT_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(APPLICATION_MESSAGE.AUTHOR_PERSON_ID))
                .where(APPLICATION_MESSAGE.ENROLLMENT_ID.eq(id))
                .orderBy(APPLICATION_MESSAGE.WRITTEN_AT, APPLICATION_MESSAGE.APPLICATION_MESSAGE_ID)
                .fetch(mapping(ApplicationMessage::new));
    }
}
