package org.belay.community;

import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.CONVERSATION;
import static org.belay.db.Tables.CONVERSATION_MESSAGE;
import static org.belay.db.Tables.CONVERSATION_READER;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PROGRAM_ROLE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.groupConcatDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belay.db.tables.Person;
import org.belay.matching.Space;
import org.belay.organization.PersonState;
import org.belay.security.ProgramRole;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Conversations and their messages, sealed. */
@Repository
class ConversationRepository {

    static final String TEXT = "conversation_message.text";

    /** Before the first message. */
    private static final MessageId NOTHING = new MessageId(0);

    private static final Person OTHER = PERSON.as("other");

    private final DSLContext sql;
    private final Vault vault;

    ConversationRepository(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** A conversation between a coordinator and one of the people of a program. */
    record OfTwo(
            ConversationId id,
            ProgramId program,
            String programName,
            PersonId coordinator,
            String coordinatorName,
            PersonId person,
            String personName) {

        PersonId otherThan(PersonId one) {
            return one.equals(coordinator) ? person : coordinator;
        }

        String nameOfOther(PersonId reader) {
            return reader.equals(coordinator) ? personName : coordinatorName;
        }
    }

    Optional<OfTwo> ofTwo(ConversationId id) {
        return ofTwo(CONVERSATION.CONVERSATION_ID.eq(id)).stream().findFirst();
    }

    private List<OfTwo> ofTwo(Condition which) {
        return sql.select(
                        CONVERSATION.CONVERSATION_ID,
                        CONVERSATION.PROGRAM_ID,
                        PROGRAM.NAME,
                        CONVERSATION.COORDINATOR_PERSON_ID,
                        TakingPartQueries.name(OTHER).as("coordinator_name"),
                        CONVERSATION.PERSON_ID,
                        TakingPartQueries.name(PERSON).as("person_name"))
                .from(CONVERSATION)
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(CONVERSATION.PROGRAM_ID))
                .join(OTHER)
                .on(OTHER.PERSON_ID.eq(CONVERSATION.COORDINATOR_PERSON_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(CONVERSATION.PERSON_ID))
                .where(which)
                .orderBy(CONVERSATION.CONVERSATION_ID)
                .fetch(mapping(OfTwo::new));
    }

    /** Those that somebody has with coordinators, or as one. */
    List<OfTwo> ofTwo(PersonId reader) {
        return ofTwo(CONVERSATION
                .PROGRAM_ID
                .isNotNull()
                .and(CONVERSATION.COORDINATOR_PERSON_ID.eq(reader).or(CONVERSATION.PERSON_ID.eq(reader))));
    }

    Optional<ConversationId> of(Space space) {
        return sql.select(CONVERSATION.CONVERSATION_ID)
                .from(CONVERSATION)
                .where(is(space))
                .fetchOptional(CONVERSATION.CONVERSATION_ID);
    }

    /** Of several at once; of those in which nothing was said yet there is none. */
    Map<Space, ConversationId> of(Collection<Space> spaces) {
        if (spaces.isEmpty()) {
            return Map.of();
        }
        return sql.select(CONVERSATION.MATCH_ID, CONVERSATION.CIRCLE_ID, CONVERSATION.CONVERSATION_ID)
                .from(CONVERSATION)
                .where(or(spaces.stream().map(ConversationRepository::is).toList()))
                .fetchMap(
                        row -> row.value1() != null
                                ? new Space.OfMatch(row.value1())
                                : new Space.OfCircle(row.value2()),
                        row -> row.value3());
    }

    private static Condition is(Space space) {
        return switch (space) {
            case Space.OfMatch(var match) -> CONVERSATION.MATCH_ID.eq(match);
            case Space.OfCircle(var circle) -> CONVERSATION.CIRCLE_ID.eq(circle);
        };
    }

    /** Two who are first at once get the same. */
    ConversationId keep(Space space, Instant now) {
        var row = sql.newRecord(CONVERSATION);
        switch (space) {
            case Space.OfMatch(var match) -> row.set(CONVERSATION.MATCH_ID, match);
            case Space.OfCircle(var circle) -> row.set(CONVERSATION.CIRCLE_ID, circle);
        }
        sql.insertInto(CONVERSATION)
                .set(row)
                .set(CONVERSATION.BEGUN_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
        return of(space).orElseThrow();
    }

    ConversationId keep(ProgramId program, PersonId coordinator, PersonId person, Instant now) {
        sql.insertInto(CONVERSATION)
                .set(CONVERSATION.PROGRAM_ID, program)
                .set(CONVERSATION.COORDINATOR_PERSON_ID, coordinator)
                .set(CONVERSATION.PERSON_ID, person)
                .set(CONVERSATION.BEGUN_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
        return sql.select(CONVERSATION.CONVERSATION_ID)
                .from(CONVERSATION)
                .where(CONVERSATION.PROGRAM_ID.eq(program), CONVERSATION.COORDINATOR_PERSON_ID.eq(coordinator))
                .and(CONVERSATION.PERSON_ID.eq(person))
                .fetchSingle()
                .value1();
    }

    void add(ConversationId conversation, PersonId author, String text, Instant now) {
        sql.insertInto(CONVERSATION_MESSAGE)
                .set(CONVERSATION_MESSAGE.CONVERSATION_ID, conversation)
                .set(CONVERSATION_MESSAGE.AUTHOR_PERSON_ID, author)
                .set(CONVERSATION_MESSAGE.TEXT, vault.seal(TEXT, text))
                .set(CONVERSATION_MESSAGE.SENT_AT, now)
                .execute();
    }

    /** The latest, in their order. */
    List<MessageRow> page(ConversationId conversation, PersonId reader, int limit) {
        return sql.select(
                        CONVERSATION_MESSAGE.CONVERSATION_MESSAGE_ID,
                        CONVERSATION_MESSAGE.AUTHOR_PERSON_ID,
                        TakingPartQueries.name(PERSON),
                        CONVERSATION_MESSAGE.TEXT.convertFrom(text -> vault.open(TEXT, text)),
                        CONVERSATION_MESSAGE.SENT_AT,
                        field(CONVERSATION_MESSAGE.AUTHOR_PERSON_ID.eq(reader)))
                .from(CONVERSATION_MESSAGE)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(CONVERSATION_MESSAGE.AUTHOR_PERSON_ID))
                .where(CONVERSATION_MESSAGE.CONVERSATION_ID.eq(conversation))
                .orderBy(CONVERSATION_MESSAGE.CONVERSATION_MESSAGE_ID.desc())
                .limit(limit)
                .fetch(mapping(MessageRow::new))
                .reversed();
    }

    int count(ConversationId conversation) {
        return sql.fetchCount(CONVERSATION_MESSAGE, CONVERSATION_MESSAGE.CONVERSATION_ID.eq(conversation));
    }

    /**
     * What was there up to this message has been seen; what was seen before stays so.
     *
     * @return whether there was something new
     */
    boolean read(ConversationId conversation, PersonId reader, MessageId upTo) {
        var last = sql.select(max(CONVERSATION_MESSAGE.CONVERSATION_MESSAGE_ID))
                .from(CONVERSATION_MESSAGE)
                .where(CONVERSATION_MESSAGE.CONVERSATION_ID.eq(conversation))
                .and(CONVERSATION_MESSAGE.CONVERSATION_MESSAGE_ID.le(upTo))
                .fetchSingle()
                .value1();
        if (last == null) {
            return false;
        }
        return sql.insertInto(CONVERSATION_READER)
                        .set(CONVERSATION_READER.CONVERSATION_ID, conversation)
                        .set(CONVERSATION_READER.PERSON_ID, reader)
                        .set(CONVERSATION_READER.READ_TO, last)
                        .onDuplicateKeyUpdate()
                        .set(
                                CONVERSATION_READER.READ_TO,
                                greatest(CONVERSATION_READER.READ_TO, val(last, CONVERSATION_READER.READ_TO)))
                        .execute()
                > 0;
    }

    /** The first message of others that somebody has not read. */
    MessageId firstUnread(ConversationId conversation, PersonId reader) {
        return sql.select(min(CONVERSATION_MESSAGE.CONVERSATION_MESSAGE_ID))
                .from(CONVERSATION_MESSAGE)
                .where(unread(val(conversation, CONVERSATION.CONVERSATION_ID), reader))
                .fetchSingle()
                .value1();
    }

    /** When the last message came, and how many are new. */
    record Pulse(ConversationId conversation, @Nullable Instant lastAt, int unread) {}

    List<Pulse> pulses(Collection<ConversationId> conversations, PersonId reader) {
        return sql.select(
                        CONVERSATION.CONVERSATION_ID,
                        field(select(max(CONVERSATION_MESSAGE.SENT_AT))
                                .from(CONVERSATION_MESSAGE)
                                .where(CONVERSATION_MESSAGE.CONVERSATION_ID.eq(CONVERSATION.CONVERSATION_ID))),
                        field(selectCount()
                                .from(CONVERSATION_MESSAGE)
                                .where(unread(CONVERSATION.CONVERSATION_ID, reader))))
                .from(CONVERSATION)
                .where(CONVERSATION.CONVERSATION_ID.in(conversations))
                .fetch(mapping(Pulse::new));
    }

    private static Condition unread(Field<ConversationId> conversation, PersonId reader) {
        var readTo = field(select(CONVERSATION_READER.READ_TO)
                .from(CONVERSATION_READER)
                .where(CONVERSATION_READER.CONVERSATION_ID.eq(conversation))
                .and(CONVERSATION_READER.PERSON_ID.eq(reader)));
        return CONVERSATION_MESSAGE
                .CONVERSATION_ID
                .eq(conversation)
                .and(CONVERSATION_MESSAGE.AUTHOR_PERSON_ID.ne(reader))
                .and(CONVERSATION_MESSAGE.CONVERSATION_MESSAGE_ID.gt(
                        coalesce(readTo, inline(NOTHING, CONVERSATION_READER.READ_TO))));
    }

    /** Whether somebody coordinates a program now. */
    boolean coordinates(PersonId person, ProgramId program) {
        return sql.fetchExists(selectOne()
                .from(PROGRAM_ROLE)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(PROGRAM_ROLE.ACCOUNT_ID))
                .where(ACCOUNT.PERSON_ID.eq(person), ACCOUNT.ENABLED.isTrue(), PROGRAM_ROLE.PROGRAM_ID.eq(program))
                .and(PROGRAM_ROLE.ROLE.in(ProgramRole.COORDINATOR, ProgramRole.BACKUP)));
    }

    /** Those who take part in a program, by name, but for the reader. */
    List<Receiver> receivers(ProgramId program, PersonId reader, String search, int offset, int limit) {
        var named = search.isBlank()
                ? noCondition()
                : TakingPartQueries.name(PERSON).containsIgnoreCase(search.strip());
        return receivers(program, isReceiver(reader).and(named), offset, limit);
    }

    Optional<Receiver> receiver(ProgramId program, PersonId reader, PersonId person) {
        return receivers(program, isReceiver(reader).and(PERSON.PERSON_ID.eq(person)), 0, 1).stream()
                .findFirst();
    }

    private List<Receiver> receivers(ProgramId program, Condition which, int offset, int limit) {
        return sql.select(
                        PERSON.PERSON_ID,
                        TakingPartQueries.name(PERSON),
                        groupConcatDistinct(COHORT.NAME).orderBy(COHORT.NAME).separator(", "))
                .from(TakingPartQueries.in(program))
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(TakingPartQueries.TAKEN))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(TakingPartQueries.TAKER))
                .where(which)
                .groupBy(PERSON.PERSON_ID, PERSON.PREFERRED_NAME, PERSON.FIRST_NAME, PERSON.LAST_NAME)
                .orderBy(PERSON.LAST_NAME, PERSON.FIRST_NAME, PERSON.PERSON_ID)
                .offset(offset)
                .limit(limit)
                .fetch(mapping(Receiver::new));
    }

    /** Of these those who take part. */
    Set<PersonId> receivers(ProgramId program, PersonId reader, Collection<PersonId> people) {
        return sql.selectDistinct(PERSON.PERSON_ID)
                .from(TakingPartQueries.in(program))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(TakingPartQueries.TAKER))
                .where(isReceiver(reader), PERSON.PERSON_ID.in(people))
                .fetchSet(PERSON.PERSON_ID);
    }

    private static Condition isReceiver(PersonId reader) {
        return PERSON.STATE.ne(PersonState.LEFT).and(PERSON.PERSON_ID.ne(reader));
    }
}
