package org.belay.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * News as its reader sees it.
 *
 * @param line what there is to tell
 * @param why why this person is told
 * @param address of the page that it is about; null for none
 * @param action what one does there
 * @param over whether it is about something past
 */
public record NoticeRow(
        NoticeId id,
        NewsKind kind,
        String line,
        String why,
        @Nullable String address,
        String action,
        Instant at,
        boolean seen,
        boolean over) {}
