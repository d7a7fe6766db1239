package org.belay.recognition;

import java.util.Set;
import org.belay.goal.WinRecognition;
import org.belay.goal.WinShared;
import org.springframework.stereotype.Component;

/** A win that somebody shares as recognition is a story of theirs; it names nobody, so that somebody reads it first. */
@Component
class WinStories implements WinRecognition {

    private final RecognitionService recognitions;

    WinStories(RecognitionService recognitions) {
        this.recognitions = recognitions;
    }

    @Override
    public void take(WinShared win) {
        recognitions.give(RecognitionDraft.story(title(win.words()), win.words(), Set.of()));
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
