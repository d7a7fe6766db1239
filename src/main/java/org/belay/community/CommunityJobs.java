package org.belay.community;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to what people share while nobody looks. */
@Configuration(proxyBeanMethods = false)
class CommunityJobs {

    private static final Duration BETWEEN_LOOKS = Duration.ofHours(6);

    private static final TaskDescriptor<Void> TELL = TaskDescriptor.of("announcement");

    static TaskInstance<Void> telling(AnnouncementId id) {
        return TELL.instance(Long.toString(id.value())).build();
    }

    @Bean
    OneTimeTask<Void> tellAnnouncement(AnnouncementTelling announcements) {
        return Tasks.oneTime(TELL)
                .execute((job, context) -> announcements.tell(new AnnouncementId(Long.parseLong(job.getId()))));
    }

    @Bean
    RecurringTask<Void> deleteRemovedFiles(RemovedFiles files) {
        return Tasks.recurring("removed-files", Schedules.fixedDelay(BETWEEN_LOOKS))
                .execute((job, context) -> files.delete());
    }
}
