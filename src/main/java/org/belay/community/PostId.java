package org.belay.community;

/** Key of a post or a reply. */
public record PostId(long value) {}
