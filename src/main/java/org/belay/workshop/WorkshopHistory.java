package org.belay.workshop;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortService;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.workshop.Workshop.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in workshops of the time before Belay. Nobody is told: it is all over; whoever was there gets a certificate. */
@Service
@Transactional
public class WorkshopHistory {

    private final CohortService cohorts;
    private final WorkshopRepository workshops;
    private final SeatRepository seats;
    private final AttendanceRepository attendance;
    private final FeedbackRepository feedback;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    WorkshopHistory(
            CohortService cohorts,
            WorkshopRepository workshops,
            SeatRepository seats,
            AttendanceRepository attendance,
            FeedbackRepository feedback,
            CurrentUser user,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.cohorts = cohorts;
        this.workshops = workshops;
        this.seats = seats;
        this.attendance = attendance;
        this.feedback = feedback;
        this.user = user;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** What somebody said of a workshop of the past. */
    public record Said(
            PersonId person, int rating, @Nullable String comment) {}

    /**
     * Records a workshop that took place.
     *
     * @param people who had a seat, and how they were seen at every date
     * @throws Refused when it is not over
     */
    public WorkshopId record(CohortId cohort, WorkshopDraft draft, Map<PersonId, Presence> people, List<Said> said) {
        var program = cohorts.reference(cohort).program();
        var me = user.require(Permission.IMPORT_HISTORY, Facts.of(program)).person();
        DraftCheck.of(draft);
        var now = clock.instant();
        var id = workshops.create(program, cohort, draft, now);
        var written = workshops.find(id).orElseThrow();
        if (!written.over(now)) {
            throw new Refused(Problem.of("workshop.problem.not-over"));
        }
        workshops.enter(written, new Stage(WorkshopState.HELD, now, null, written.endsAt(), null));
        people.forEach((person, presence) -> {
            seats.put(id, person, SeatState.TAKEN, workshops.nextInLine(id), false, now);
            for (var date : written.dates()) {
                attendance.mark(date.id(), person, presence, me, date.startsAt());
            }
        });
        said.forEach(one -> feedback.write(id, one.person(), one.rating(), one.comment(), written.endsAt()));
        audit.record(me, written.event("workshop.recorded"));
        news.publishEvent(new AttendanceSettled(workshops.find(id).orElseThrow(), attendance.of(id)));
        return id;
    }
}
