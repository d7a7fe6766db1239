package org.belay.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.stream.Collectors;
import org.belay.feedback.Instrument;
import org.belay.feedback.InstrumentId;
import org.belay.feedback.InstrumentService;
import org.belay.feedback.InstrumentVersion;
import org.belay.feedback.LicenseState;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ConfirmDialog;
import org.belay.shared.ui.FileLink;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.Tone;

/** One version of an instrument: questions, scoring, whose it is and whether it may be used. */
@Route(FeedbackNavigation.INSTRUMENT)
@PermitAll
class InstrumentView extends Page implements BeforeEnterObserver {

    private final transient InstrumentService instruments;

    InstrumentView(InstrumentService instruments) {
        this.instruments = instruments;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(FeedbackNavigation.instrument(event.getRouteParameters()));
    }

    private void show(InstrumentId id) {
        removeAll();
        var version = instruments.get(id);
        var content = version.content();
        var header = header(content.title().in(getLocale()))
                .under(getTranslation("instrument.title"), FeedbackNavigation.INSTRUMENTS)
                .badge(InstrumentParts.badge(version))
                .context(
                        getTranslation("instrument.number", version.number()),
                        content.measures().in(getLocale()),
                        content.languages().stream().map(Formats::language).collect(Collectors.joining(", ")));
        actions(header, version);
        var questions = Blocks.card(
                getTranslation("instrument.questions", content.items().size()),
                InstrumentParts.questions(content, getLocale()));
        if (content.items().isEmpty()) {
            questions.add(Blocks.muted(getTranslation("instrument.method")));
        }
        add(Blocks.block(
                "b-flow",
                Blocks.block("b-main", questions),
                Blocks.block("b-rail", license(version), scoring(content), versions(version))));
    }

    private void actions(PageHeader header, InstrumentVersion version) {
        header.secondary(FileLink.button(
                this,
                getTranslation("instrument.export"),
                "download",
                FileLink.json("", () -> instruments.export(version.id()))));
        if (!instruments.mayEdit() || version.content().use() != Instrument.Use.SURVEY) {
            return;
        }
        if (version.open()) {
            header.more(getTranslation("instrument.remove"), () -> remove(version));
            header.primary(Buttons.of(
                    getTranslation("instrument.edit"),
                    "pencil",
                    () -> Addresses.open(FeedbackNavigation.edit(version.id()))));
        } else {
            header.secondary(Buttons.of(getTranslation("instrument.copy"), "copy", () -> copy(version)));
        }
    }

    private void copy(InstrumentVersion version) {
        Notify.attempt(() -> Addresses.open(FeedbackNavigation.edit(instruments.copy(version.id()))));
    }

    private void remove(InstrumentVersion version) {
        new ConfirmDialog(
                        getTranslation("instrument.remove-title"),
                        getTranslation("instrument.remove"),
                        () -> instruments.remove(version.id(), version.version()),
                        () -> Addresses.open(FeedbackNavigation.INSTRUMENTS),
                        Blocks.paragraph(getTranslation("instrument.remove-text", version.number())))
                .open();
    }

    private Component license(InstrumentVersion version) {
        var content = version.content();
        var card = Blocks.card(
                getTranslation("instrument.license"),
                Blocks.paragraph(content.license().text()),
                Blocks.meta(
                        getTranslation("instrument.source", content.license().source())));
        if (content.citation() != null) {
            card.add(Blocks.meta(content.citation()));
        }
        if (!content.validated()) {
            card.add(Blocks.note(Tone.INFO, "info", getTranslation("instrument.not-validated")));
        }
        card.add(Blocks.note(Tone.INFO, "info", getTranslation("instrument.no-diagnosis")));
        if (content.aggregateOnly()) {
            card.add(Blocks.note(Tone.INFO, "info", getTranslation("instrument.aggregate-only")));
        }
        if (version.license() == LicenseState.CONFIRMED) {
            card.add(Blocks.note(
                    Tone.OK,
                    "circle-check",
                    getTranslation(
                            "instrument.confirmed-by",
                            Objects.requireNonNullElse(version.confirmedBy(), ""),
                            Formats.date(Objects.requireNonNull(version.confirmedAt())))));
        }
        if (version.license() == LicenseState.UNCONFIRMED) {
            card.add(Blocks.note(Tone.WARNING, "lock", getTranslation("instrument.unconfirmed")));
        }
        if (instruments.mayConfirm()) {
            gate(version, card);
        }
        return card;
    }

    private void gate(InstrumentVersion version, com.vaadin.flow.component.HasComponents card) {
        if (version.license() == LicenseState.UNCONFIRMED) {
            card.add(Blocks.row(Buttons.of(getTranslation("instrument.confirm"), "check", () -> {
                if (Notify.attempt(() -> instruments.confirmLicense(version.id(), version.version()))) {
                    show(version.id());
                }
            })));
        }
        if (version.license() == LicenseState.CONFIRMED) {
            card.add(Blocks.row(Buttons.quiet(getTranslation("instrument.withdraw"), () -> {
                if (Notify.attempt(() -> instruments.withdrawConfirmation(version.id(), version.version()))) {
                    show(version.id());
                }
            })));
        }
    }

    private Component scoring(Instrument content) {
        var card = Blocks.card(getTranslation("instrument.scoring"));
        if (content.scores().isEmpty()) {
            card.add(Blocks.muted(getTranslation("instrument.no-score")));
        }
        content.scores().forEach(score -> card.add(InstrumentParts.score(score, getLocale())));
        return card;
    }

    private Component versions(InstrumentVersion shown) {
        var card = Blocks.card(getTranslation("instrument.versions"));
        instruments.all().stream()
                .filter(one -> one.content().key().equals(shown.content().key()))
                .forEach(one -> {
                    var link = new Anchor(
                            FeedbackNavigation.instrument(one.id()), getTranslation("instrument.number", one.number()));
                    if (one.id().equals(shown.id())) {
                        link.getElement().setAttribute("aria-current", "page");
                    }
                    card.add(Blocks.block(
                            "b-row b-between", link, Blocks.meta(getTranslation("instrument.origin." + one.origin()))));
                });
        return card;
    }
}
