package org.belay.notification;

import org.belay.shared.Sealed;
import org.belay.shared.Vault;

/** Both forms of a mail's body; in the database they are one sealed text, parted by a character that no mail holds. */
record MailBody(String text, String html) {

    private static final String PURPOSE = "outbox_mail.body";
    private static final char PARTING = '\0';

    Sealed seal(Vault vault) {
        return vault.seal(PURPOSE, text + PARTING + html);
    }

    static MailBody open(Vault vault, Sealed sealed) {
        var both = vault.open(PURPOSE, sealed);
        var parting = both.indexOf(PARTING);
        return new MailBody(both.substring(0, parting), both.substring(parting + 1));
    }
}
