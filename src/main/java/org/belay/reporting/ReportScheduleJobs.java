package org.belay.reporting;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for reports that are due: months begin at another moment in each zone, and cohorts end when they end. */
@Configuration(proxyBeanMethods = false)
class ReportScheduleJobs {

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);

    @Bean
    RecurringTask<Void> sendScheduledReports(ScheduledReports reports) {
        return Tasks.recurring("scheduled-reports", Schedules.fixedDelay(BETWEEN_LOOKS))
                .execute((job, context) -> reports.sendDue());
    }
}
