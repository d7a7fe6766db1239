package org.belay.enrollment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.belay.shared.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Which people of a cohort a list shows.
 *
 * @param search part of a name, department or topic; may be empty
 * @param side null for any
 * @param site null for any
 * @param unprepared only those who are not prepared to be matched
 */
public record EnrollmentFilter(
        String search,
        Segment segment,
        @Nullable Side side,
        @Nullable SiteId site,
        boolean unprepared) {

    public static final EnrollmentFilter ALL = new EnrollmentFilter("", Segment.ALL, null, null, false);

    public EnrollmentFilter {
        search = search.strip();
    }

    public EnrollmentFilter in(Segment other) {
        return new EnrollmentFilter(search, other, side, site, unprepared);
    }

    /** The views of the list, each with the states it gathers. */
    public enum Segment {
        ALL(EnumSet.allOf(EnrollmentState.class)),
        TO_DECIDE(EnumSet.of(EnrollmentState.APPLIED)),
        ASKED(EnumSet.of(EnrollmentState.INFORMATION_ASKED)),
        WAITLISTED(EnumSet.of(EnrollmentState.WAITLISTED)),
        ACCEPTED(EnumSet.copyOf(EnrollmentState.takingPart())),
        PAUSED(EnumSet.of(EnrollmentState.ON_HOLD)),
        DECLINED(EnumSet.of(EnrollmentState.DECLINED)),
        GONE(EnumSet.of(EnrollmentState.WITHDRAWN, EnrollmentState.LEFT));

        private final Set<EnrollmentState> states;

        Segment(Set<EnrollmentState> states) {
            this.states = Set.copyOf(states);
        }

        public Set<EnrollmentState> states() {
            return states;
        }

        static Segment[] of(EnrollmentState state) {
            return Arrays.stream(values()).filter(s -> s.states.contains(state)).toArray(Segment[]::new);
        }
    }

    public enum Sort {
        NAME,
        SIDE,
        STATE,
        APPLIED,
        PLACES,
        /** Who waits longest first. */
        WAITED
    }
}
