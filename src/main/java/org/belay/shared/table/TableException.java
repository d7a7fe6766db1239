package org.belay.shared.table;

import java.io.Serializable;
import java.util.List;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
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

    /** The same for a screen: which file, what is wrong, and what to do. A text file's only sheet goes by the file's name. */
    Refused refused(String file) {
        var named = problem.sheet().isEmpty() ? problem.of(file) : problem;
        var arguments = named.messageArguments().stream()
                .map(a -> a instanceof Serializable serializable ? serializable : a.toString())
                .toArray(Serializable[]::new);
        return new Refused(List.of(
                Problem.of("table.problem.not-taken", file),
                Problem.of(problem.messageKey(), arguments),
                Problem.of(problem.adviceKey(), arguments)));
    }
}
