package org.belay.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.belay.shared.CohortId;
import org.belay.shared.Lengths;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * One intake of a program. Its state moves by the verbs below and by nothing else; each is guarded and throws
 * {@link Refused} with everything that stands against it.
 *
 * @param endReason why it was closed early, cancelled or reopened; the latest
 */
record Cohort(
        CohortId id,
        ProgramId program,
        CohortDraft content,
        CohortState state,
        @Nullable String endReason,
        long version) {

    private static final int LONGEST_REASON = 500;

    Cohort openEnrollment(Readiness readiness) {
        return advance(CohortState.DRAFT, CohortState.ENROLLING, readiness);
    }

    Cohort startMatching(Readiness readiness) {
        return advance(CohortState.ENROLLING, CohortState.MATCHING, readiness);
    }

    Cohort startRunning(Readiness readiness) {
        return advance(CohortState.MATCHING, CohortState.RUNNING, readiness);
    }

    /** @param reason needed when it is earlier than planned */
    Cohort startClosing(@Nullable String reason, LocalDate today) {
        requireState(CohortState.RUNNING);
        return isEarly(today) ? to(CohortState.CLOSING, given(reason, "cohort.problem.early-reason")) : closing(reason);
    }

    private Cohort closing(@Nullable String reason) {
        return reason == null || reason.isBlank()
                ? to(CohortState.CLOSING, endReason)
                : to(CohortState.CLOSING, given(reason, "cohort.problem.early-reason"));
    }

    boolean isEarly(LocalDate today) {
        var planned = content.dates().closingFrom();
        return planned != null && today.isBefore(planned);
    }

    Cohort close(Readiness readiness) {
        return advance(CohortState.CLOSING, CohortState.CLOSED, readiness);
    }

    Cohort cancel(@Nullable String reason) {
        requireOpen();
        return to(CohortState.CANCELLED, given(reason, "cohort.problem.cancel-reason"));
    }

    Cohort reopen(@Nullable String reason) {
        requireState(CohortState.CLOSED);
        return to(CohortState.CLOSING, given(reason, "cohort.problem.reopen-reason"));
    }

    /** Once people could apply, the dates they were told may move and may not vanish. */
    Cohort edited(CohortDraft draft) {
        requireOpen();
        var problems = problems(draft);
        if (state != CohortState.DRAFT && !draft.dates().complete()) {
            problems.add(Requirement.DATES.problem());
        }
        refuseIfAny(problems);
        return new Cohort(id, program, draft, state, endReason, version);
    }

    static void check(CohortDraft draft) {
        refuseIfAny(problems(draft));
    }

    private static List<Problem> problems(CohortDraft draft) {
        var problems = new ArrayList<Problem>();
        if (draft.name().isEmpty()) {
            problems.add(Problem.of("cohort.problem.name"));
        }
        problems.addAll(Lengths.problems(CohortDraft.LONGEST_NAME, draft.name()));
        problems.addAll(Lengths.problems(CohortDraft.LONGEST_CODE, draft.code()));
        problems.addAll(draft.dates().problems());
        return problems;
    }

    private Cohort advance(CohortState from, CohortState to, Readiness readiness) {
        requireState(from);
        refuseIfAny(readiness.toReach(to).stream()
                .filter(requirement -> !readiness.meets(requirement, content.dates()))
                .map(Requirement::problem)
                .toList());
        return to(to, endReason);
    }

    private Cohort to(CohortState next, @Nullable String reason) {
        return new Cohort(id, program, content, next, reason, version);
    }

    private void requireState(CohortState wanted) {
        if (state != wanted) {
            throw new Refused(Problem.of("cohort.problem.moved-on", content.name()));
        }
    }

    private void requireOpen() {
        if (!state.open()) {
            throw new Refused(Problem.of("cohort.problem.over", content.name()));
        }
    }

    private static String given(@Nullable String reason, String otherwise) {
        if (reason == null || reason.isBlank()) {
            throw new Refused(Problem.of(otherwise));
        }
        var text = reason.strip();
        if (text.length() > LONGEST_REASON) {
            throw new Refused(Problem.of("cohort.problem.long-reason", LONGEST_REASON));
        }
        return text;
    }

    private static void refuseIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }
}
