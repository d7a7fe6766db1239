package org.belay.workshop;

/**
 * There was no seat; somebody waits for one.
 *
 * @param place among those who wait, from 1
 */
public record PutOnWaitlist(Workshop workshop, InLine seat, int place) {}
