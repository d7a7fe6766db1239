package org.belay.notification;

import java.time.Instant;
import java.util.List;
import org.belay.notification.OutboxRepository.WaitingMail;
import org.belay.reporting.ReportFile;
import org.jspecify.annotations.Nullable;

/** Says of a mail, at the moment in which it would leave, whether it still does, and what it says. */
@FunctionalInterface
interface MailDesk {

    Ruling ask(WaitingMail mail);

    sealed interface Ruling {

        /**
         * @param files that hang on it
         * @param stop where mail programs send the wish to get no more of these; null where there is no choice
         */
        record Leaves(
                String subject,
                MailBody body,
                List<ReportFile> files,
                @Nullable String stop) implements Ruling {

            public Leaves {
                files = List.copyOf(files);
            }

            Leaves(String subject, MailBody body, @Nullable String stop) {
                this(subject, body, List.of(), stop);
            }
        }

        record Stays(Reason reason) implements Ruling {}

        /** @param at when to ask again */
        record Later(Instant at) implements Ruling {}
    }

    /** Why a mail does not leave. The names are stored: never rename one. */
    enum Reason {
        /** What it tells is past. */
        PAST,
        /** What it tells is no longer so. */
        WITHDRAWN,
        /** Its reader has seen it in Belay. */
        SEEN,
        /** Its reader wants no mails of its kind. */
        STOPPED,
        /** Its reader is not here any more. */
        LEFT
    }
}
