package org.belay.organization;

import static org.belay.db.Tables.IMPORT_BATCH_PERSON;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PERSON_LANGUAGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.db.tables.Person;
import org.belay.shared.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** Keeps people as they were before an import, and puts them back. The database copies; no row comes here and goes again. */
@Repository
class ImportUndoRepository {

    /** What a person is, as against when and how often it was written. */
    private static final FormerRows FORMER = FormerRows.of(PERSON, IMPORT_BATCH_PERSON, PERSON.VERSION);

    /** They go with the person, or are freed before; whatever else names somebody keeps them here. */
    private static final Set<Table<?>> NO_TIE = Set.of(PERSON, PERSON_LANGUAGE, IMPORT_BATCH_PERSON);

    private static final Condition UNTOUCHED = PERSON.VERSION.eq(IMPORT_BATCH_PERSON.VERSION);
    private static final Condition RESTORED =
            IMPORT_BATCH_PERSON.ADDED.isFalse().and(UNTOUCHED);
    private static final Condition BACK =
            RESTORED.and(PERSON.STATE.eq(PersonState.LEFT)).and(IMPORT_BATCH_PERSON.STATE.ne(PersonState.LEFT));

    private final DSLContext sql;

    ImportUndoRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Nothing that came before can be undone any more. */
    void forget() {
        sql.deleteFrom(IMPORT_BATCH_PERSON).execute();
    }

    void rememberAdded(ImportBatchId batch, Collection<PersonId> people) {
        sql.insertInto(
                        IMPORT_BATCH_PERSON,
                        IMPORT_BATCH_PERSON.IMPORT_BATCH_ID,
                        IMPORT_BATCH_PERSON.PERSON_ID,
                        IMPORT_BATCH_PERSON.ADDED,
                        IMPORT_BATCH_PERSON.VERSION)
                .valuesOfRows(people.stream()
                        .map(person -> row(batch, person, true, 0L))
                        .toList())
                .execute();
    }

    /** Call it when they are locked and before they are changed. */
    void rememberAsTheyAre(ImportBatchId batch, Collection<PersonId> people) {
        FORMER.keep(
                sql,
                PERSON.PERSON_ID.in(people),
                Map.of(
                        IMPORT_BATCH_PERSON.IMPORT_BATCH_ID, val(batch, IMPORT_BATCH_PERSON.IMPORT_BATCH_ID),
                        IMPORT_BATCH_PERSON.ADDED, inline(false),
                        IMPORT_BATCH_PERSON.VERSION, PERSON.VERSION.plus(1),
                        IMPORT_BATCH_PERSON.LANGUAGES, languages()));
    }

    private static Field<String> languages() {
        return field(select(groupConcat(PERSON_LANGUAGE.LANGUAGE)
                        .orderBy(PERSON_LANGUAGE.LANGUAGE)
                        .separator(","))
                .from(PERSON_LANGUAGE)
                .where(PERSON_LANGUAGE.PERSON_ID.eq(PERSON.PERSON_ID)));
    }

    /** @param closed the accounts of leavers that are closed now, by the version they have since */
    void rememberClosed(ImportBatchId batch, Map<PersonId, Long> closed) {
        sql.batch(closed.entrySet().stream()
                        .map(account -> sql.update(IMPORT_BATCH_PERSON)
                                .set(IMPORT_BATCH_PERSON.ACCOUNT_VERSION, account.getValue())
                                .where(
                                        IMPORT_BATCH_PERSON.IMPORT_BATCH_ID.eq(batch),
                                        IMPORT_BATCH_PERSON.PERSON_ID.eq(account.getKey())))
                        .toList())
                .execute();
    }

    Map<PersonId, Long> closedWith(ImportBatchId batch) {
        return sql.select(IMPORT_BATCH_PERSON.PERSON_ID, IMPORT_BATCH_PERSON.ACCOUNT_VERSION)
                .from(IMPORT_BATCH_PERSON)
                .where(IMPORT_BATCH_PERSON.IMPORT_BATCH_ID.eq(batch), IMPORT_BATCH_PERSON.ACCOUNT_VERSION.isNotNull())
                .fetchMap(IMPORT_BATCH_PERSON.PERSON_ID, IMPORT_BATCH_PERSON.ACCOUNT_VERSION);
    }

