package org.belay.shared;

import java.util.List;
import java.util.stream.Collectors;

/** A guard said no: nothing was changed, and each problem says what is missing. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;

    public Refused(Problem problem) {
        this(List.of(problem));
    }

    public Refused(List<Problem> problems) {
        super(problems.stream().map(Problem::key).collect(Collectors.joining(", ")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
