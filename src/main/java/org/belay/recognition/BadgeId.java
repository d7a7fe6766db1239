package org.belay.recognition;

public record BadgeId(long value) {}
