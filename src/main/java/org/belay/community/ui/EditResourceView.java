package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.belay.community.PlanPart;
import org.belay.community.ResourceDraft;
import org.belay.community.ResourceHome;
import org.belay.community.ResourceRow;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;

/** The form of a resource that there is. */
@Route(CommunityNavigation.RESOURCE + "/edit")
@PermitAll
class EditResourceView extends Page implements BeforeEnterObserver {

    private final transient CommunityTools tools;

    EditResourceView(CommunityTools tools) {
        this.tools = tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var row = tools.library().get(CommunityNavigation.resource(event.getRouteParameters()));
        if (!row.mayKeep()) {
            throw new NotFound(row.id());
        }
        var parts = row.home() instanceof ResourceHome.OfProgram(var program)
                ? tools.library().planParts(program)
                : List.<PlanPart>of();
        if (row.home() instanceof ResourceHome.OfProgram(var program)) {
            speak(tools.programs().terms(program));
        }
        header(text("library.edit-title")).under(row.title(), CommunityNavigation.resource(row.id()));
        var form = new ResourceForm(tools.topics().all(), parts, row);
        if (row.home() instanceof ResourceHome.OfSpace) {
            form.forEverybody();
        }
        form.add(Blocks.block(
                "b-row b-form-foot",
                Buttons.plain(text("action.cancel"), () -> Addresses.open(CommunityNavigation.resource(row.id()))),
                Buttons.primary(
                        text("action.save"), "check", () -> form.read().ifPresent(draft -> save(row, draft, form)))));
        add(form);
    }

    private void save(ResourceRow row, ResourceDraft draft, ResourceForm form) {
        if (Notify.attempt(() -> tools.library().edit(row.id(), row.version(), draft, form.file()))) {
            Addresses.open(CommunityNavigation.resource(row.id()));
            Notify.done(text("library.saved", draft.title()));
        }
    }
}
