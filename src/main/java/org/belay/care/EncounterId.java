package org.belay.care;

/** Key of a confidential encounter. */
public record EncounterId(long value) {}
