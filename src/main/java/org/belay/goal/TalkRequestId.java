package org.belay.goal;

/** Key of a wish for a talk. */
public record TalkRequestId(long value) {}
