package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.draft.DraftKey;
import org.belay.program.TeamCandidate;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.Tone;
import org.belay.workshop.Workshop;
import org.belay.workshop.WorkshopDraft;
import org.belay.workshop.WorkshopState;

/** The form of a workshop that there is; of one that is published it says what a change does. */
@Route(WorkshopNavigation.WORKSHOP + "/edit")
@PermitAll
class EditWorkshopView extends Page implements BeforeEnterObserver {

    private final transient WorkshopTools tools;

    EditWorkshopView(WorkshopTools tools) {
        this.tools = tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var workshop = tools.workshops().page(WorkshopNavigation.workshop(event.getRouteParameters()));
        if (!tools.workshops().mayRun(workshop)) {
            throw new NotFound(workshop.id());
        }
        speak(tools.programs().terms(workshop.program()));
        header(text("workshop.edit-title", workshop.title()))
                .under(text("workshop.title"), WorkshopNavigation.LIST)
                .under(workshop.title(), WorkshopNavigation.workshop(workshop.id()));
        if (workshop.state() == WorkshopState.HELD || workshop.state() == WorkshopState.CANCELLED) {
            add(Blocks.note(
                    Tone.NEUTRAL, "lock", text("workshop.problem.state." + workshop.state(), workshop.title())));
            return;
        }
        if (workshop.state() == WorkshopState.PUBLISHED) {
            add(Blocks.note(Tone.NEUTRAL, "info", text("workshop.edit-note")));
        }
        var leading = workshop.facilitators().stream()
                .map(one -> new TeamCandidate(one.person(), one.name(), ""))
                .toList();
        var save = Buttons.primary(text("action.save"), "check", () -> {});
        var kept = new KeptForm(
                tools,
                workshop.program(),
                new DraftKey("workshop", workshop.id().value()),
                new WorkshopTyped(workshop.content(), leading, workshop.version()),
                Buttons.plain(
                        text("action.cancel"),
                        () -> UI.getCurrent().navigate(WorkshopNavigation.workshop(workshop.id()))),
                save);
        save.addClickListener(click -> kept.form().read().ifPresent(draft -> save(workshop, draft, kept)));
        add(kept);
        if (workshop.state() == WorkshopState.PUBLISHED) {
            kept.form().begunStay();
        }
        if (event.getLocation().getQueryParameters().getParameters().containsKey(WorkshopNavigation.COMPLETE)) {
            kept.form().tell(tools.workshops().unready(workshop.id()));
        }
    }

    private void save(Workshop workshop, WorkshopDraft draft, KeptForm kept) {
        if (Notify.attempt(() -> tools.workshops().edit(workshop.id(), workshop.version(), draft))) {
            kept.forget();
            UI.getCurrent().navigate(WorkshopNavigation.workshop(workshop.id()));
            Notify.done(text(
                    workshop.state() == WorkshopState.PUBLISHED ? "workshop.saved-told" : "workshop.saved-draft",
                    draft.title()));
        }
    }
}
