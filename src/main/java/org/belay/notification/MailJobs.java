package org.belay.notification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/** One job for each mail; its name is the mail's key in the outbox. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailJobs {

    private static final TaskDescriptor<Void> SEND = TaskDescriptor.of("send-mail");

    static TaskInstance<Void> instance(OutboxMailId id) {
        return SEND.instance(Long.toString(id.value())).build();
    }

    /** A demo mails nobody, whatever server is configured. */
    @Bean
    MailDelivery mailDelivery(
            OutboxRepository mails,
            ObjectProvider<JavaMailSender> server,
            MailSettings settings,
            Environment environment,
            MailDesk desk,
            TransactionTemplate transaction,
            Clock clock) {
        var kept = settings.keep() || environment.acceptsProfiles(Profiles.of("demo"));
        var sender = kept ? Optional.<JavaMailSender>empty() : Optional.ofNullable(server.getIfAvailable());
        return new MailDelivery(mails, sender, settings, desk, transaction, clock);
    }

    @Bean
    Task<Void> sendMail(MailDelivery delivery, Clock clock) {
        return Tasks.custom(SEND).execute((job, context) -> {
            var id = new OutboxMailId(Long.parseLong(job.getId()));
            var retry = delivery.deliver(id);
            if (retry.isEmpty()) {
                return done();
            }
            var next = clock.instant().plus(retry.get());
            return (completed, operations) -> operations.reschedule(completed, next);
        });
    }

    private static CompletionHandler<Void> done() {
        return (completed, operations) -> operations.remove();
    }

    /** Mails that wait since before a mail server was configured get their job back. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> jobsOfWaitingMails(
            MailDelivery delivery, OutboxRepository mails, SchedulerClient jobs, Clock clock) {
        return ready -> {
            if (delivery.configured()) {
                var now = clock.instant();
                mails.waiting()
                        .forEach((id, next) -> jobs.scheduleIfNotExists(instance(id), next.isAfter(now) ? next : now));
            }
        };
    }
}
