package org.belay.session;

import java.time.LocalDate;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as it is written down.
 *
 * @param owner one of the pair
 */
public record Promise(PersonId owner, String text, @Nullable LocalDate dueOn) {}
