package org.belay.goal;

/** Key of a win. */
public record WinId(long value) {}