    /** Leavers who are none any more once the batch is undone. */
    List<PersonId> comingBack(ImportBatchId batch) {
        return sql.select(PERSON.PERSON_ID)
                .from(IMPORT_BATCH_PERSON)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(IMPORT_BATCH_PERSON.PERSON_ID))
                .where(IMPORT_BATCH_PERSON.IMPORT_BATCH_ID.eq(batch), BACK)
                .fetch(PERSON.PERSON_ID);
    }

    ImportUndo effect(ImportBatchId batch) {
        var goes = IMPORT_BATCH_PERSON.ADDED.isTrue().and(UNTOUCHED).and(not(referredTo()));
        return sql.select(
                        count(when(goes, 1)),
                        count(when(IMPORT_BATCH_PERSON.ADDED.isTrue().and(not(goes)), 1)),
                        count(when(RESTORED.and(not(BACK)), 1)),
                        count(when(BACK, 1)),
                        count(when(IMPORT_BATCH_PERSON.ADDED.isFalse().and(not(UNTOUCHED)), 1)))
                .from(IMPORT_BATCH_PERSON)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(IMPORT_BATCH_PERSON.PERSON_ID))
                .where(IMPORT_BATCH_PERSON.IMPORT_BATCH_ID.eq(batch))
                .fetchSingle(r -> new ImportUndo(r.value1(), r.value2(), r.value3(), r.value4(), r.value5()));
    }

    private static Condition referredTo() {
        return References.to(PERSON, NO_TIE);
    }

    /** Gives everybody who was not changed since the values from before the import. */
    void restore(ImportBatchId batch, Instant now) {
        var languages = languagesToRestore(batch);
        sql.update(PERSON.join(IMPORT_BATCH_PERSON).on(IMPORT_BATCH_PERSON.PERSON_ID.eq(PERSON.PERSON_ID)))
                .set(FORMER.former(List.of(PERSON.PERSON_ID)))
                .set(PERSON.CHANGED_AT, now)
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(IMPORT_BATCH_PERSON.IMPORT_BATCH_ID.eq(batch), IMPORT_BATCH_PERSON.ADDED.isFalse(), UNTOUCHED)
                .execute();
        ImportRepository.inChunks(languages.keySet(), chunk -> speak(chunk, languages));
    }

    private Map<PersonId, List<String>> languagesToRestore(ImportBatchId batch) {
        return sql
                .select(PERSON.PERSON_ID, coalesce(IMPORT_BATCH_PERSON.LANGUAGES, inline("")))
                .from(IMPORT_BATCH_PERSON)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(IMPORT_BATCH_PERSON.PERSON_ID))
                .where(
                        IMPORT_BATCH_PERSON.IMPORT_BATCH_ID.eq(batch),
                        IMPORT_BATCH_PERSON.ADDED.isFalse(),
                        UNTOUCHED,
                        coalesce(IMPORT_BATCH_PERSON.LANGUAGES, inline("")).ne(coalesce(languages(), inline(""))))
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        r -> r.value1(),
                        r -> r.value2().isEmpty()
                                ? List.of()
                                : List.of(r.value2().split(",", -1))));
    }

    private void speak(List<PersonId> people, Map<PersonId, List<String>> languages) {
        sql.deleteFrom(PERSON_LANGUAGE)
                .where(PERSON_LANGUAGE.PERSON_ID.in(people))
                .execute();
        var rows = people.stream()
                .flatMap(person ->
                        languages.getOrDefault(person, List.of()).stream().map(language -> row(person, language)))
                .toList();
        if (!rows.isEmpty()) {
            sql.insertInto(PERSON_LANGUAGE, PERSON_LANGUAGE.PERSON_ID, PERSON_LANGUAGE.LANGUAGE)
                    .valuesOfRows(rows)
                    .execute();
        }
    }

    /** Those whom the batch added and nothing names. */
    List<PersonId> leaving(ImportBatchId batch) {
        return sql.select(PERSON.PERSON_ID)
                .from(IMPORT_BATCH_PERSON)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(IMPORT_BATCH_PERSON.PERSON_ID))
                .where(
                        IMPORT_BATCH_PERSON.IMPORT_BATCH_ID.eq(batch),
                        IMPORT_BATCH_PERSON.ADDED.isTrue(),
                        UNTOUCHED,
                        not(referredTo()))
                .fetch(PERSON.PERSON_ID);
    }

    /** Whoever stays and has one of them for a line manager keeps what the file said, as for a manager nobody knows. */
    void remove(Collection<PersonId> people) {
        ImportRepository.inChunks(people, chunk -> {
            Person manager = PERSON.as("manager");
            sql.update(PERSON.join(manager).on(manager.PERSON_ID.eq(PERSON.LINE_MANAGER_ID)))
                    .set(PERSON.LINE_MANAGER_REFERENCE, coalesce(manager.EMPLOYEE_NUMBER, manager.EMAIL))
                    .set(PERSON.LINE_MANAGER_ID, (PersonId) null)
                    .where(PERSON.LINE_MANAGER_ID.in(chunk))
                    .execute();
            sql.deleteFrom(PERSON).where(PERSON.PERSON_ID.in(chunk)).execute();
        });
    }
}
