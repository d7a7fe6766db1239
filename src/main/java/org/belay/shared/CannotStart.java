package org.belay.shared;

import org.jspecify.annotations.Nullable;

/** Belay cannot start with what it was given. Shown on the console as a problem and its remedy, without a stack trace. */
public final class CannotStart extends RuntimeException {

    private final String remedy;

    public CannotStart(String problem, String remedy, @Nullable Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    public CannotStart(String problem, String remedy) {
        this(problem, remedy, null);
    }

    /** What the operator can do about it. */
    public String remedy() {
        return remedy;
    }
}
