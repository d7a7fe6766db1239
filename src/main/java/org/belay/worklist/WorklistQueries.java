package org.belay.worklist;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.WORKLIST_MARK;
import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.belay.db.tables.Person;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.belay.shared.database.FullName;
import org.belay.worklist.RuleQueries.Found;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Puts rules together to one statement, which also looks up what was put aside, counts by kind, and reads the names for
 * those few rows that are shown.
 */
@Repository
class WorklistQueries {

    private static final Person ONE = PERSON.as("one");
    private static final Person OTHER = PERSON.as("other");
    private static final Field<String> FACT = field("fact", SQLDataType.VARCHAR);
    private static final Field<String> DETAIL = field("detail", SQLDataType.VARCHAR);
    private static final Field<ItemKind> FOUND_KIND = field(name("found", "kind"), Found.KIND.getDataType());
    private static final Field<Long> FOUND_OBJECT = field(name("found", "object_id"), SQLDataType.BIGINT);
    private static final Field<Boolean> IS_ASIDE = field("is_aside", SQLDataType.BOOLEAN);
    private static final Field<Integer> PLACE = field("place", SQLDataType.INTEGER);
    private static final Field<Integer> OF_KIND = field("of_kind", SQLDataType.INTEGER);
    private static final Field<Boolean> SHOWN = field("shown", SQLDataType.BOOLEAN);
    private static final Field<Integer> MANY = field("many", SQLDataType.INTEGER);

    /** Types get lost in a union. */
    private static final List<Field<?>> READ = List.of(
            Found.KIND,
            Found.OBJECT,
            Found.PROGRAM,
            Found.COHORT_KEY,
            Found.SINCE,
            Found.DUE,
            Found.LABEL,
            Found.AMOUNT,
            Found.MORE,
            Found.ALSO,
            FACT,
            DETAIL,
            WORKLIST_MARK.ASIDE,
            WORKLIST_MARK.UNTIL_AT,
            IS_ASIDE,
            SHOWN,
            PLACE,
            MANY);

    private final DSLContext sql;

    WorklistQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** A stretch of the items, and how many of each kind are to be done and aside. */
    record Page(List<WorkItem> items, Map<ItemKind, Integer> open, Map<ItemKind, Integer> aside) {}

    /** The places from the first to the last, counted from 1, of what the filter shows. */
    Page page(Collection<RuleQueries> rules, Scope scope, TodayFilter filter, int first, int last) {
        var rows = read(rules, scope, filter, first, last);
        var open = new EnumMap<ItemKind, Integer>(ItemKind.class);
        var aside = new EnumMap<ItemKind, Integer>(ItemKind.class);
        for (var row : rows) {
            (get(row, IS_ASIDE) ? aside : open).put(get(row, Found.KIND), get(row, MANY));
        }
        var items = rows.stream()
                .filter(row -> get(row, SHOWN) && get(row, PLACE) >= first && get(row, PLACE) <= last)
                .map(row -> item(row, scope))
                .toList();
        return new Page(items, open, aside);
    }

    /** The item as it is now, whether it was put aside or not; nothing when the fact is gone. */
    Optional<WorkItem> find(RuleQueries rule, Scope scope, ItemKey key) {
        var found = rule.items(scope).asTable("found");
        return rows(
                        marked(
                                select(found.fields())
                                        .from(found)
                                        .where(Found.KIND.eq(key.kind()), Found.OBJECT.eq(key.object())),
                                scope),
                        TodayFilter.ALL,
                        1,
                        1)
                .stream()
                .findFirst()
                .map(row -> item(row, scope));
    }

    Result<? extends Record> read(Collection<RuleQueries> rules, Scope scope, TodayFilter filter, int first, int last) {
        return rows(marked(union(rules, scope), scope), filter, first, last);
    }

    @SuppressWarnings("unchecked")
    private static Select<Record> union(Collection<RuleQueries> rules, Scope scope) {
        return rules.stream()
                .map(rule -> (Select<Record>) rule.items(scope))
                .reduce(Select::unionAll)
                .orElseThrow();
    }

    /** With what the actor put aside of it. */
    private static Table<?> marked(Select<? extends Record> items, Scope scope) {
        var found = items.asTable("found");
        var fact = coalesce(
                RuleQueries.of(found, Found.FACT), cast(RuleQueries.of(found, Found.SINCE), SQLDataType.VARCHAR(40)));
        var detail = RuleQueries.print(
                RuleQueries.of(found, Found.DUE),
                RuleQueries.of(found, Found.AMOUNT),
                RuleQueries.of(found, Found.MORE),
                RuleQueries.of(found, Found.ALSO));
        return select(Arrays.stream(found.fields())
                        .filter(column -> !column.getName().equals(FACT.getName()))
                        .toList())
                .select(
                        fact.as(FACT),
                        detail.as(DETAIL),
                        WORKLIST_MARK.ASIDE,
                        WORKLIST_MARK.UNTIL_AT,
                        coalesce(field(holds(scope, fact, detail)), inline(false))
                                .as(IS_ASIDE))
                .from(found)
                .leftJoin(WORKLIST_MARK)
                .on(WORKLIST_MARK.PERSON_ID.eq(scope.actor().person()))
                .and(bytes(WORKLIST_MARK.KIND).eq(bytes(FOUND_KIND)))
                .and(WORKLIST_MARK.OBJECT_ID.eq(FOUND_OBJECT))
                .asTable("marked");
    }

