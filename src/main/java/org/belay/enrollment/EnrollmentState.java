package org.belay.enrollment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a person's place in a cohort stands. ON_HOLD is shown as Paused. */
public enum EnrollmentState {
    INVITED,
    APPLIED,
    INFORMATION_ASKED,
    WAITLISTED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    ACTIVE,
    ON_HOLD,
    COMPLETED,
    LEFT;

    /** An application that nobody has decided on yet; the applicant may still change it. */
    public boolean awaitsDecision() {
        return this == APPLIED || this == INFORMATION_ASKED || this == WAITLISTED;
    }

    /** A participant, now or later: somebody who was accepted and is still there. */
    public boolean takesPart() {
        return this == ACCEPTED || this == ACTIVE || this == ON_HOLD || this == COMPLETED;
    }

    /** An application to be decided, or a participant who has not come to the end. */
    public boolean isOpen() {
        return awaitsDecision() || (takesPart() && this != COMPLETED);
    }

    boolean mayBecome(EnrollmentState next) {
        return next().contains(next);
    }

    /** Where somebody stands who wants to take part no more; null where there is nothing to give up. */
    @Nullable
    EnrollmentState whenGivenUp() {
        return mayBecome(WITHDRAWN) ? WITHDRAWN : mayBecome(LEFT) ? LEFT : null;
    }

    /** Where an open place stands of somebody who has left the organization: who took part has left, who applied did not. */
    EnrollmentState whenGone() {
        return mayBecome(LEFT) ? LEFT : WITHDRAWN;
    }

    private Set<EnrollmentState> next() {
        return switch (this) {
            case INVITED -> EnumSet.of(APPLIED, WITHDRAWN);
            case APPLIED -> EnumSet.of(ACCEPTED, DECLINED, WAITLISTED, INFORMATION_ASKED, WITHDRAWN);
            case INFORMATION_ASKED -> EnumSet.of(APPLIED, ACCEPTED, DECLINED, WAITLISTED, WITHDRAWN);
            case WAITLISTED -> EnumSet.of(ACCEPTED, DECLINED, INFORMATION_ASKED, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(ACTIVE, ON_HOLD, WITHDRAWN, LEFT);
            case WITHDRAWN -> EnumSet.of(APPLIED);
            case ACTIVE -> EnumSet.of(ON_HOLD, COMPLETED, LEFT);
            case ON_HOLD -> EnumSet.of(ACTIVE, COMPLETED, LEFT);
            case DECLINED, COMPLETED, LEFT -> EnumSet.noneOf(EnrollmentState.class);
        };
    }

    /** The states from which this one can be reached. */
    Set<EnrollmentState> before() {
        var before = EnumSet.noneOf(EnrollmentState.class);
        Arrays.stream(values()).filter(s -> s.mayBecome(this)).forEach(before::add);
        return before;
    }

    static List<EnrollmentState> open() {
        return Arrays.stream(values()).filter(EnrollmentState::isOpen).toList();
    }

    /** Of participants who have not come to the end. */
    static List<EnrollmentState> goingOn() {
        return Arrays.stream(values())
                .filter(state -> state.takesPart() && state.isOpen())
                .toList();
    }

    static List<EnrollmentState> awaitingDecision() {
        return Arrays.stream(values()).filter(EnrollmentState::awaitsDecision).toList();
    }

    static List<EnrollmentState> takingPart() {
        return Arrays.stream(values()).filter(EnrollmentState::takesPart).toList();
    }
}
