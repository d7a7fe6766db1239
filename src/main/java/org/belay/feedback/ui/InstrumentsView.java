package org.belay.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Predicate;
import org.belay.feedback.InstrumentService;
import org.belay.feedback.InstrumentVersion;
import org.belay.security.Permission;
import org.belay.security.Requires;
import org.belay.shared.Refused;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.FileLink;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.Tone;

/** The registry of instruments, and the way for more of them. */
@Route(FeedbackNavigation.INSTRUMENTS)
@PermitAll
@Requires(Permission.SEE_INSTRUMENT)
class InstrumentsView extends Page {

    private final transient InstrumentService instruments;
    private final Div wrong = Blocks.column();

    InstrumentsView(InstrumentService instruments) {
        this.instruments = instruments;
        header(getTranslation("instrument.title")).context(getTranslation("instrument.context"));
        var newest = instruments.all().stream()
                .collect(java.util.stream.Collectors.toMap(
                        one -> one.content().key(), one -> one, (first, older) -> first, java.util.LinkedHashMap::new))
                .values();
        var main = Blocks.block(
                "b-main",
                list("instrument.ready", newest.stream().filter(ofSurveys(true)).toList()),
                list(
                        "instrument.blocked",
                        newest.stream().filter(ofSurveys(false)).toList()),
                list(
                        "instrument.elsewhere",
                        newest.stream().filter(this::elsewhere).toList()));
        var rail = Blocks.block("b-rail");
        if (instruments.mayEdit()) {
            rail.add(upload());
        }
        add(Blocks.block("b-flow", main, rail));
    }

    private boolean elsewhere(InstrumentVersion version) {
        return version.content().use() != org.belay.feedback.Instrument.Use.SURVEY;
    }

    private Predicate<InstrumentVersion> ofSurveys(boolean usable) {
        return version -> !elsewhere(version) && version.usable() == usable;
    }

    private Component list(String title, List<InstrumentVersion> versions) {
        var card = Blocks.card(getTranslation(title), Blocks.muted(getTranslation(title + "-text")));
        versions.forEach(version -> card.add(line(version)));
        return card;
    }

    private Component line(InstrumentVersion version) {
        var content = version.content();
        var link = new Anchor(
                FeedbackNavigation.instrument(version.id()), content.title().in(getLocale()));
        link.addClassName("b-strong");
        var words = Blocks.block(
                "b-column b-tight b-grow", link, Blocks.meta(content.measures().in(getLocale())));
        return Blocks.block(
                "b-row b-between",
                words,
                Blocks.chip(getTranslation("instrument.number", version.number())),
                InstrumentParts.badge(version));
    }

    private Component upload() {
        var upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> read(metadata.fileName(), bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(InstrumentService.MOST_BYTES);
        upload.setAcceptedFileExtensions(".json");
        upload.setUploadButton(Buttons.plain(getTranslation("program-file.choose"), () -> {}));
        upload.setDropLabel(new Span(getTranslation("import.drop")));
        upload.addFileRejectedListener(event ->
                Notify.problem(getTranslation("program-file.problem.too-large", InstrumentService.MOST_BYTES >> 20)));
        return Blocks.card(
                getTranslation("instrument.import"),
                Blocks.muted(getTranslation("instrument.import-text")),
                upload,
                wrong,
                FileLink.json(getTranslation("program-file.schema"), instruments::schema));
    }

    private void read(String name, byte[] bytes) {
        try {
            Addresses.open(FeedbackNavigation.instrument(instruments.importFile(bytes)));
        } catch (Refused refused) {
            var list = new UnorderedList();
            list.addClassName("b-names");
            refused.problems()
                    .forEach(problem -> list.add(new ListItem(
                            getTranslation(problem.key(), problem.arguments().toArray()))));
            var note = Blocks.note(
                    Tone.BAD, "circle-alert", Blocks.strong(getTranslation("program-file.refused", name)), list);
            note.getElement().setAttribute("role", "alert");
            wrong.removeAll();
            wrong.add(note);
        }
    }
}
