package org.belay.notification;

import org.jspecify.annotations.Nullable;

/** Which mails the send log shows; null leaves a thing open. */
public record MailFilter(
        @Nullable MailState state, @Nullable String kind) {

    public static final MailFilter ALL = new MailFilter(null, null);
}
