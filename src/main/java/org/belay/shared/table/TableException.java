package org.belay.shared.table;

import org.jspecify.annotations.Nullable;

/** A file that cannot be read as a table. */
public final class TableException extends Exception {

    private final transient TableProblem problem;

    TableException(TableProblem problem) {
        this(problem, null);
    }

    TableException(TableProblem problem, @Nullable Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    public TableProblem problem() {
        return problem;
    }
}
