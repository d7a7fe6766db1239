package org.belay.program;

import java.util.List;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;

/** A port to the feature that sends mails: the words that a program has for them are part of a whole program. */
public interface ProgramMails {

    List<ProgramMail> of(ProgramId program);

    /** What stands against the words of one. */
    List<Problem> problems(ProgramMail mail);

    /** For a program that has just been founded, and has none. */
    void found(ProgramId program, List<ProgramMail> mails);
}
