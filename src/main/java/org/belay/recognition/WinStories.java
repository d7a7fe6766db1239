package org.belay.recognition;

import java.util.Map;
import java.util.Set;
import org.belay.goal.WinId;
import org.belay.goal.WinRecognition;
import org.belay.goal.WinShared;
import org.belay.goal.WinStory;
import org.belay.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * A win that somebody shares as recognition is a story of theirs; it names nobody, so that somebody reads it first. Each win
 * has one, the latest.
 */
@Component
class WinStories implements WinRecognition {

    private final RecognitionService recognitions;
    private final WinStoryRepository stories;

    WinStories(RecognitionService recognitions, WinStoryRepository stories) {
        this.recognitions = recognitions;
        this.stories = stories;
    }

    @Override
    public void take(WinShared win) {
        remove(win.win());
        stories.link(recognitions.give(RecognitionDraft.story(title(win.words()), win.words(), Set.of())), win.win());
    }

    @Override
    public void remove(WinId win) {
        stories.remove(win);
    }

    @Override
    public Map<WinId, WinStory> of(PersonId person) {
        return stories.of(person);
    }

    /** The first sentence, or as much of it as a title takes. */
    private static String title(String words) {
        var line = words.strip().lines().findFirst().orElse("");
        var end = line.indexOf(". ");
        var sentence = end < 0 ? line : line.substring(0, end + 1);
        return sentence.length() <= RecognitionDraft.LONGEST_TITLE
                ? sentence
                : sentence.substring(0, RecognitionDraft.LONGEST_TITLE - 1) + "…";
    }
}
