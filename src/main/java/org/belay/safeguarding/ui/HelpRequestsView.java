package org.belay.safeguarding.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.safeguarding.HelpRequests;
import org.belay.security.Permission;
import org.belay.security.Requires;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Page;

/** The help requests that were sent to whoever asks, unanswered ones first. */
@Route(SafeguardingNavigation.REQUESTS)
@PermitAll
@Requires(Permission.OPEN_HELP_REQUESTS)
class HelpRequestsView extends Page implements BeforeEnterObserver {

    private final transient HelpRequests requests;

    HelpRequestsView(HelpRequests requests) {
        this.requests = requests;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        header(getTranslation("help.requests")).context(getTranslation("help.requests-context"));
        var inbox = requests.inbox();
        if (inbox.isEmpty()) {
            add(Blocks.empty("inbox", getTranslation("help.requests-none"), getTranslation("help.requests-none-text")));
            return;
        }
        var card = Blocks.card(getTranslation("help.sent-to-you"), WhoSees.ofOther(Permission.SEE_HELP_REQUEST));
        for (var request : inbox) {
            card.add(Blocks.block(
                    "b-row b-between",
                    Blocks.block(
                            "b-who-lines",
                            new Anchor(SafeguardingNavigation.request(request.id()), request.authorName()),
                            Blocks.meta(getTranslation("help.last-on", Formats.dateTime(request.lastAt())))),
                    HelpView.badge(request)));
        }
        add(card);
    }
}
