package org.belay.safeguarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.belay.safeguarding.HelpContact;
import org.belay.safeguarding.HelpRequestRow;
import org.belay.safeguarding.HelpRequests;
import org.belay.safeguarding.HelpSource;
import org.belay.safeguarding.HelpSources;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.Tone;
import org.belay.shared.ui.WaysToReach;
import org.jspecify.annotations.Nullable;

/** Where there is help, for everybody; what stays confidential and what does not; the own requests. */
@Route(SafeguardingNavigation.HELP)
@PermitAll
class HelpView extends Page implements BeforeEnterObserver {

    private final transient HelpRequests requests;
    private final transient HelpSources sources;

    HelpView(HelpRequests requests, HelpSources sources) {
        this.requests = requests;
        this.sources = sources;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var contacts = requests.contacts();
        var header = header(getTranslation("help.title")).context(getTranslation("help.context"));
        if (sources.mayKeep()) {
            header.secondary(Buttons.of(
                    getTranslation("help.edit-sources"),
                    "pencil",
                    () -> Addresses.open(SafeguardingNavigation.SOURCES)));
        }
        if (requests.isContact()) {
            header.secondary(Buttons.of(
                    getTranslation("help.requests"), "inbox", () -> Addresses.open(SafeguardingNavigation.REQUESTS)));
        }
        if (!contacts.isEmpty()) {
            header.primary(Buttons.of(
                    getTranslation("help.ask"), "life-buoy", () -> Addresses.open(SafeguardingNavigation.NEW)));
        }
        add(Blocks.note(Tone.WARNING, "triangle-alert", getTranslation("help.emergency")));
        var main = Blocks.block("b-main", sources(), limits());
        var rail = Blocks.block("b-rail", inConfidence(contacts));
        var mine = requests.mine();
        if (!mine.isEmpty()) {
            rail.add(mine(mine));
        }
        add(Blocks.block("b-flow b-pair", main, rail));
    }

    private Component sources() {
        var card = Blocks.card(getTranslation("help.sources"));
        var near = sources.nearMe();
        if (near.isEmpty()) {
            card.add(Blocks.muted(getTranslation("help.sources-none")));
        }
        @Nullable String site = "";
        for (var listed : near) {
            if (!Objects.equals(site, listed.siteName())) {
                site = listed.siteName();
                card.add(Blocks.heading(site == null ? getTranslation("help.everywhere") : site));
            }
            card.add(source(listed.source()));
        }
        return card;
    }

    static Component source(HelpSource source) {
        return new WaysToReach(source.name(), source.what(), source.phone(), source.email(), source.link());
    }

    private Component limits() {
        var card = Blocks.card(
                getTranslation("help.limits"),
                Blocks.paragraph(getTranslation("help.limits-stays")),
                Blocks.paragraph(getTranslation("help.limits-harm")),
                Blocks.paragraph(getTranslation("help.limits-how")),
                Blocks.paragraph(getTranslation("help.limits-belay")));
        card.setId("limits");
        return card;
    }

    private Component inConfidence(List<HelpContact> contacts) {
        var card = Blocks.card(
                getTranslation("help.in-confidence"), Blocks.paragraph(getTranslation("help.in-confidence-text")));
        if (contacts.isEmpty()) {
            card.add(Blocks.muted(getTranslation(requests.isContact() ? "help.no-others" : "help.no-contacts")));
        }
        contacts.forEach(contact -> card.add(Blocks.who(contact.name(), getTranslation("help.contact"))));
        return card;
    }

    private Component mine(List<HelpRequestRow> mine) {
        var card = Blocks.card(getTranslation("help.mine"));
        for (var request : mine) {
            card.add(Blocks.block(
                    "b-row b-between",
                    new Anchor(
                            SafeguardingNavigation.request(request.id()),
                            getTranslation("help.sent-on", Formats.date(request.sentAt()))),
                    badge(request)));
        }
        return card;
    }

    static Component badge(HelpRequestRow request) {
        var blocks = request.answered() ? "answered" : request.read() ? "read" : "sent";
        return Blocks.badge(
                UiText.of("help.state." + blocks),
                request.answered() ? Tone.OK : request.read() ? Tone.INFO : Tone.NEUTRAL);
    }
}
