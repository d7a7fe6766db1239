package org.belay.program;

/**
 * From when on a kind of fact is an item of Today, where the program does not do as usual.
 *
 * @param kind which one, in small letters with hyphens
 * @param threshold mostly days
 */
public record ProgramThreshold(String kind, int threshold) {}
