package org.belay.organization;

import java.util.List;
import java.util.Set;
import org.belay.shared.PersonId;

/** What ends elsewhere when people leave: the feature that knows matches says it, before it happens. */
public interface LeaverEffects {

    /**
     * What a program loses. Who imports people need not know who meets whom, so these are counts.
     *
     * @param matches that are open now and end
     * @param partners who stay and are without a match then
     * @param circles that meet now and go on without somebody
     */
    record InProgram(String program, int matches, int partners, int circles) {}

    /** By the name of the program; those that lose nothing are left out. */
    List<InProgram> of(Set<PersonId> leavers);
}
