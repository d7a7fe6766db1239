package org.belay.recognition;

import java.time.Clock;
import org.belay.workshop.AttendanceSettled;
import org.belay.workshop.AttendanceSettled.Attended;
import org.belay.workshop.Workshop;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whoever was at half of a workshop or more has a certificate; when attendance is corrected, it follows. */
@Component
class AttendanceCertificates {

    private final CertificateRepository certificates;
    private final Clock clock;

    AttendanceCertificates(CertificateRepository certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AttendanceSettled news) {
        for (var attended : news.people()) {
            if (enough(news.workshop(), attended)) {
                certificates.issue(news.workshop(), attended, clock.instant());
            } else {
                certificates.revoke(news.workshop().id(), attended.person(), clock.instant());
            }
        }
    }

    private static boolean enough(Workshop workshop, Attended attended) {
        return attended.dates() > 0 && 2 * attended.minutes() >= workshop.minutes();
    }
}
