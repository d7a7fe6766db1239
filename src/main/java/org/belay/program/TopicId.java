package org.belay.program;

/** Key of a topic. */
public record TopicId(long value) {}
