package org.belay.community;

import java.time.Instant;
import java.util.List;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.TopicId;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A resource as its readers see it: a link or a file.
 *
 * @param program the name of the program of the library; null in the space of a pair or circle
 * @param parts of the plan to which it belongs, by key; also of such as are gone
 * @param helped how many people it has helped
 * @param helpedMe whether the reader is one of them
 * @param mayKeep whether the reader may edit and remove it
 */
public record ResourceRow(
        ResourceId id,
        ResourceHome home,
        @Nullable String program,
        String title,
        @Nullable String text,
        @Nullable String link,
        @Nullable SharedFile file,
        PlanSide side,
        List<Tag> topics,
        List<String> parts,
        int helped,
        boolean helpedMe,
        PersonId addedBy,
        String addedByName,
        Instant addedAt,
        boolean mayKeep,
        long version) {

    public ResourceRow {
        topics = List.copyOf(topics);
        parts = List.copyOf(parts);
    }

    ResourceRow keptBy(boolean reader) {
        return new ResourceRow(
                id,
                home,
                program,
                title,
                text,
                link,
                file,
                side,
                topics,
                parts,
                helped,
                helpedMe,
                addedBy,
                addedByName,
                addedAt,
                reader,
                version);
    }

    /** A topic that it is about. */
    public record Tag(TopicId id, String label) {}
}
