package org.belay.community;

import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Where a post stands and whose it is. */
record PlacedPost(
        PostId id,
        PostSpace place,
        @Nullable PostId replyTo,
        PersonId author,
        @Nullable FileId file,
        boolean removed) {}
