package org.belay.session;

/** Key of a session. */
public record SessionId(long value) {}
