package org.belay.session;

import java.time.ZoneId;
import org.belay.shared.PersonId;

/**
 * One of a pair.
 *
 * @param zone in which the person reads times: that of the enrollment, else of the person, the site, the organization
 */
public record Member(PersonId person, String firstName, String lastName, ZoneId zone) {

    public String name() {
        return firstName + " " + lastName;
    }
}
