package org.belay.community;

/** Key of a message. */
public record MessageId(long value) {}
