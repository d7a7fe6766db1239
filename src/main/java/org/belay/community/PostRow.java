package org.belay.community;

import java.time.Instant;
import java.util.List;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A post or a reply.
 *
 * @param text null when it was removed
 * @param removed null unless it was
 * @param mayRemove whether its reader may
 * @param reported whether its reader has reported it
 */
public record PostRow(
        PostId id,
        @Nullable PostId replyTo,
        PersonId author,
        String authorName,
        @Nullable String text,
        @Nullable SharedFile file,
        Instant at,
        @Nullable Removed removed,
        boolean mine,
        boolean mayRemove,
        boolean reported) {

    /** By whom. */
    public enum Removed {
        AUTHOR,
        OTHER
    }

    @Override
    public String toString() {
        return "PostRow[" + id + "]";
    }

    /**
     * A post with its latest replies, the first of them first.
     *
     * @param earlier how many replies there are before these
     */
    public record Talk(PostRow post, List<PostRow> replies, int earlier) {

        public Talk {
            replies = List.copyOf(replies);
        }
    }
}
