package org.belay.safeguarding;

import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.HELP_MESSAGE;
import static org.belay.db.Tables.HELP_OPENING;
import static org.belay.db.Tables.HELP_REQUEST;
import static org.belay.db.Tables.HELP_REQUEST_CONTACT;
import static org.belay.db.Tables.PERSON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.organization.PersonState;
import org.belay.safeguarding.HelpConversation.Message;
import org.belay.safeguarding.HelpConversation.Opening;
import org.belay.security.AccessCondition;
import org.belay.security.Actor;
import org.belay.security.Permission;
import org.belay.shared.PersonId;
import org.belay.shared.Vault;
import org.belay.shared.database.FullName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;

/** Help requests, what was written in them, and who opened them. */
@Repository
class HelpRequestRepository {

    static final String WORDS = "help_message.words";

    private static final Field<String> NAME = FullName.of(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME, PERSON.LAST_NAME);

    private final DSLContext sql;
    private final Vault vault;

    HelpRequestRepository(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Those who are named now and can sign in, by name. */
    List<HelpContact> contacts() {
        return sql.select(ACCOUNT.PERSON_ID, NAME)
                .from(ACCOUNT)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ACCOUNT.PERSON_ID), PERSON.STATE.ne(PersonState.LEFT))
                .where(
                        ACCOUNT.SAFEGUARDING_CONTACT.isTrue(),
                        ACCOUNT.ENABLED.isTrue(),
                        ACCOUNT.PASSWORD_HASH.isNotNull())
                .orderBy(NAME, ACCOUNT.PERSON_ID)
                .fetch(mapping(HelpContact::new));
    }

    /** To whom a request was sent, named still or not. */
    List<HelpContact> contactsOf(HelpRequestId id) {
        return sql.select(HELP_REQUEST_CONTACT.CONTACT_PERSON_ID, NAME)
                .from(HELP_REQUEST_CONTACT)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(HELP_REQUEST_CONTACT.CONTACT_PERSON_ID))
                .where(HELP_REQUEST_CONTACT.HELP_REQUEST_ID.eq(id))
                .orderBy(NAME, HELP_REQUEST_CONTACT.CONTACT_PERSON_ID)
                .fetch(mapping(HelpContact::new));
    }

    HelpRequestId add(PersonId author, Set<PersonId> contacts, Instant now) {
        var id = sql.insertInto(HELP_REQUEST)
                .set(HELP_REQUEST.AUTHOR_PERSON_ID, author)
                .set(HELP_REQUEST.SENT_AT, now)
                .returningResult(HELP_REQUEST.HELP_REQUEST_ID)
                .fetchSingle()
                .value1();
        for (var contact : contacts) {
            sql.insertInto(HELP_REQUEST_CONTACT)
                    .set(HELP_REQUEST_CONTACT.HELP_REQUEST_ID, id)
                    .set(HELP_REQUEST_CONTACT.CONTACT_PERSON_ID, contact)
                    .execute();
        }
        return id;
    }

    long write(HelpRequestId id, PersonId author, String words, Instant now) {
        return sql.insertInto(HELP_MESSAGE)
                .set(HELP_MESSAGE.HELP_REQUEST_ID, id)
                .set(HELP_MESSAGE.AUTHOR_PERSON_ID, author)
                .set(HELP_MESSAGE.WORDS, vault.seal(WORDS, words))
                .set(HELP_MESSAGE.WRITTEN_AT, now)
                .returningResult(HELP_MESSAGE.HELP_MESSAGE_ID)
                .fetchSingle()
                .value1();
    }

    void opened(HelpRequestId id, PersonId contact, Instant now) {
        sql.insertInto(HELP_OPENING)
                .set(HELP_OPENING.HELP_REQUEST_ID, id)
                .set(HELP_OPENING.CONTACT_PERSON_ID, contact)
                .set(HELP_OPENING.OPENED_AT, now)
                .execute();
    }

    /** Keeps others from opening it, or from taking it back, until the transaction ends. */
    void lock(HelpRequestId id) {
        sql.select(HELP_REQUEST.HELP_REQUEST_ID)
                .from(HELP_REQUEST)
                .where(HELP_REQUEST.HELP_REQUEST_ID.eq(id))
                .forUpdate()
                .execute();
    }

    /** All that hangs on it goes with it. */
    void remove(HelpRequestId id) {
        sql.deleteFrom(HELP_REQUEST).where(HELP_REQUEST.HELP_REQUEST_ID.eq(id)).execute();
    }

    Optional<HelpRequestRow> find(HelpRequestId id) {
        return rows(HELP_REQUEST.HELP_REQUEST_ID.eq(id)).stream().findFirst();
    }

    List<HelpRequestRow> by(PersonId author) {
        return rows(HELP_REQUEST.AUTHOR_PERSON_ID.eq(author));
    }

    /** Those that this contact reads, unanswered ones first. */
    List<HelpRequestRow> sentTo(Actor contact) {
        var reads = new AccessCondition()
                .addressee(HELP_REQUEST_CONTACT.CONTACT_PERSON_ID)
                .allows(contact, Permission.ANSWER_HELP_REQUEST);
        return rows(exists(selectOne()
                .from(HELP_REQUEST_CONTACT)
                .where(HELP_REQUEST_CONTACT.HELP_REQUEST_ID.eq(HELP_REQUEST.HELP_REQUEST_ID), reads)));
    }

    private List<HelpRequestRow> rows(Condition which) {
        var later = HELP_MESSAGE.as("later");
        var last = field(select(max(HELP_MESSAGE.WRITTEN_AT))
                .from(HELP_MESSAGE)
                .where(HELP_MESSAGE.HELP_REQUEST_ID.eq(HELP_REQUEST.HELP_REQUEST_ID)));
        var lastMessage = select(max(later.HELP_MESSAGE_ID))
                .from(later)
                .where(later.HELP_REQUEST_ID.eq(HELP_REQUEST.HELP_REQUEST_ID));
        var answered = field(exists(selectOne()
                .from(HELP_MESSAGE)
                .where(
                        HELP_MESSAGE.HELP_MESSAGE_ID.eq(lastMessage),
                        HELP_MESSAGE.AUTHOR_PERSON_ID.ne(HELP_REQUEST.AUTHOR_PERSON_ID))));
        var read = field(exists(
                selectOne().from(HELP_OPENING).where(HELP_OPENING.HELP_REQUEST_ID.eq(HELP_REQUEST.HELP_REQUEST_ID))));
        var contacts = multiset(select(HELP_REQUEST_CONTACT.CONTACT_PERSON_ID)
                        .from(HELP_REQUEST_CONTACT)
                        .where(HELP_REQUEST_CONTACT.HELP_REQUEST_ID.eq(HELP_REQUEST.HELP_REQUEST_ID)))
                .convertFrom(found -> found.stream().map(Record1::value1).collect(Collectors.toSet()));
        return sql.select(
                        HELP_REQUEST.HELP_REQUEST_ID,
                        HELP_REQUEST.AUTHOR_PERSON_ID,
                        NAME,
                        HELP_REQUEST.SENT_AT,
                        coalesce(last, HELP_REQUEST.SENT_AT),
                        read,
                        answered,
                        contacts)
                .from(HELP_REQUEST)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(HELP_REQUEST.AUTHOR_PERSON_ID))
                .where(which)
                .orderBy(answered, last.desc(), HELP_REQUEST.HELP_REQUEST_ID.desc())
                .fetch(mapping(HelpRequestRow::new));
    }

    /** The first first. */
    List<Message> messages(HelpRequestId id) {
        return sql.select(
                        HELP_MESSAGE.AUTHOR_PERSON_ID,
                        NAME,
                        HELP_MESSAGE.WRITTEN_AT,
                        HELP_MESSAGE.WORDS.convertFrom(words -> vault.open(WORDS, words)))
                .from(HELP_MESSAGE)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(HELP_MESSAGE.AUTHOR_PERSON_ID))
                .where(HELP_MESSAGE.HELP_REQUEST_ID.eq(id))
                .orderBy(HELP_MESSAGE.HELP_MESSAGE_ID)
                .fetch(mapping(Message::new));
    }

    /** The keys of all that was written. */
    Set<Long> messageKeys(HelpRequestId id) {
        return sql.select(HELP_MESSAGE.HELP_MESSAGE_ID)
                .from(HELP_MESSAGE)
                .where(HELP_MESSAGE.HELP_REQUEST_ID.eq(id))
                .fetchSet(HELP_MESSAGE.HELP_MESSAGE_ID);
    }

    /** The first first. */
    List<Opening> openings(HelpRequestId id) {
        return sql.select(HELP_OPENING.CONTACT_PERSON_ID, NAME, HELP_OPENING.OPENED_AT)
                .from(HELP_OPENING)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(HELP_OPENING.CONTACT_PERSON_ID))
                .where(HELP_OPENING.HELP_REQUEST_ID.eq(id))
                .orderBy(HELP_OPENING.OPENED_AT, HELP_OPENING.HELP_OPENING_ID)
                .fetch(mapping(Opening::new));
    }
}
