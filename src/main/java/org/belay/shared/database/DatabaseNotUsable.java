package org.belay.shared.database;

import org.jspecify.annotations.Nullable;

/** Belay cannot start on the database or data home it was given; says why and what to do about it. */
public final class DatabaseNotUsable extends RuntimeException {

    private final String remedy;

    DatabaseNotUsable(String problem, String remedy, @Nullable Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    DatabaseNotUsable(String problem, String remedy) {
        this(problem, remedy, null);
    }

    /** What the operator can do about it. */
    public String remedy() {
        return remedy;
    }
}
