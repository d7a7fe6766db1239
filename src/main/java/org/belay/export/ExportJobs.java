package org.belay.export;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes away files that have expired. */
@Configuration(proxyBeanMethods = false)
class ExportJobs {

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(15);

    @Bean
    RecurringTask<Void> expireExports(ExportLedger ledger) {
        return Tasks.recurring("exports-expire", Schedules.fixedDelay(BETWEEN_LOOKS))
                .execute((job, context) -> ledger.expire());
    }
}
