package org.belay.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.reporting.ReportLinks.Link;
import org.belay.reporting.ReportScheduleRepository.Closing;
import org.belay.reporting.ReportScheduleRepository.Delivery;
import org.belay.reporting.ReportScheduleRepository.Period;
import org.belay.reporting.ReportScheduleRepository.Schedule;
import org.belay.security.Access;
import org.belay.security.Actor;
import org.belay.security.Actors;
import org.belay.security.Facts;
import org.belay.security.People;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * Sends reports by themselves. When one is due, a row with its key and the mail that will bring it are written together, so
 * that it comes once however many nodes look. What it says is read in the moment in which the mail leaves, as its reader may
 * read it then; whoever may not any more gets nothing, and the sending stops.
 */
@Component
public class ScheduledReports {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledReports.class);

    private final ReportScheduleRepository schedules;
    private final ReportScheduleQueries list;
    private final OutcomeReports reports;
    private final OutcomeFiles files;
    private final ReportLinks links;
    private final CohortService cohorts;
    private final Actors actors;
    private final People people;
    private final Texts texts;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final DataSize mostInMail;

    ScheduledReports(
            ReportScheduleRepository schedules,
            ReportScheduleQueries list,
            OutcomeReports reports,
            OutcomeFiles files,
            ReportLinks links,
            CohortService cohorts,
            Actors actors,
            People people,
            Texts texts,
            ApplicationEventPublisher news,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${belay.reports.most-in-mail:5MB}") DataSize mostInMail) {
        this.schedules = schedules;
        this.list = list;
        this.reports = reports;
        this.files = files;
        this.links = links;
        this.cohorts = cohorts;
        this.actors = actors;
        this.people = people;
        this.texts = texts;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
        this.mostInMail = mostInMail;
    }

    /** All that are due, one transaction each. As often as one likes. */
    void sendDue() {
        // No clock on earth is further ahead.
        LocalDate latest = clock.instant().atOffset(ZoneOffset.ofHours(14)).toLocalDate();
        schedules
                .dueOn(latest)
                .forEach(id -> attempt(id, () -> schedules.lock(id).ifPresent(this::sendMonth)));
        schedules
                .closings()
                .forEach(closing -> attempt(
                        closing.schedule(),
                        () -> schedules
                                .lock(closing.schedule())
                                .ifPresent(schedule -> sendClosing(schedule, closing))));
    }

    private void attempt(ReportScheduleId id, Runnable send) {
        try {
            transaction.executeWithoutResult(status -> send.run());
        } catch (RuntimeException e) {
            // The others are due all the same; this one is tried again the next time.
            LOG.error("Scheduled report {} could not be sent", id.value(), e);
        }
    }

    /** The day on which a month begins next for somebody. */
    LocalDate nextMonth(ZoneId zone) {
        return YearMonth.from(today(zone)).plusMonths(1).atDay(1);
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static boolean active(Schedule schedule) {
        return schedule.state() == ReportScheduleState.ACTIVE && !schedule.removed();
    }

    private void sendMonth(Schedule schedule) {
        ZoneId zone = people.zone(schedule.reader());
        LocalDate due = schedule.nextOn();
        if (!active(schedule) || due == null || today(zone).isBefore(due)) {
            return;
        }
        if (!mayRead(schedule)) {
            return;
        }
        // Of months in which nobody looked, the last one is told alone: it holds what the others would have.
        YearMonth month = YearMonth.from(today(zone));
        Instant closedSince = month.minusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        Instant until = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        for (CohortId cohort : schedules.cohorts(schedule, closedSince)) {
            if (ready(schedule, cohort, null, schedule.part().in(month))) {
                send(schedule, cohort, new Period(month, null), schedule.part().in(month), until);
            }
        }
        schedules.nextOn(schedule.id(), month.plusMonths(1).atDay(1));
        if (over(schedule)) {
            schedules.end(schedule.id(), ReportScheduleState.DONE, null);
        }
    }

    private boolean over(Schedule schedule) {
        return schedule.cohort() != null
                && !cohorts.reference(schedule.cohort()).state().open();
    }

    private void sendClosing(Schedule schedule, Closing closing) {
        if (!active(schedule) || !mayRead(schedule)) {
            return;
        }
        ReportGroup group = schedule.part().group();
        ReportPart part = group == null ? ReportPart.WHOLE : ReportPart.of(group);
        if (ready(schedule, closing.cohort(), closing.version(), part)) {
            send(
                    schedule,
                    closing.cohort(),
                    closing.period(),
                    part,
                    clock.instant().plus(ReportLinks.LASTS));
        } else {
            // Nothing to tell of it, and it need not be looked at again.
            schedules.deliver(schedule, closing.cohort(), closing.period(), false, clock.instant());
        }
    }

    private boolean ready(Schedule schedule, CohortId cohort, @Nullable Integer version, ReportPart part) {
        return actors.readAs(
                        schedule.reader(),
                        reader -> reports.find(cohort, new ReportChoice(version, part), Locale.ENGLISH))
                .flatMap(Function.identity())
                .filter(Outcome.Ready.class::isInstance)
                .isPresent();
    }

    private void send(Schedule schedule, CohortId cohort, Period period, ReportPart part, Instant until) {
        if (schedules.deliver(schedule, cohort, period, true, clock.instant())) {
            news.publishEvent(new ReportDue(
                    schedule.mailKey(cohort, period),
                    schedule.reader(),
                    cohorts.reference(cohort),
                    page(cohort, part),
                    until));
        }
    }

    private static String page(CohortId cohort, ReportPart part) {
        return part.addressIn("report/" + cohort.value());
    }

    /** When the reader may not read it any more, it stops, and whoever set it up is told. */
    private boolean mayRead(Schedule schedule) {
        Optional<Actor> account = actors.of(schedule.reader());
        boolean may = account.filter(
                        actor -> Access.allows(actor, Permission.SEE_OUTCOMES, Facts.of(schedule.program())))
                .isPresent();
        if (!may) {
            stop(schedule, account.isEmpty() ? ReportStop.NO_ACCOUNT : ReportStop.NO_RIGHT);
        }
        return may;
    }

    private void stop(Schedule schedule, ReportStop why) {
        schedules.end(schedule.id(), ReportScheduleState.STOPPED, why);
        if (!schedule.createdBy().equals(schedule.reader())) {
            news.publishEvent(stopped(schedule, why));
        }
    }

    private ReportStopped stopped(Schedule schedule, ReportStop why) {
        ReportScheduleQueries.Names names = list.names(schedule.id());
        return new ReportStopped(
                schedule.id(),
                schedule.version(),
                schedule.program(),
                names.program(),
                names.cohort() == null ? names.program() : names.cohort(),
                names.reader(),
                schedule.createdBy(),
                why);
    }

    /**
     * What a mail holds that leaves now.
     *
     * @param key of the mail
     * @param language of its reader
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public MailedReport take(String key, Locale language) {
        return schedules
                .delivery(key)
                .filter(delivery -> !delivery.schedule().removed()
                        && delivery.schedule().state() != ReportScheduleState.PAUSED
                        && delivery.schedule().state() != ReportScheduleState.STOPPED)
                .filter(delivery -> mayRead(delivery.schedule()))
                .flatMap(delivery -> take(delivery, language))
                .orElseGet(MailedReport.Nothing::new);
    }

    private Optional<MailedReport> take(Delivery delivery, Locale language) {
        CohortReference cohort = cohorts.reference(delivery.cohort());
        String part = new FigureWords(texts, language).part(delivery.part());
        if (delivery.schedule().asLink()) {
            return ready(delivery.schedule(), cohort.id(), delivery.period().version(), delivery.part())
                    ? Optional.of(link(delivery, cohort, part, false))
                    : Optional.empty();
        }
        List<ReportFile> written = actors.readAs(
                        delivery.schedule().reader(),
                        reader -> files.mail(
                                cohort.id(), new ReportChoice(delivery.period().version(), delivery.part()), language))
                .orElse(List.of());
        if (written.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                written.stream().mapToLong(ReportFile::size).sum() > mostInMail.toBytes()
                        ? link(delivery, cohort, part, true)
                        : new MailedReport.Files(
                                cohort.name(),
                                cohort.programName(),
                                part,
                                page(cohort.id(), delivery.part()),
                                written));
    }

    private MailedReport link(Delivery delivery, CohortReference cohort, String part, boolean tooLarge) {
        Instant expires = clock.instant().plus(ReportLinks.LASTS);
        String token = links.token(new Link(delivery.id(), expires));
        return new MailedReport.Link(
                cohort.name(), cohort.programName(), part, tooLarge, ReportLinks.PAGE + token, expires);
    }
}
