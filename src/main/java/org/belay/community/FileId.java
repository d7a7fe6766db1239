package org.belay.community;

/** Key of a file that people share. */
public record FileId(long value) {}
