package org.belay.reporting;

import java.time.Clock;
import java.util.Optional;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.reporting.ReportLinks.Link;
import org.belay.reporting.ReportScheduleRepository.Delivery;
import org.belay.security.Access;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens links to reports, for the person to whom each was sent and nobody else. */
@Service
@Transactional(readOnly = true)
public class LinkedReports {

    private final ReportScheduleRepository schedules;
    private final ReportLinks links;
    private final CohortService cohorts;
    private final CurrentUser user;
    private final Clock clock;

    LinkedReports(
            ReportScheduleRepository schedules,
            ReportLinks links,
            CohortService cohorts,
            CurrentUser user,
            Clock clock) {
        this.schedules = schedules;
        this.links = links;
        this.cohorts = cohorts;
        this.user = user;
        this.clock = clock;
    }

    public LinkedReport open(String token) {
        Actor actor = user.actor();
        Optional<Link> link = links.read(token);
        Optional<Delivery> delivery = link.flatMap(found -> schedules.delivery(found.delivery()))
                .filter(found -> found.schedule().reader().equals(actor.person()));
        if (link.isEmpty() || delivery.isEmpty()) {
            return new LinkedReport.Unknown();
        }
        Delivery sent = delivery.get();
        CohortReference cohort = cohorts.reference(sent.cohort());
        if (sent.schedule().removed()
                || sent.schedule().state() == ReportScheduleState.STOPPED
                || !Access.allows(actor, Permission.SEE_OUTCOMES, Facts.of(cohort.program()))) {
            return new LinkedReport.Revoked();
        }
        return link.get().expires().isAfter(clock.instant())
                ? new LinkedReport.Open(
                        cohort, sent.period().version(), sent.part(), link.get().expires())
                : new LinkedReport.Expired(link.get().expires());
    }
}
