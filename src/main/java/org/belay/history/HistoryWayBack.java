package org.belay.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.belay.cohort.CohortService;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentService;
import org.belay.feedback.ProgramFeedback;
import org.belay.history.MadeRow.Key;
import org.belay.history.MadeRow.Made;
import org.belay.matching.MatchId;
import org.belay.matching.MatchService;
import org.belay.organization.ImportBatchId;
import org.belay.organization.ImportKind;
import org.belay.organization.ImportUndo;
import org.belay.organization.WayBack;
import org.belay.session.SessionHistory;
import org.belay.session.SessionId;
import org.belay.shared.CohortId;
import org.belay.shared.Progress;
import org.springframework.stereotype.Component;

/**
 * The way back from the last import of past cohorts: what it made goes, from sessions up to cohorts, unless somebody here
 * has done more to it or to something that hangs on it. The program stays, since the trail names it.
 */
@Component
class HistoryWayBack implements WayBack {

    private final HistoryMemoryRepository memory;
    private final SessionHistory sessions;
    private final ProgramFeedback feedback;
    private final MatchService matches;
    private final EnrollmentService enrollments;
    private final CohortService cohorts;

    HistoryWayBack(
            HistoryMemoryRepository memory,
            SessionHistory sessions,
            ProgramFeedback feedback,
            MatchService matches,
            EnrollmentService enrollments,
            CohortService cohorts) {
        this.memory = memory;
        this.sessions = sessions;
        this.feedback = feedback;
        this.matches = matches;
        this.enrollments = enrollments;
        this.cohorts = cohorts;
    }

    @Override
    public boolean from(ImportKind kind) {
        return kind == ImportKind.SESSION_HISTORY;
    }

    @Override
    public ImportUndo effect(ImportBatchId batch) {
        return effect(made(batch));
    }

    private static ImportUndo effect(Map<Key, MadeRow> made) {
        int removed = going(made).size();
        return new ImportUndo(removed, made.size() - removed, 0, 0, 0);
    }

    @Override
    public ImportUndo undo(ImportBatchId batch, Progress progress) {
        var made = made(batch);
        var going = going(made);
        progress.at(0.3);
        feedback.forgetPast(ids(going, Made.FEEDBACK, id -> id));
        sessions.forgetPast(ids(going, Made.SESSION, SessionId::new), ids(going, Made.MATCH, MatchId::new));
        progress.at(0.7);
        matches.forgetPast(ids(going, Made.MATCH, MatchId::new));
        enrollments.forgetPast(ids(going, Made.ENROLLMENT, EnrollmentId::new));
        cohorts.forgetPast(ids(going, Made.COHORT, CohortId::new));
        memory.forget(batch);
        return effect(made);
    }

    private Map<Key, MadeRow> made(ImportBatchId batch) {
        var made = new LinkedHashMap<Key, MadeRow>();
        for (var kind : Made.values()) {
            memory.rows(batch, kind).forEach(row -> made.put(row.key(), row));
        }
        return made;
    }

    /** All that is untouched, less whatever has a part that stays, until nothing changes any more. */
    private static Map<Key, MadeRow> going(Map<Key, MadeRow> made) {
        var going = new LinkedHashMap<>(made);
        going.values().removeIf(row -> !row.untouched());
        boolean fewer;
        do {
            var parts = new HashMap<Key, Integer>();
            going.values().forEach(row -> row.under().forEach(above -> parts.merge(above, 1, Integer::sum)));
            fewer = going.values().removeIf(row -> parts.getOrDefault(row.key(), 0) < row.parts());
        } while (fewer);
        return going;
    }

    private static <T> List<T> ids(Map<Key, MadeRow> going, Made made, LongFunction<T> id) {
        var ids = new ArrayList<T>();
        going.keySet().stream().filter(key -> key.made() == made).forEach(key -> ids.add(id.apply(key.id())));
        return ids;
    }
}
