package org.belay.calendar.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.belay.calendar.CalendarDetail;
import org.belay.calendar.CalendarFeeds;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.CopyField;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;

/** The secret address for calendar programs, and what they are told. */
final class SubscriptionCard extends Div {

    private final transient CalendarFeeds feeds;

    SubscriptionCard(CalendarFeeds feeds) {
        this.feeds = feeds;
        show();
    }

    private void show() {
        removeAll();
        var settings = feeds.settings();
        var detail = new RadioButtonGroup<CalendarDetail>();
        detail.setLabel(getTranslation("calendar.detail"));
        detail.setHelperText(getTranslation("calendar.detail-help"));
        detail.setItems(CalendarDetail.values());
        detail.setItemLabelGenerator(one -> UI.getCurrent().getTranslation("calendar.detail." + one));
        detail.setValue(settings.detail());
        detail.addValueChangeListener(change -> {
            if (Notify.attempt(() -> feeds.choose(change.getValue()))) {
                Notify.done(getTranslation("calendar.detail-chosen"));
            }
        });
        var card = Blocks.card(getTranslation("calendar.subscribe"), detail);
        var address = feeds.address();
        if (address.isEmpty()) {
            card.add(
                    Blocks.muted(getTranslation("calendar.subscribe-text")),
                    Buttons.of(getTranslation("calendar.address-make"), "link", () -> change(feeds::makeAddress)));
        } else {
            var field = new CopyField(
                    getTranslation("calendar.address"),
                    getTranslation("calendar.address-help"),
                    Buttons.quiet(getTranslation("calendar.address-renew"), () -> change(feeds::makeAddress)),
                    Buttons.quiet(getTranslation("calendar.address-remove"), () -> change(feeds::takeAddressBack)));
            field.setValue(address.get());
            card.add(field);
            if (settings.since() != null) {
                card.add(Blocks.meta(getTranslation("calendar.address-since", Formats.date(settings.since()))));
            }
        }
        add(card);
    }

    private void change(Runnable action) {
        Notify.attempt(action::run);
        show();
    }
}
