package org.belay.community;

import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/**
 * Somebody has reported a post.
 *
 * @param ofCircle whether administrators look into it, and no coordinator
 */
public record PostReported(PostId post, ProgramId program, boolean ofCircle, PersonId author) {}
