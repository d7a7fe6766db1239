package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.draft.DraftKey;
import org.belay.program.ProgramRow;
import org.belay.program.TeamCandidate;
import org.belay.security.Permission;
import org.belay.security.Requires;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.ProgramId;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.workshop.Audience;
import org.belay.workshop.RegistrationRules;
import org.belay.workshop.Venue;
import org.belay.workshop.Workshop;
import org.belay.workshop.WorkshopDraft;
import org.belay.workshop.WorkshopId;
import org.jspecify.annotations.Nullable;

/** The form for a new workshop, of a cohort or a program; or for another like one that there is. */
@Route(WorkshopNavigation.NEW)
@PermitAll
@Requires(Permission.CREATE_PROGRAM)
class NewWorkshopView extends Page implements BeforeEnterObserver {

    private static final int USUAL_SEATS = 20;

    private final transient WorkshopTools tools;
    private final transient CohortService cohorts;

    NewWorkshopView(WorkshopTools tools, CohortService cohorts) {
        this.tools = tools;
        this.cohorts = cohorts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var asked = event.getLocation().getQueryParameters();
        var copied =
                asked.getSingleParameter("copy").map(id -> tools.workshops().page(new WorkshopId(number(id))));
        var cohort = asked.getSingleParameter("cohort")
                .map(id -> new CohortId(number(id)))
                .or(() -> copied.map(Workshop::cohort));
        var program = cohort.map(id -> cohorts.get(id).program())
                .or(() -> copied.map(Workshop::program))
                .or(() -> asked.getSingleParameter("program").map(id -> new ProgramId(number(id))))
                .or(this::only);
        header(text("workshop.new")).under(text("workshop.title"), WorkshopNavigation.LIST);
        program.ifPresentOrElse(id -> show(id, cohort.orElse(null), copied.orElse(null)), () -> add(choice()));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new NotFound(text);
        }
    }

    /** Who coordinates one program does not choose. */
    private Optional<ProgramId> only() {
        var mine = tools.programs().coordinated();
        return mine.size() == 1 ? Optional.of(mine.getFirst().id()) : Optional.empty();
    }

    /** Whose it is decides who can lead and register, so it comes first. */
    private Div choice() {
        var program = new Select<ProgramRow>();
        program.setLabel(text("workshop.form.program"));
        program.setItems(tools.programs().coordinated());
        program.setItemLabelGenerator(ProgramRow::name);
        program.addValueChangeListener(change ->
                Addresses.open(WorkshopNavigation.create(change.getValue().id())));
        return Blocks.block("b-form", Blocks.paragraph(text("workshop.form.whose")), program);
    }

    private void show(ProgramId program, @Nullable CohortId cohort, @Nullable Workshop copied) {
        if (!tools.workshops().mayAdd(program)) {
            throw new NotFound(program);
        }
        speak(tools.programs().terms(program));
        var leading = copied == null
                ? List.<TeamCandidate>of()
                : copied.facilitators().stream()
                        .map(one -> new TeamCandidate(one.person(), one.name(), ""))
                        .toList();
        var whose = whose(program, cohort);
        var create = Buttons.primary(text("workshop.form.create"), "check", () -> {});
        var kept = new KeptForm(
                tools,
                program,
                copied == null
                        ? new DraftKey("workshop-new", program.value())
                        : new DraftKey("workshop-copy", copied.id().value()),
                new WorkshopTyped(copied == null ? empty() : likeIt(copied), leading, 0),
                create);
        kept.with(whose);
        create.addClickListener(
                click -> kept.form().read().ifPresent(draft -> create(program, whose.getValue(), draft, kept)));
        add(Blocks.block("b-form", whose, kept));
    }

    /** A cohort of the program, or all of them. */
    private Select<CohortReference> whose(ProgramId program, @Nullable CohortId cohort) {
        var open = cohorts.visible(Permission.RUN_COHORT).stream()
                .filter(one -> one.program().equals(program) && one.state().open())
                .toList();
        var whose = new Select<CohortReference>();
        whose.setLabel(text("workshop.form.cohort"));
        whose.setItems(open);
        whose.setItemLabelGenerator(one -> one == null ? text("workshop.all-cohorts") : one.name());
        whose.setEmptySelectionAllowed(true);
        whose.setEmptySelectionCaption(text("workshop.all-cohorts"));
        open.stream().filter(one -> one.id().equals(cohort)).findFirst().ifPresent(whose::setValue);
        return whose;
    }

    private static WorkshopDraft empty() {
        return new WorkshopDraft(
                "",
                "",
                Audience.PARTICIPANTS,
                Set.of(),
                USUAL_SEATS,
                0,
                List.of(),
                Formats.zone(),
                Venue.NOWHERE,
                RegistrationRules.USUAL);
    }

    /** The same at other times. */
    private static WorkshopDraft likeIt(Workshop workshop) {
        var draft = workshop.content();
        var rules = draft.registration();
        return new WorkshopDraft(
                draft.title(),
                draft.description(),
                draft.audience(),
                draft.facilitators(),
                draft.seats(),
                draft.minimum(),
                List.of(),
                draft.zone(),
                draft.venue(),
                new RegistrationRules(null, null, rules.answerHours(), rules.quietHours()));
    }

    private void create(ProgramId program, @Nullable CohortReference cohort, WorkshopDraft draft, KeptForm kept) {
        Notify.attempt(() -> {
            var id = cohort == null
                    ? tools.workshops().create(program, draft)
                    : tools.workshops().create(cohort.id(), draft);
            kept.forget();
            UI.getCurrent().navigate(WorkshopNavigation.workshop(id));
            Notify.done(text("workshop.created", draft.title()));
        });
    }
}
