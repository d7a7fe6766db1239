package org.belay.draft;

/**
 * Which draft of somebody's.
 *
 * @param form what is filled in, such as {@code session-log}, at most 40 letters
 * @param object the key of what it is about, such as a session
 */
public record DraftKey(String form, long object) {}
