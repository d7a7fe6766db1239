package org.belay.export;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what became of a file, on the thread that made it. */
@Component
@Transactional
class ExportLedger {

    private static final Logger LOG = LoggerFactory.getLogger(ExportLedger.class);

    /** A file can be had for so long. */
    static final Duration KEPT = Duration.ofHours(24);

    private final ExportRepository repository;
    private final ExportFolder folder;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    ExportLedger(ExportRepository repository, ExportFolder folder, ApplicationEventPublisher news, Clock clock) {
        this.repository = repository;
        this.folder = folder;
        this.news = news;
        this.clock = clock;
    }

    void ready(Ordered ordered, long rows, long bytes) {
        var now = clock.instant();
        if (repository.ready(ordered.id(), rows, bytes, now, now.plus(KEPT))) {
            news.publishEvent(ended(ordered, false, rows));
        }
    }

    void stopped(Ordered ordered) {
        repository.end(ordered.id(), ExportState.STOPPED, clock.instant());
    }

    void failed(Ordered ordered) {
        if (repository.end(ordered.id(), ExportState.FAILED, clock.instant())) {
            news.publishEvent(ended(ordered, true, 0));
        }
    }

    private ExportEnded ended(Ordered ordered, boolean failed, long rows) {
        return new ExportEnded(
                ordered.id(),
                ordered.program(),
                ordered.programName(),
                ordered.filter().query(),
                ordered.by(),
                ordered.fileName(),
                failed,
                rows,
                clock.instant().plus(KEPT));
    }

    /** What was being made when Belay was stopped is made by nobody now. */
    @EventListener
    void interrupted(ApplicationReadyEvent started) {
        var interrupted = repository.waiting();
        interrupted.forEach(row -> repository.end(row.id(), ExportState.FAILED, clock.instant()));
        if (!interrupted.isEmpty()) {
            LOG.warn("{} exports were interrupted", interrupted.size());
        }
        expire();
    }

    /** Deletes the files that nobody can have any more. */
    void expire() {
        folder.keepOnly(
                repository.available(clock.instant()),
                repository.waiting().stream().map(ExportRow::id).toList());
    }
}
