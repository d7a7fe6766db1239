package org.belay.session;

import java.util.Set;
import org.belay.security.Facts;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;

/** Those whose meeting a session is: a match, or a circle. */
sealed interface Gathering permits PairHead, CircleHead {

    ProgramId program();

    /** Everybody whose calendar a session of it is in. */
    Set<PersonId> people();

    /** About those who book, move and log its sessions. */
    Facts facts();

    /** Those who book, move and cancel its sessions. */
    Set<PersonId> planners();

    /** @param person one of those who meet */
    String nameOf(PersonId person);

    /** For the audit trail. */
    String label();

    /** Whether sessions may be planned now. */
    boolean meets();

    /** Whether what happened may still be logged. */
    boolean acceptsLogs();

    default void requireMeeting() {
        if (!meets()) {
            throw new Refused(Problem.of("session.problem.not-meeting"));
        }
    }

    default void requireLogging() {
        if (!acceptsLogs()) {
            throw new Refused(Problem.of("session.problem.not-logging"));
        }
    }
}
