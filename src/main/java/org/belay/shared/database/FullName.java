package org.belay.shared.database;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;

import org.jooq.Field;

/** How people are called in rows: by the name they prefer, else the first, and by the last. */
public final class FullName {

    private FullName() {}

    public static Field<String> of(Field<String> preferred, Field<String> first, Field<String> last) {
        return concat(coalesce(preferred, first), inline(" "), last);
    }
}
