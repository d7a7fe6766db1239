package org.belay.notification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.belay.notification.CalendarPart.Method;
import org.belay.shared.Sealed;
import org.belay.shared.Vault;

/** All forms of a mail's body; in the database they are one sealed text, parted by a character that no mail holds. */
record MailBody(String text, String html, List<CalendarPart> calendars) {

    private static final String PURPOSE = "outbox_mail.body";
    private static final String PARTING = "\0";

    MailBody {
        calendars = List.copyOf(calendars);
    }

    Sealed seal(Vault vault) {
        var forms = new ArrayList<>(List.of(text, html));
        for (var calendar : calendars) {
            forms.add(calendar.method().name());
            forms.add(calendar.text());
        }
        return vault.seal(PURPOSE, String.join(PARTING, forms));
    }

    static MailBody open(Vault vault, Sealed sealed) {
        var forms = Arrays.asList(vault.open(PURPOSE, sealed).split(PARTING, -1));
        var calendars = new ArrayList<CalendarPart>();
        for (var i = 2; i + 1 < forms.size(); i += 2) {
            calendars.add(new CalendarPart(Method.valueOf(forms.get(i)), forms.get(i + 1)));
        }
        return new MailBody(forms.get(0), forms.get(1), calendars);
    }
}
