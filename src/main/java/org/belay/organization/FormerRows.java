package org.belay.organization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Rows of a table as they were before an import, in a table beside it whose columns have the same names. The database
 * copies; no row comes here and goes again.
 *
 * @param kept the columns of the copy that are the rows' own
 */
public record FormerRows(Table<?> rows, Table<?> copies, List<Field<?>> kept) {

    /** @param without columns of both that are not copied, such as the version */
    public static FormerRows of(Table<?> rows, Table<?> copies, Field<?>... without) {
        var left = Stream.of(without).map(Field::getName).toList();
        return new FormerRows(
                rows,
                copies,
                Stream.of(rows.fields())
                        .filter(field -> copies.field(field.getName()) != null && !left.contains(field.getName()))
                        .<Field<?>>map(field -> field)
                        .toList());
    }

    /** @param more further columns of the copy with what goes there */
    public void keep(DSLContext sql, Condition which, Map<? extends Field<?>, ? extends Field<?>> more) {
        var into = new ArrayList<Field<?>>(more.keySet());
        var from = new ArrayList<Field<?>>(more.values());
        kept.forEach(field -> {
            into.add(former(field));
            from.add(field);
        });
        sql.insertInto(copies)
                .columns(into)
                .select(DSL.select(from).from(rows).where(which))
                .execute();
    }

    /** For an update of rows that are joined with their copies. */
    public Map<Field<?>, Field<?>> former(List<Field<?>> but) {
        var values = new LinkedHashMap<Field<?>, Field<?>>();
        kept.stream().filter(field -> !but.contains(field)).forEach(field -> values.put(field, former(field)));
        return values;
    }

    /** Puts copies in again, where the rows themselves are gone. */
    public void putBack(DSLContext sql, Condition which) {
        sql.insertInto(rows)
                .columns(kept)
                .select(DSL.select(kept.stream().map(this::former).toList())
                        .from(copies)
                        .where(which))
                .execute();
    }

    private Field<?> former(Field<?> field) {
        return Objects.requireNonNull(copies.field(field.getName()), field.getName());
    }
}
