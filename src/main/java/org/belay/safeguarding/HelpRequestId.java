package org.belay.safeguarding;

/** Key of a help request. */
public record HelpRequestId(long value) {}
