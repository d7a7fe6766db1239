package org.belay.program.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.belay.program.Format;
import org.belay.program.ProgramDraft;
import org.belay.program.ProgramFiles;
import org.belay.program.ProgramRules;
import org.belay.program.ProgramService;
import org.belay.program.ProgramStart;
import org.belay.program.ProgramTemplate;
import org.belay.security.Permission;
import org.belay.security.Requires;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Page;

/** What a new program begins with; the address says what was chosen: a template, a program to copy, or nothing. */
@Route(ProgramNavigation.NEW)
@PermitAll
@Requires(Permission.CREATE_PROGRAM)
class NewProgramView extends Page implements BeforeEnterObserver {

    private final transient ProgramService programs;
    private final transient ProgramFiles files;

    NewProgramView(ProgramService programs, ProgramFiles files) {
        this.programs = programs;
        this.files = files;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var header =
                header(getTranslation("program.new")).under(getTranslation("programs.title"), ProgramNavigation.LIST);
        var chosen = event.getLocation().getQueryParameters();
        var empty = chosen.getSingleParameter(ProgramNavigation.START).flatMap(NewProgramView::empty);
        var start = empty.isPresent() ? Optional.<ProgramStart>empty() : start(chosen);
        if (start.isPresent()) {
            header.under(getTranslation("program.new"), ProgramNavigation.NEW)
                    .context(getTranslation("program.new-context"));
            add(new StartPanel(start.get(), files));
        } else if (empty.isPresent()) {
            header.under(getTranslation("program.new"), ProgramNavigation.NEW)
                    .context(getTranslation("program.new-context"));
            var draft = new ProgramDraft("", "", null, empty.get(), false, ProgramRules.standard());
            add(new StartPanel(draft, programs::create));
        } else {
            header.context(getTranslation("program.new-choose"));
            add(choices());
        }
    }

    private Optional<ProgramStart> start(QueryParameters chosen) {
        return chosen.getSingleParameter(ProgramNavigation.COPY)
                .map(id -> files.copy(ProgramNavigation.id(id)))
                .or(() -> chosen.getSingleParameter(ProgramNavigation.START)
                        .map(key -> files.template(key, getLocale())));
    }

    private static Optional<Format> empty(String start) {
        return formats()
                .filter(format -> ProgramNavigation.empty(format).equals(start))
                .findFirst();
    }

    private static Stream<Format> formats() {
        return Arrays.stream(Format.values());
    }

    private Component choices() {
        var list = new UnorderedList();
        list.addClassName("b-items");
        formats()
                .forEach(format -> list.add(item(
                        link(getTranslation("program.new-empty"), ProgramNavigation.empty(format)),
                        getTranslation("program.new-empty-help." + format.name()),
                        Blocks.chip(getTranslation("state.Format." + format.name())),
                        Blocks.muted(""))));
        files.templates(getLocale()).forEach(template -> list.add(item(template)));
        return list;
    }

    private ListItem item(ProgramTemplate template) {
        var draft = template.content().draft();
        return item(
                link(draft.name(), template.key()),
                draft.facts().purpose(),
                Blocks.chip(getTranslation("state.Format." + draft.format().name())),
                Blocks.muted(getTranslation(
                        "program.template-holds",
                        draft.facts().outcomes().size(),
                        template.content().questions().size(),
                        template.content().plan().milestones().size(),
                        template.content().plan().guides().size())));
    }

    private static Component link(String name, String start) {
        var link = new Anchor(ProgramNavigation.startWith(start), name);
        link.addClassName("b-item-link");
        return link;
    }

    private static ListItem item(Component name, String purpose, Component format, Component holds) {
        var item = new ListItem(Blocks.block("b-column b-tight", name, Blocks.muted(purpose)), format, holds);
        item.addClassName("b-item");
        return item;
    }
}
