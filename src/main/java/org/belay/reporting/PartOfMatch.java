package org.belay.reporting;

import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import org.belay.matching.MatchId;
import org.jooq.Field;

/** The number of the part of a cohort in which something of a match counts: that of its month, or of a department. */
@FunctionalInterface
interface PartOfMatch {

    /** All together. */
    PartOfMatch WHOLE = (match, at) -> inline(0);

    /** @param at when it was */
    Field<Integer> of(Field<MatchId> match, Field<Instant> at);
}
