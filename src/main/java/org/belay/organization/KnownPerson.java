package org.belay.organization;

import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person as an import finds one.
 *
 * @param lineManager the manager, where that is somebody known
 * @param replaced what the source says that somebody corrected by hand
 */
public record KnownPerson(
        PersonId id, long version, String source, @Nullable PersonId lineManager, Replaced replaced, Profile profile) {}
