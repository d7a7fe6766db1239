package org.belay.recognition;

/** Key of a thank-you or a story. */
public record RecognitionId(long value) {}
