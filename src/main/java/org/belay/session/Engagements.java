package org.belay.session;

import java.util.Collection;
import java.util.List;
import org.belay.shared.PersonId;

/** What takes people's time besides their sessions; features further right say so. Nobody is told what it is. */
public interface Engagements {

    /** Stretches of time in which at least one of these people is taken, as far as they touch this one. */
    List<Slot> of(Collection<PersonId> people, Slot within);
}
