package org.belay.worklist;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.localDateTimeAdd;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.belay.db.tables.Enrollment;
import org.belay.security.AccessCondition;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * A rule of Today: a SELECT that finds the facts of its kinds, within the cohorts of a {@link Scope}. To add one, name its
 * kind in {@link ItemKind}, extend this as a Spring bean, and write the three texts. All rules run as one statement.
 */
abstract class RuleQueries {

    static final DataType<Instant> TIME = PUBLISHED_MATCH.ACTIVATED_AT.getDataType();

    private final Set<ItemKind> kinds;

    RuleQueries(ItemKind first, ItemKind... more) {
        var all = new ArrayList<>(List.of(more));
        all.add(first);
        kinds = Set.copyOf(all);
    }

    Set<ItemKind> kinds() {
        return kinds;
    }

    /** All columns of {@link Found}, of the cohorts that {@link #looksAt} allows. */
    abstract Select<? extends Record> items(Scope scope);

    /** The cohorts that the actor coordinates, narrowed to what was asked for. */
    static Condition looksAt(Scope scope) {
        return narrowed(scope)
                .and(new AccessCondition().program(COHORT.PROGRAM_ID).allows(scope.actor(), Permission.KEEP_WORKLIST));
    }

    /** The programs of the actor, for what may be of a program without being of a cohort. */
    static Condition looksAt(Scope scope, Field<ProgramId> program, Field<CohortId> cohort) {
        return noCondition()
                .and(scope.program() == null ? noCondition() : program.eq(scope.program()))
                .and(scope.cohort() == null ? noCondition() : cohort.eq(scope.cohort()))
                .and(new AccessCondition().program(program).allows(scope.actor(), Permission.KEEP_WORKLIST));
    }

    /** The same for what rests on things that only coordinators read: never of the actor's own pairs. */
    static Condition looksAtOthers(Scope scope, Enrollment mentor, Enrollment mentee) {
        return narrowed(scope)
                .and(new AccessCondition()
                        .program(COHORT.PROGRAM_ID)
                        .partner(mentor.PERSON_ID)
                        .partner(mentee.PERSON_ID)
                        .allows(scope.actor(), Permission.KEEP_WORKLIST));
    }

    /** The same of one person: neither of the actor nor of whoever is matched with them. */
    static Condition looksAtOthers(Scope scope, Enrollment place) {
        return narrowed(scope)
                .and(new AccessCondition()
                        .program(COHORT.PROGRAM_ID)
                        .owner(place.PERSON_ID)
                        .partner(place.PERSON_ID)
                        .partnersOfActor(scope.partners())
                        .allows(scope.actor(), Permission.KEEP_WORKLIST));
    }

    private static Condition narrowed(Scope scope) {
        return noCondition()
                .and(scope.program() == null ? noCondition() : COHORT.PROGRAM_ID.eq(scope.program()))
                .and(scope.cohort() == null ? noCondition() : COHORT.COHORT_ID.eq(scope.cohort()));
    }

    /** Before when something must have happened to be as long ago as the program of the cohort says. */
    static Field<Instant> ago(Scope scope, ItemKind kind) {
        return perProgram(
                scope, kind, COHORT.PROGRAM_ID, days -> val(scope.now().minus(Duration.ofDays(days)), TIME));
    }

    /** The last day that is as near as the program of the cohort says. */
    static Field<LocalDate> ahead(Scope scope, ItemKind kind) {
        return ahead(scope, kind, COHORT.PROGRAM_ID);
    }

    /** The last moment that is as near as the program says. */
    static Field<Instant> within(Scope scope, ItemKind kind, Field<ProgramId> program) {
        return perProgram(scope, kind, program, days -> val(scope.now().plus(Duration.ofDays(days)), TIME));
    }

    static Field<LocalDate> ahead(Scope scope, ItemKind kind, Field<ProgramId> program) {
        return perProgram(scope, kind, program, days -> val(scope.today().plusDays(days)));
    }

    /** The day of something that is ahead, where the reader is; the next change of the clocks there is counted in. */
    static Field<LocalDate> day(Scope scope, Field<Instant> at) {
        var rules = scope.zone().getRules();
        var now = shifted(at, rules.getOffset(scope.now()));
        var change = rules.nextTransition(scope.now());
        return cast(
                change == null
                        ? now
                        : when(at.lt(val(change.getInstant(), TIME)), now)
                                .otherwise(shifted(at, change.getOffsetAfter())),
                SQLDataType.LOCALDATE);
    }

    private static Field<LocalDateTime> shifted(Field<Instant> at, ZoneOffset offset) {
        return localDateTimeAdd(at.coerce(SQLDataType.LOCALDATETIME(6)), offset.getTotalSeconds(), DatePart.SECOND);
    }

    static Field<Integer> threshold(Scope scope, ItemKind kind) {
        return perProgram(scope, kind, COHORT.PROGRAM_ID, DSL::val);
    }

