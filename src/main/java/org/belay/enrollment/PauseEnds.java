package org.belay.enrollment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends breaks on the day that was said, by the clock of the person. */
@Configuration(proxyBeanMethods = false)
class PauseEnds {

    private static final Duration EACH = Duration.ofMinutes(15);
    /** Where the day begins first. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    @Bean
    RecurringTask<Void> endPauses(TransactionTemplate transaction, EndedPauses pauses) {
        return Tasks.recurring("end-pauses", Schedules.fixedDelay(EACH))
                .execute((job, context) -> transaction.executeWithoutResult(status -> pauses.end()));
    }

    @Bean
    EndedPauses endedPauses(PauseRepository pauses, ApplicationQueries applications, AuditTrail audit, Clock clock) {
        return new EndedPauses(pauses, applications, audit, clock);
    }

    /** What the job does, each time anew. */
    static class EndedPauses {

        private final PauseRepository pauses;
        private final ApplicationQueries applications;
        private final AuditTrail audit;
        private final Clock clock;

        EndedPauses(PauseRepository pauses, ApplicationQueries applications, AuditTrail audit, Clock clock) {
            this.pauses = pauses;
            this.applications = applications;
            this.audit = audit;
            this.clock = clock;
        }

        /** Whoever came back by hand a moment ago, or put it off, keeps what they said. */
        void end() {
            for (var ending : pauses.ending(LocalDate.now(clock.withZone(EARLIEST)))) {
                var today = LocalDate.now(clock.withZone(applications.zoneOf(ending.person())));
                if (!today.isBefore(ending.backOn()) && pauses.resume(ending.id(), ending.version()) == 1) {
                    audit.record(
                            null,
                            AuditEvent.of(
                                            "enrollment.resumed",
                                            "enrollment",
                                            ending.id().value(),
                                            ending.name())
                                    .in(ending.program()));
                }
            }
        }
    }
}
