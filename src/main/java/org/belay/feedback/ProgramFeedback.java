package org.belay.feedback;

import java.util.Collection;
import java.util.List;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What participants answered on the program itself, halfway and at the end. */
@Service
@Transactional
public class ProgramFeedback {

    private final ProgramFeedbackRepository answers;
    private final CurrentUser user;

    ProgramFeedback(ProgramFeedbackRepository answers, CurrentUser user) {
        this.answers = answers;
        this.user = user;
    }

    /** Records answers of the time before Belay; what the same person answered before at that time point stays. */
    public void recordPast(List<PastFeedback> past) {
        user.require(Permission.IMPORT_HISTORY);
        answers.add(past);
    }

    /** Takes answers of the past away that an import brought. */
    public void forgetPast(Collection<Long> past) {
        user.require(Permission.IMPORT_HISTORY);
        answers.remove(past);
    }
}
