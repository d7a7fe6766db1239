package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;
import org.belay.community.NamedProgram;
import org.belay.community.PlanPart;
import org.belay.community.ResourceDraft;
import org.belay.community.ResourceHome;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;

/** The form of a new resource: for the library of a program, or for the people of a pair or circle. */
@Route(CommunityNavigation.NEW_RESOURCE)
@PermitAll
class NewResourceView extends Page implements BeforeEnterObserver {

    private final transient CommunityTools tools;

    NewResourceView(CommunityTools tools) {
        this.tools = tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var home = home(event.getLocation().getQueryParameters());
        if (!tools.library().mayKeep(home)) {
            throw new NotFound(home);
        }
        var back = home instanceof ResourceHome.OfSpace(var space)
                ? CommunityNavigation.resources(space)
                : CommunityNavigation.RESOURCES;
        if (home instanceof ResourceHome.OfProgram(var program)) {
            speak(tools.programs().terms(program));
        }
        header(text("library.new-title")).under(text("library.title"), back);
        var form = new ResourceForm(tools.topics().all(), parts(home), null);
        if (home instanceof ResourceHome.OfProgram(var program)) {
            form.addComponentAsFirst(programs(program.value()));
        } else {
            form.forEverybody();
        }
        form.add(Blocks.block(
                "b-row b-form-foot",
                Buttons.plain(text("action.cancel"), () -> Addresses.open(back)),
                Buttons.primary(
                        text("library.add"),
                        "check",
                        () -> form.read().ifPresent(draft -> add(home, draft, form, back)))));
        add(form);
    }

    /** Another program has another plan. */
    private Select<NamedProgram> programs(long chosen) {
        var programs = tools.library().keptPrograms();
        var select = new Select<NamedProgram>();
        select.setLabel(text("library.program"));
        select.setItems(programs);
        select.setItemLabelGenerator(NamedProgram::name);
        programs.stream().filter(one -> one.id().value() == chosen).findFirst().ifPresent(select::setValue);
        select.setWidthFull();
        select.addValueChangeListener(change -> Addresses.open(CommunityNavigation.create(
                new ResourceHome.OfProgram(change.getValue().id()))));
        return select;
    }

    private List<PlanPart> parts(ResourceHome home) {
        return home instanceof ResourceHome.OfProgram(var program)
                ? tools.library().planParts(program)
                : List.of();
    }

    private static ResourceHome home(QueryParameters address) {
        return Stream.of("program", "pair", "circle")
                .flatMap(kind ->
                        address.getSingleParameter(kind).stream().map(number -> CommunityNavigation.home(kind, number)))
                .findFirst()
                .orElseThrow(() -> new NotFound(address));
    }

    private void add(ResourceHome home, ResourceDraft draft, ResourceForm form, String back) {
        if (Notify.attempt(() -> tools.library().add(home, draft, form.file()))) {
            Addresses.open(back);
            Notify.done(text("library.was-added", draft.title()));
        }
    }
}
