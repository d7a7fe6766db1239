package org.belay.enrollment;

import java.time.Instant;

/**
 * What coordinators asked an applicant, or what the applicant answered.
 *
 * @param byApplicant whether it is an answer
 */
public record ApplicationMessage(String author, boolean byApplicant, String text, Instant at) {

    /** In characters of any script: what is sealed must fit. */
    public static final int LONGEST = 2000;

    /** Whose it is and when: what a log may hold. */
    @Override
    public String toString() {
        return "ApplicationMessage[" + at + "]";
    }
}