    private static Condition holds(Scope scope, Field<String> fact, Field<String> detail) {
        return WORKLIST_MARK
                .UNTIL_AT
                .gt(scope.now())
                .or(WORKLIST_MARK
                        .ASIDE
                        .eq(Aside.NOT_NEEDED)
                        .and(bytes(WORKLIST_MARK.FACT).eq(bytes(fact))))
                .or(WORKLIST_MARK
                        .ASIDE
                        .eq(Aside.UNTIL_CHANGE)
                        .and(bytes(WORKLIST_MARK.FACT).eq(bytes(concat(fact, inline("|"), detail)))));
    }

    /** Numbers what is shown, and keeps one row of each kind to count by. */
    private Result<? extends Record> rows(Table<?> marked, TodayFilter filter, int first, int last) {
        var kinds = Arrays.stream(ItemKind.values()).filter(filter::shows).toList();
        var shown = IS_ASIDE.eq(filter.aside()).and(Found.KIND.in(kinds));
        var counted = select(marked.fields())
                .select(
                        when(shown, true).otherwise(false).as(SHOWN),
                        rowNumber()
                                .over()
                                .partitionBy(when(shown, 1).otherwise(0))
                                .orderBy(rank(), Found.SINCE, Found.OBJECT)
                                .as(PLACE),
                        rowNumber()
                                .over()
                                .partitionBy(Found.KIND, IS_ASIDE)
                                .orderBy(Found.OBJECT)
                                .as(OF_KIND),
                        count().over().partitionBy(Found.KIND, IS_ASIDE).as(MANY))
                .from(marked)
                .asTable("counted");
        return sql.select(READ.stream()
                        .map(column -> counted.field(column.getName(), column.getDataType()))
                        .toList())
                .select(
                        PROGRAM.NAME,
                        COHORT.NAME,
                        nameOf(ONE).as("one_name"),
                        nameOf(OTHER).as("other_name"))
                .from(counted)
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(RuleQueries.of(counted, Found.PROGRAM).coerce(PROGRAM.PROGRAM_ID)))
                .leftJoin(COHORT)
                .on(COHORT.COHORT_ID.eq(
                        RuleQueries.of(counted, Found.COHORT_KEY).coerce(COHORT.COHORT_ID)))
                .leftJoin(ONE)
                .on(ONE.PERSON_ID.eq(RuleQueries.of(counted, Found.ONE).coerce(ONE.PERSON_ID)))
                .leftJoin(OTHER)
                .on(OTHER.PERSON_ID.eq(RuleQueries.of(counted, Found.OTHER).coerce(OTHER.PERSON_ID)))
                .where(SHOWN.isTrue().and(PLACE.between(first, last)).or(OF_KIND.eq(1)))
                .orderBy(PLACE, Found.OBJECT)
                .fetch();
    }

    /** Literals and columns may have different collations, which a server refuses to compare. */
    private static Field<byte[]> bytes(Field<?> text) {
        return cast(text, SQLDataType.BINARY);
    }

    private static <T> T get(Record row, Field<T> column) {
        return row.get(column.getName(), column.getType());
    }

    /** The order in which kinds are read. */
    private static Field<Integer> rank() {
        var all = Stream.concat(
                Stream.<Field<?>>of(Found.KIND),
                Arrays.stream(ItemKind.values()).map(kind -> inline(kind.name())));
        return function("field", Integer.class, all.toArray(Field[]::new));
    }

    static Field<String> nameOf(Person person) {
        return FullName.of(person.PREFERRED_NAME, person.FIRST_NAME, person.LAST_NAME);
    }

    private static WorkItem item(Record row, Scope scope) {
        var program = new ProgramId(get(row, Found.PROGRAM));
        var kind = get(row, Found.KIND);
        var aside = get(row, IS_ASIDE);
        return new WorkItem(
                new ItemKey(kind, get(row, Found.OBJECT)),
                program,
                row.get(PROGRAM.NAME),
                cohort(row),
                row.get(COHORT.NAME),
                since(row, scope),
                get(row, Found.DUE),
                row.get("one_name", String.class),
                row.get("other_name", String.class),
                get(row, Found.LABEL),
                get(row, Found.AMOUNT),
                get(row, Found.MORE),
                get(row, Found.ALSO),
                scope.thresholds().of(program, kind),
                get(row, FACT),
                get(row, DETAIL),
                aside ? get(row, WORKLIST_MARK.ASIDE) : null,
                aside ? get(row, WORKLIST_MARK.UNTIL_AT) : null);
    }

    private static @Nullable CohortId cohort(Record row) {
        var id = row.get(Found.COHORT_KEY.getName(), Long.class);
        return id == null ? null : new CohortId(id);
    }

    /** Of what came in from a file it is not always known; then it is no older than today. */
    private static Instant since(Record row, Scope scope) {
        var since = row.get(Found.SINCE.getName(), Instant.class);
        return since == null ? scope.now() : since;
    }
}
