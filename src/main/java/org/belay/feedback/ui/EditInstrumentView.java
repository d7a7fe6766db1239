package org.belay.feedback.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.feedback.Instrument;
import org.belay.feedback.InstrumentService;
import org.belay.feedback.InstrumentVersion;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;

/** A version of an instrument that nobody has been asked yet. */
@Route(FeedbackNavigation.EDIT)
@PermitAll
class EditInstrumentView extends Page implements BeforeEnterObserver {

    private final transient InstrumentService instruments;

    EditInstrumentView(InstrumentService instruments) {
        this.instruments = instruments;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var version = instruments.get(FeedbackNavigation.instrument(event.getRouteParameters()));
        if (!instruments.mayEdit() || !version.open()) {
            throw new NotFound(version.id());
        }
        removeAll();
        header(getTranslation("instrument.edit-title", version.content().title().in(getLocale())))
                .under(getTranslation("instrument.title"), FeedbackNavigation.INSTRUMENTS)
                .under(version.content().title().in(getLocale()), FeedbackNavigation.instrument(version.id()))
                .context(getTranslation("instrument.number", version.number()), getTranslation("instrument.edit-text"));
        var form = new InstrumentForm(version.content());
        add(form);
        form.add(Blocks.block(
                "b-row b-form-foot",
                Buttons.primary(
                        getTranslation("instrument.save"),
                        "check",
                        () -> form.read()
                                .ifPresentOrElse(
                                        edited -> save(version, edited), () -> Fields.focusFirstWrong(form)))));
    }

    private void save(InstrumentVersion version, Instrument edited) {
        if (Notify.attempt(() -> instruments.edit(version.id(), version.version(), edited))) {
            Addresses.open(FeedbackNavigation.instrument(version.id()));
            Notify.done(getTranslation("instrument.saved"));
        }
    }
}
