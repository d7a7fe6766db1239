package org.belay.matching;

import java.util.List;
import org.belay.cohort.CohortReference;
import org.belay.enrollment.NamedPerson;

/**
 * Those whom somebody can wish for, and whom they wish for by now.
 *
 * @param wishes first choice first; some may be none of the candidates, as the application can name anybody
 * @param version with which the wishes were read
 */
public record Browse(CohortReference cohort, List<NamedPerson> wishes, Candidates candidates, long version) {

    public Browse {
        wishes = List.copyOf(wishes);
    }
}
