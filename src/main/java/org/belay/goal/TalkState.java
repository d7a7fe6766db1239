package org.belay.goal;

/** What became of a wish for a talk. */
public enum TalkState {
    ASKED,
    ACCEPTED,
    DECLINED,
    TAKEN_BACK
}
