package org.belay.organization;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Which day it is where the organization is. Cohorts go by it; what is one person's goes by theirs. */
@Component
public class OrganizationDay {

    private final OrganizationRepository organization;
    private final Clock clock;

    OrganizationDay(OrganizationRepository organization, Clock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), organization.zone());
    }
}
