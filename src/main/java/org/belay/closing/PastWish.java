package org.belay.closing;

import java.time.Instant;
import java.time.LocalDate;
import org.belay.matching.MatchId;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How one of two said, before Belay kept it, that they want to go on.
 *
 * @param by one of the two
 * @param until with {@link Wish#EXTEND}
 */
public record PastWish(
        MatchId match, PersonId by, Wish wish, @Nullable LocalDate until, Instant at) {}
