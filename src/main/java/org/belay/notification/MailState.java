package org.belay.notification;

/** Where a mail of the outbox stands. */
public enum MailState {
    WAITING,
    SENT,
    FAILED,
    DROPPED
}
