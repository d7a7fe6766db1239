package org.belay.community;

import java.util.Set;
import org.belay.shared.PersonId;

/**
 * Somebody has reported a post.
 *
 * @param deciders those who are to look into it
 */
public record PostReported(PostId post, Set<PersonId> deciders) {

    public PostReported {
        deciders = Set.copyOf(deciders);
    }
}
