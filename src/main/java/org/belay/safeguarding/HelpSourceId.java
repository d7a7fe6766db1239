package org.belay.safeguarding;

/** Key of a source of help. */
public record HelpSourceId(long value) {}
