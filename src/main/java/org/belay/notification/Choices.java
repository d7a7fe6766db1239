package org.belay.notification;

import java.util.Map;

/** How and when somebody wants to hear of news. */
public record Choices(Map<NewsKind, Choice> chosen, NoticeTimes times) {

    public Choices {
        chosen = Map.copyOf(chosen);
    }

    /** What holds for a kind: a choice that the kind does not have any more counts as none. */
    public Choice of(NewsKind kind) {
        var own = chosen.getOrDefault(kind, kind.usual());
        return kind.choices().contains(own) ? own : kind.usual();
    }
}
