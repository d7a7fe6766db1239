package org.belay.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.belay.notification.Template;
import org.belay.notification.TemplateKey;
import org.belay.notification.TemplateService;
import org.belay.notification.TemplateText;
import org.belay.shared.ProgramId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.LimitedField;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.PageHeader;

/** Subject and words of one letter, and beside them the mail as its reader gets it. */
class TemplateEditor extends Div {

    private final transient TemplateService templates;
    private final ProgramId program;
    private final transient Template template;
    private final transient Consumer<TemplateKey> again;
    private final LimitedField subject = new LimitedField();
    private final LimitedArea body = new LimitedArea();
    private final Div preview = Blocks.column();

    TemplateEditor(TemplateService templates, ProgramId program, Template template, Consumer<TemplateKey> again) {
        this.templates = templates;
        this.program = program;
        this.template = template;
        this.again = again;
        addClassName("b-even");
        fields();
        add(
                Blocks.card(getTranslation("template.words"), Blocks.block("b-column b-grow", subject, body), places()),
                Blocks.card(getTranslation("template.preview"), preview));
        show();
    }

    void actions(PageHeader header) {
        if (template.own()) {
            header.secondary(Buttons.of(getTranslation("template.reset"), "rotate-ccw", this::reset));
        }
        header.primary(saveButton());
    }

    private Button saveButton() {
        return Buttons.of(getTranslation("template.save"), "check", this::save);
    }

    private void fields() {
        subject.setLabel(getTranslation("template.subject"));
        subject.setMaxLength(TemplateText.LONGEST_SUBJECT);
        subject.setRequiredIndicatorVisible(true);
        subject.setValue(template.text().subject());
        body.setLabel(getTranslation("template.body"));
        body.setMaxLength(TemplateText.LONGEST_BODY);
        body.setRequiredIndicatorVisible(true);
        body.setMinRows(10);
        body.setValue(template.text().body());
        subject.setWidthFull();
        body.setWidthFull();
        subject.setValueChangeMode(ValueChangeMode.TIMEOUT);
        body.setValueChangeMode(ValueChangeMode.TIMEOUT);
        subject.addValueChangeListener(change -> show());
        body.addValueChangeListener(change -> show());
    }

    private Div places() {
        var places = Blocks.column(Blocks.muted(getTranslation("template.places")));
        for (var place : template.key().letter().places()) {
            var words = getTranslation("template.place." + place.name());
            var needed = template.key().letter().required().contains(place);
            places.add(Blocks.row(
                    Blocks.chip(place.token()),
                    Blocks.muted(needed ? getTranslation("template.needed", words) : words)));
        }
        return places;
    }

    private TemplateText text() {
        return new TemplateText(subject.getValue(), body.getValue());
    }

    private void show() {
        body.setInvalid(false);
        Notify.attempt(
                () -> {
                    var shown = templates.preview(program, template.key(), text());
                    var words = new Pre(shown.text().text());
                    words.addClassName("b-mail");
                    preview.removeAll();
                    preview.add(
                            Blocks.strong(shown.text().subject()),
                            frame(shown.html()),
                            Blocks.heading(getTranslation("template.as-text")),
                            words);
                },
                this::tellOff);
    }

    /** Its own small document, in which nothing runs. */
    private IFrame frame(String html) {
        var frame = new IFrame();
        frame.getElement().setAttribute("srcdoc", html);
        frame.getElement().setAttribute("sandbox", "");
        frame.setTitle(getTranslation("template.preview"));
        frame.addClassName("b-template-frame");
        return frame;
    }

    private void tellOff(String problems) {
        body.setErrorMessage(problems);
        body.setInvalid(true);
    }

    private void save() {
        var kept = Notify.attempt(
                () -> templates.save(program, template.key(), text(), template.version()), this::tellOff);
        if (kept) {
            Notify.done(getTranslation("template.saved"));
            again.accept(template.key());
        } else if (body.isInvalid()) {
            body.focus();
        }
    }

    private void reset() {
        var before = template.text();
        if (Notify.attempt(() -> templates.reset(program, template.key(), template.version()))) {
            again.accept(template.key());
            Notify.done(getTranslation("template.was-reset"), () -> {
                templates.save(program, template.key(), before, 0);
                again.accept(template.key());
            });
        }
    }
}
