package org.belay.recognition;

/** What is said in public, or accomplished. The names are stored: never rename one. */
public enum RecognitionKind {
    THANKS,
    STORY,
    /** Of a circle, as it happened; nobody wrote it. */
    ACCOMPLISHMENT
}
