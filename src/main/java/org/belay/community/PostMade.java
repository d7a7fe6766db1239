package org.belay.community;

import java.util.Set;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/**
 * Somebody has posted in a space, or answered there. What was said is read there alone.
 *
 * @param space its name
 * @param reply whether it stands beneath another post
 * @param readers who is told: of a circle everybody else, elsewhere those who spoke in the same thread
 */
public record PostMade(
        PostId post,
        PostSpace place,
        String space,
        ProgramId program,
        String authorName,
        boolean reply,
        Set<PersonId> readers) {

    public PostMade {
        readers = Set.copyOf(readers);
    }
}
