package org.belay.closing.ui;

import com.vaadin.flow.component.HasComponents;
import org.belay.closing.Closings;
import org.belay.draft.Drafts;
import org.belay.matching.SpaceHead;
import org.belay.matching.ui.SpacePart;
import org.belay.security.CurrentUser;
import org.belay.shared.ui.PageHeader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** From thirty days before the end on: looking back, and how to go on. What was written stays where it is. */
@Component
@Order(0)
class ClosingPart implements SpacePart {

    private final Closings closings;
    private final Drafts drafts;
    private final CurrentUser user;

    ClosingPart(Closings closings, Drafts drafts, CurrentUser user) {
        this.closings = closings;
        this.drafts = drafts;
        this.user = user;
    }

    @Override
    public void addTo(SpaceHead space, PageHeader header, HasComponents main, HasComponents rail, Runnable changed) {
        if (space.standing() == SpaceHead.Standing.OFFERED) {
            return;
        }
        var page = closings.of(space.space());
        var shares = space.has(user.person());
        if (!page.near() && page.written().isEmpty()) {
            return;
        }
        main.addComponentAsFirst(
                shares ? new ClosingCard(closings, drafts, page, user.person(), changed) : new WrittenCard(page));
    }
}
