package org.belay.safeguarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.belay.safeguarding.HelpRequests;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.HomeCard;

/** Help requests that no contact has opened yet, above all else; from whom they are stands behind the link alone. */
@org.springframework.stereotype.Component
class RequestsHome implements HomeCard {

    private final HelpRequests requests;

    RequestsHome(HelpRequests requests) {
        this.requests = requests;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Optional<Component> content() {
        if (!requests.isContact()) {
            return Optional.empty();
        }
        var unread = requests.inbox().stream().filter(one -> !one.read()).toList();
        if (unread.isEmpty()) {
            return Optional.empty();
        }
        var card = Blocks.card(UiText.of("help.home"));
        unread.forEach(one -> card.add(Blocks.block(
                "b-row b-between",
                new Anchor(
                        SafeguardingNavigation.request(one.id()),
                        UiText.of("help.sent-on", Formats.dateTime(one.sentAt()))),
                HelpView.badge(one))));
        return Optional.of(card);
    }
}
