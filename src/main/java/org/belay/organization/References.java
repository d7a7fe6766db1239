package org.belay.organization;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Whether anything of any feature names a row: told by the keys of the schema, so that nothing is forgotten. */
public final class References {

    private References() {}

    /** @param but tables whose rows go with the row, or are freed before */
    public static Condition to(Table<?> table, Set<Table<?>> but) {
        return DSL.or(Objects.requireNonNull(table.getPrimaryKey()).getReferences().stream()
                .filter(key -> !but.contains(key.getTable()))
                .map(References::named)
                .toList());
    }

    private static Condition named(ForeignKey<?, ?> key) {
        var named = key.getKeyFields().getFirst().coerce(Long.class);
        return exists(selectOne()
                .from(key.getTable())
                .where(key.getFields().getFirst().coerce(Long.class).eq(named)));
    }
}
