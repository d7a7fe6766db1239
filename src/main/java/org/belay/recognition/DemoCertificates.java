package org.belay.recognition;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.belay.enrollment.EnrollmentId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What those have who came to the end of a cohort of the demo organization, of which its files say nothing. */
@Component
@Profile("demo")
public class DemoCertificates {

    private final CertificateRepository certificates;

    DemoCertificates(CertificateRepository certificates) {
        this.certificates = certificates;
    }

    @Transactional
    public void complete(Collection<EnrollmentId> places, LocalDate ended) {
        certificates.complete(
                places.stream().collect(toMap(place -> place, place -> ended)),
                ended.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }
}
