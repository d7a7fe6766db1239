package org.belay.workshop;

import java.time.Clock;
import java.util.List;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The workshops that whoever asks may see. */
@Service
@Transactional(readOnly = true)
public class WorkshopLists {

    private final WorkshopQueries queries;
    private final CurrentUser user;
    private final Clock clock;

    WorkshopLists(WorkshopQueries queries, CurrentUser user, Clock clock) {
        this.queries = queries;
        this.user = user;
        this.clock = clock;
    }

    /** Ahead: the next first; past: the last first. */
    public List<WorkshopRow> page(WorkshopFilter filter, int offset, int limit) {
        return queries.page(user.actor(), null, filter, clock.instant(), offset, limit);
    }

    public int count(WorkshopFilter filter) {
        return queries.count(user.actor(), null, filter);
    }

    /** Of a cohort, with those of its program that are for all cohorts. */
    public List<WorkshopRow> page(CohortId cohort, WorkshopFilter filter, int offset, int limit) {
        return queries.page(user.actor(), cohort, filter, clock.instant(), offset, limit);
    }

    public int count(CohortId cohort, WorkshopFilter filter) {
        return queries.count(user.actor(), cohort, filter);
    }

    /** Rooms that a workshop of a program can take place in, for who may add one. */
    public List<Workshop.Room> rooms(ProgramId program) {
        user.require(Permission.RUN_WORKSHOP, Facts.of(program));
        return queries.rooms();
    }
}
