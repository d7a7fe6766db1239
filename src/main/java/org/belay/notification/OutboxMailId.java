package org.belay.notification;

/** Key of a mail in the outbox. */
public record OutboxMailId(long value) {}
