package org.belay.notification;

import java.util.Arrays;
import org.belay.notification.CalendarPart.Method;
import org.belay.shared.Sealed;
import org.belay.shared.Vault;
import org.jspecify.annotations.Nullable;

/** All forms of a mail's body; in the database they are one sealed text, parted by a character that no mail holds. */
record MailBody(String text, String html, @Nullable CalendarPart calendar) {

    private static final String PURPOSE = "outbox_mail.body";
    private static final String PARTING = "\0";
    private static final int WITH_CALENDAR = 4;

    Sealed seal(Vault vault) {
        var forms = calendar == null
                ? String.join(PARTING, text, html)
                : String.join(PARTING, text, html, calendar.method().name(), calendar.text());
        return vault.seal(PURPOSE, forms);
    }

    static MailBody open(Vault vault, Sealed sealed) {
        var forms = Arrays.asList(vault.open(PURPOSE, sealed).split(PARTING, -1));
        var calendar = forms.size() < WITH_CALENDAR
                ? null
                : new CalendarPart(Method.valueOf(forms.get(2)), forms.get(WITH_CALENDAR - 1));
        return new MailBody(forms.get(0), forms.get(1), calendar);
    }
}
