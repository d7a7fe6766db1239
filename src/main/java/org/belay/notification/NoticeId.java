package org.belay.notification;

/** Key of a notice. */
public record NoticeId(long value) {}
