package org.belay.community;

/** Key of an announcement. */
public record AnnouncementId(long value) {}
