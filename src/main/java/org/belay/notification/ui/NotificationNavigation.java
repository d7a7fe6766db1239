package org.belay.notification.ui;

import org.belay.notification.NoticeFilter;
import org.belay.notification.TemplateKey;
import org.belay.program.ui.ProgramNavigation;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/** Addresses of the pages about news. */
public final class NotificationNavigation {

    public static final String NOTICES = "notifications";

    /** What reaches somebody, and how. */
    public static final String CHOICES = "notifications/choices";

    static final String SHOW = "show";
    static final String ALL = "all";
    static final String KIND = "kind";

    /** How a program words its mails. */
    static final String MAILS = "program/:programId/mails";

    static final String LETTER = "letter";
    static final String LANGUAGE = "language";

    private NotificationNavigation() {}

    static String mails(ProgramId program) {
        return ProgramNavigation.program(program) + "/mails";
    }

    static String mails(ProgramId program, TemplateKey key) {
        return mails(program) + "?" + LETTER + "=" + key.letter().name() + "&" + LANGUAGE + "="
                + key.language().toLanguageTag();
    }

    /** With its filter in the address; what is new needs none. */
    static String notices(NoticeFilter filter) {
        var query = join(
                filter.unseen() ? null : SHOW + "=" + ALL,
                filter.kind() == null ? null : KIND + "=" + filter.kind().name());
        return query.isEmpty() ? NOTICES : NOTICES + "?" + query;
    }

    private static String join(@Nullable String one, @Nullable String other) {
        if (one == null) {
            return other == null ? "" : other;
        }
        return other == null ? one : one + "&" + other;
    }
}
