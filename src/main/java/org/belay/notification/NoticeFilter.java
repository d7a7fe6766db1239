package org.belay.notification;

import org.jspecify.annotations.Nullable;

/**
 * Which notices are listed.
 *
 * @param unseen whether those alone that nobody has seen and that are still so
 * @param kind null for all
 */
public record NoticeFilter(boolean unseen, @Nullable NewsKind kind) {

    public static final NoticeFilter ALL = new NoticeFilter(false, null);
    public static final NoticeFilter UNSEEN = new NoticeFilter(true, null);
}
