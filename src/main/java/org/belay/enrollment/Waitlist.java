package org.belay.enrollment;

import java.util.Optional;

/**
 * Who waits for a place in a cohort.
 *
 * @param people how many wait
 * @param nextMentor who waits longest to mentor
 * @param nextMentee who waits longest for a mentor
 * @param placesLeft how many more mentees those who take part as mentors would take; below zero when too few
 */
public record Waitlist(
        int people, Optional<EnrollmentRow> nextMentor, Optional<EnrollmentRow> nextMentee, int placesLeft) {}
