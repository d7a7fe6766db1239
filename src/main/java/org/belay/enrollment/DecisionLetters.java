package org.belay.enrollment;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.belay.shared.MailPreview;
import org.belay.shared.PersonId;

/** The mails about decisions before they are written; the feature that writes them implements this. */
public interface DecisionLetters {

    /** Those of the people whom a mail reaches. */
    Set<PersonId> reached(Collection<PersonId> people);

    /** @param language the previewing person's; the applicant gets it in their own */
    MailPreview preview(ApplicationDecided news, Locale language);
}
