package org.belay.workshop;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.workshop.AttendanceSettled.Attended;
import org.belay.workshop.WorkshopFeedback.Own;
import org.belay.workshop.WorkshopFeedback.Results;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What those who were at a workshop say of it, and what is read of that. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class WorkshopFeedbackService {

    private final WorkshopAccess access;
    private final AttendanceRepository attendance;
    private final FeedbackRepository feedback;
    private final CurrentUser user;
    private final Clock clock;

    WorkshopFeedbackService(
            WorkshopAccess access,
            AttendanceRepository attendance,
            FeedbackRepository feedback,
            CurrentUser user,
            Clock clock) {
        this.access = access;
        this.attendance = attendance;
        this.feedback = feedback;
        this.user = user;
        this.clock = clock;
    }

    /** Whether whoever asks was there, it is finished, and its cohort is not closed yet. */
    @Transactional(readOnly = true)
    public boolean mayGive(WorkshopId id) {
        var workshop = access.require(Permission.SEE_WORKSHOP, id);
        return workshop.state() == WorkshopState.HELD && wasThere(id) && !access.closed(workshop);
    }

    private boolean wasThere(WorkshopId id) {
        return attendance.of(id, user.person()).filter(own -> own.dates() > 0).isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<Own> mine(WorkshopId id) {
        access.require(Permission.SEE_WORKSHOP, id);
        return feedback.of(id, user.person());
    }

    /** Says how it was, or says it anew, until its cohort is closed: what the report counted stays as it was said. */
    public void give(WorkshopId id, int rating, @Nullable String comment) {
        var workshop = access.require(Permission.SEE_WORKSHOP, id);
        if (!wasThere(id)) {
            throw new NotFound(id);
        }
        access.keepOpen(workshop);
        workshop.requireState(WorkshopState.HELD);
        if (rating < 1 || rating > 5) {
            throw new Refused(Problem.of("workshop.problem.rating"));
        }
        var words = comment == null || comment.isBlank() ? null : comment.strip();
        if (words != null && words.length() > WorkshopFeedback.LONGEST_COMMENT) {
            throw new Refused(Problem.of("workshop.problem.long-comment", WorkshopFeedback.LONGEST_COMMENT));
        }
        feedback.write(id, user.person(), rating, words, clock.instant());
    }

    /** With fewer than five answers only how many there are. */
    @Transactional(readOnly = true)
    public Results results(WorkshopId id) {
        access.require(Permission.SEE_WORKSHOP_FEEDBACK, id);
        var answers = feedback.count(id);
        var asked = Math.toIntExact(attendance.of(id).stream()
                .filter(one -> one.dates() > 0)
                .map(Attended::person)
                .count());
        return answers < WorkshopFeedback.FEWEST
                ? new Results(answers, asked, null, List.of())
                : new Results(answers, asked, feedback.mean(id), feedback.comments(id));
    }
}
