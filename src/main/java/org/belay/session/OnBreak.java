package org.belay.session;

import java.time.LocalDate;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One of a pair who takes a break.
 *
 * @param backOn null for open
 */
public record OnBreak(
        PersonId person, String name, @Nullable LocalDate backOn) {}
