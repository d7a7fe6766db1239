package org.belay.notification;

import java.util.Arrays;
import java.util.List;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How and when whoever asks wants to hear of news. */
@Service
@Transactional
public class ChoiceService {

    private final ChoiceRepository choices;
    private final NoticeRepository notices;
    private final CurrentUser user;

    ChoiceService(ChoiceRepository choices, NoticeRepository notices, CurrentUser user) {
        this.choices = choices;
        this.notices = notices;
        this.user = user;
    }

    @Transactional(readOnly = true)
    public Choices mine() {
        return choices.of(me());
    }

    /** Those that can reach whoever asks. */
    @Transactional(readOnly = true)
    public List<NewsKind> kinds() {
        var actor = user.actor();
        return Arrays.stream(NewsKind.values())
                .filter(kind -> kind != NewsKind.OTHER)
                .filter(kind -> kind.reaches(actor))
                .toList();
    }

    /** Also what waits for the mail of the day goes that way from now on. */
    public void choose(NewsKind kind, Choice choice) {
        if (!kind.choices().contains(choice)) {
            throw new Refused(Problem.of("notices.problem.no-choice"));
        }
        var me = me();
        choices.choose(me, kind, choice);
        notices.rechannel(me, kind, choice == Choice.DIGEST ? Choice.DIGEST : Choice.BELAY);
    }

    public void choose(NoticeTimes times) {
        choices.choose(me(), times);
    }

    private PersonId me() {
        return user.require(Permission.CHOOSE_NEWS, Facts.of(user.person())).person();
    }
}
