package org.belay.evidence;

import java.util.Arrays;
import java.util.List;

/** Standards for mentoring programs; their criteria are named shortly and told in our own words. */
public enum Standard {
    /** International Standards for Mentoring and Coaching Programmes, of the European Mentoring and Coaching Council. */
    ISMCP,
    /** Elements of Effective Practice for Mentoring, of MENTOR. */
    ELEMENTS;

    /** In the order of the standard. */
    public List<Criterion> criteria() {
        return Arrays.stream(Criterion.values())
                .filter(criterion -> criterion.standard() == this)
                .toList();
    }
}
