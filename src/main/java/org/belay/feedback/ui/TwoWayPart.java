package org.belay.feedback.ui;

import com.vaadin.flow.component.HasComponents;
import org.belay.draft.Drafts;
import org.belay.feedback.TwoWayFeedbackService;
import org.belay.matching.SpaceHead;
import org.belay.matching.ui.SpacePart;
import org.belay.security.CurrentUser;
import org.belay.shared.ui.PageHeader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Feedback that people of a pair or a circle give each other, on their shared page; coordinators see nothing of it. */
@Component
@Order(40)
class TwoWayPart implements SpacePart {

    private final TwoWayFeedbackService feedback;
    private final Drafts drafts;
    private final CurrentUser user;

    TwoWayPart(TwoWayFeedbackService feedback, Drafts drafts, CurrentUser user) {
        this.feedback = feedback;
        this.drafts = drafts;
        this.user = user;
    }

    @Override
    public void addTo(SpaceHead space, PageHeader header, HasComponents main, HasComponents rail, Runnable changed) {
        var me = user.person();
        if (!space.has(me)) {
            return;
        }
        var given = feedback.of(space.space());
        if (space.open() || !given.isEmpty()) {
            main.add(new TwoWayCard(feedback, drafts, space, me, given, changed));
        }
    }
}
