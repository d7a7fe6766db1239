package org.belay.enrollment;

import org.belay.shared.Sealed;
import org.belay.shared.Vault;
import org.springframework.stereotype.Component;

/** The one way what people write in an application goes into the database and comes out again: encrypted. */
@Component
class AnswerText {

    private static final String PURPOSE = "application_answer.answer";

    private final Vault vault;

    AnswerText(Vault vault) {
        this.vault = vault;
    }

    Sealed seal(String answer) {
        return vault.seal(PURPOSE, answer.strip());
    }

    String open(Sealed sealed) {
        return vault.open(PURPOSE, sealed);
    }
}
