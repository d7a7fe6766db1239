package org.belay.community;

import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Where a post stands and whose it is.
 *
 * @param program of its space, or of the cohort of its space
 */
record PlacedPost(
        PostId id,
        PostSpace place,
        ProgramId program,
        @Nullable PostId replyTo,
        PersonId author,
        @Nullable FileId file,
        boolean removed) {}
