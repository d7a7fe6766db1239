package org.belay.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.belay.notification.TemplateKey;
import org.belay.notification.TemplateLetter;
import org.belay.notification.TemplateService;
import org.belay.program.ProgramService;
import org.belay.program.ui.ProgramNavigation;
import org.belay.shared.ProgramId;
import org.belay.shared.Texts;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Page;

/** How a program words its mails: one letter in one language at a time, beside what its reader gets. */
@Route(NotificationNavigation.MAILS)
@PermitAll
class MailTemplatesView extends Page implements BeforeEnterObserver {

    private final transient TemplateService templates;
    private final transient ProgramService programs;

    MailTemplatesView(TemplateService templates, ProgramService programs) {
        this.templates = templates;
        this.programs = programs;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(ProgramNavigation.id(event.getRouteParameters()), key(event.getLocation()));
    }

    private TemplateKey key(Location location) {
        var query = location.getQueryParameters();
        var letter = query.getSingleParameter(NotificationNavigation.LETTER).orElse("");
        var language = query.getSingleParameter(NotificationNavigation.LANGUAGE)
                .map(Locale::forLanguageTag)
                .orElse(getLocale());
        return new TemplateKey(
                Arrays.stream(TemplateLetter.values())
                        .filter(l -> l.name().equals(letter))
                        .findFirst()
                        .orElse(TemplateLetter.APPLICATION_ACCEPTED),
                Texts.language(language));
    }

    private void show(ProgramId program, TemplateKey key) {
        removeAll();
        var own = templates.own(program);
        var template = templates.get(program, key);
        var name = programs.get(program).name();
        speak(programs.terms(program));
        var header = header(getTranslation("template.title"))
                .under(getTranslation("programs.title"), ProgramNavigation.LIST)
                .under(name, ProgramNavigation.program(program))
                .context(getTranslation("template.context"));
        var editor = new TemplateEditor(templates, program, template, again -> show(program, again));
        editor.actions(header);
        add(choices(program, key, own), editor);
    }

    private Component choices(ProgramId program, TemplateKey key, List<TemplateKey> own) {
        var letter = new Select<TemplateLetter>();
        letter.setLabel(getTranslation("template.letter"));
        letter.setItems(TemplateLetter.values());
        letter.setItemLabelGenerator(l -> label(l, new TemplateKey(l, key.language()), own));
        letter.setValue(key.letter());
        letter.addValueChangeListener(change -> open(program, new TemplateKey(change.getValue(), key.language())));
        var language = new Select<Locale>();
        language.setLabel(getTranslation("template.language"));
        language.setItems(Texts.LANGUAGES);
        language.setItemLabelGenerator(l -> l.getDisplayLanguage(getLocale()));
        language.setValue(key.language());
        language.addValueChangeListener(change -> open(program, new TemplateKey(key.letter(), change.getValue())));
        letter.addClassName("b-grow");
        return Blocks.block("b-row b-filters", letter, language);
    }

    private String label(TemplateLetter letter, TemplateKey key, List<TemplateKey> own) {
        var words = getTranslation("state.TemplateLetter." + letter.name());
        return own.contains(key) ? getTranslation("template.letter.own", words) : words;
    }

    private static void open(ProgramId program, TemplateKey key) {
        Addresses.open(NotificationNavigation.mails(program, key));
    }
}
