package org.belay.recognition;

/** What somebody says in public. The names are stored: never rename one. */
public enum RecognitionKind {
    THANKS,
    STORY
}