    private static <T> Field<T> perProgram(
            Scope scope, ItemKind kind, Field<ProgramId> program, IntFunction<Field<T>> value) {
        var usual = value.apply(Thresholds.usual(kind));
        var unusual = scope.thresholds().unusual(kind).entrySet().iterator();
        if (!unusual.hasNext()) {
            return usual;
        }
        var first = unusual.next();
        var cases = when(program.eq(first.getKey()), value.apply(first.getValue()));
        while (unusual.hasNext()) {
            var next = unusual.next();
            cases = cases.when(program.eq(next.getKey()), value.apply(next.getValue()));
        }
        return cases.otherwise(usual);
    }

    /** A column of a table that has it. */
    static <T> Field<T> of(Table<?> table, Field<T> column) {
        return Objects.requireNonNull(table.field(column));
    }

    /** What tells a fact from a later one: keys and times, none of which anybody wrote. */
    static Field<String> print(Field<?>... parts) {
        var all = new ArrayList<Field<?>>();
        all.add(inline("/"));
        for (var part : parts) {
            all.add(coalesce(cast(part, SQLDataType.VARCHAR(60)), inline("-")));
        }
        return DSL.function("concat_ws", String.class, all.toArray(Field[]::new));
    }

    /**
     * The columns of a rule, each of which is nothing until it is set. It is another fact when {@link #sameWhile} differs,
     * and a change of the same one when the day or a number differs.
     */
    static final class Found {

        static final Field<ItemKind> KIND = column(
                "kind", SQLDataType.VARCHAR(40).asConvertedDataType(ItemKind.class, ItemKind::valueOf, ItemKind::name));
        static final Field<Long> OBJECT = column("object_id", SQLDataType.BIGINT);
        static final Field<Long> PROGRAM = column("program_id", SQLDataType.BIGINT);
        static final Field<Long> COHORT_KEY = column("cohort_id", SQLDataType.BIGINT);
        static final Field<Instant> SINCE = column("since_at", TIME);
        static final Field<LocalDate> DUE = column("due_on", SQLDataType.LOCALDATE);
        static final Field<Long> ONE = column("one_id", SQLDataType.BIGINT);
        static final Field<Long> OTHER = column("other_id", SQLDataType.BIGINT);
        static final Field<String> LABEL = column("label", SQLDataType.VARCHAR(80));
        static final Field<Integer> AMOUNT = column("amount", SQLDataType.INTEGER);
        static final Field<Integer> MORE = column("more", SQLDataType.INTEGER);
        static final Field<Integer> ALSO = column("also", SQLDataType.INTEGER);
        static final Field<String> FACT = column("fact", SQLDataType.VARCHAR(100));

        private final Field<?> kind;
        private final Field<?> object;
        private final Field<?> since;
        private Field<ProgramId> program = COHORT.PROGRAM_ID;
        private Field<CohortId> cohort = COHORT.COHORT_ID;
        private Field<?> due = inline(null, SQLDataType.LOCALDATE);
        private Field<?> one = inline(null, SQLDataType.BIGINT);
        private Field<?> other = inline(null, SQLDataType.BIGINT);
        private Field<?> label = inline(null, SQLDataType.VARCHAR);
        private Field<?> amount = inline(0);
        private Field<?> more = inline(0);
        private Field<?> also = inline(0);
        private Field<?> fact = inline(null, SQLDataType.VARCHAR);

        Found(ItemKind kind, Field<?> object, Field<?> since) {
            this(inline(kind.name()), object, since);
        }

        /** Where each row says of which kind it is. */
        Found(Field<?> kind, Field<?> object, Field<?> since) {
            this.kind = kind;
            this.object = object;
            this.since = since;
        }

        /** Where that is not said by its cohort. */
        Found of(Field<ProgramId> itsProgram, Field<CohortId> itsCohort) {
            program = itsProgram;
            cohort = itsCohort;
            return this;
        }

        Found due(Field<?> day) {
            due = day;
            return this;
        }

        Found about(Field<?> person) {
            one = person;
            return this;
        }

        Found about(Field<?> person, Field<?> partner) {
            one = person;
            other = partner;
            return this;
        }

        Found named(Field<?> name) {
            label = name;
            return this;
        }

        Found counting(Field<?> first) {
            amount = first;
            return this;
        }

        Found counting(Field<?> first, Field<?> second) {
            amount = first;
            more = second;
            return this;
        }

        Found counting(Field<?> first, Field<?> second, Field<?> third) {
            also = third;
            return counting(first, second);
        }

        /** What makes it the same fact, where that is not since when it is so. */
        Found sameWhile(Field<String> print) {
            fact = print;
            return this;
        }

        List<Field<?>> columns() {
            return List.of(
                    kind.as(KIND),
                    object.as(OBJECT),
                    program.as(PROGRAM.getName()),
                    cohort.as(COHORT_KEY.getName()),
                    since.as(SINCE),
                    due.as(DUE),
                    one.as(ONE),
                    other.as(OTHER),
                    label.as(LABEL),
                    amount.as(AMOUNT),
                    more.as(MORE),
                    also.as(ALSO),
                    fact.as(FACT));
        }

        private static <T> Field<T> column(String name, DataType<T> type) {
            return field(name(name), type);
        }
    }
}
