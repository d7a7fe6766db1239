package org.belay.shared;

/** A mail as its reader will see it, shown before it is written. */
public record MailPreview(String subject, String text) {}
