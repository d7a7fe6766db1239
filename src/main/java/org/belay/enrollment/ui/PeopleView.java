package org.belay.enrollment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.CohortPage;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortWorkspace;
import org.belay.enrollment.EnrollmentFilter;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentRow;
import org.belay.enrollment.EnrollmentService;
import org.belay.enrollment.Side;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Focus;
import org.belay.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** The people of a cohort: find, read and decide on applications. */
@Route("cohort/:cohortId/people")
@PermitAll
class PeopleView extends CohortPage {

    private final transient ReviewServices services;
    private final transient EnrollmentService enrollments;
    private final Span selected = new Span();
    private final Button selectAll = Buttons.quiet("", this::selectAll);
    private List<Button> forSelected = List.of();
    private final Div bulk = Blocks.block("b-bulk b-row");
    private final Div split = Blocks.block("b-people");
    private PeopleAddress address = new PeopleAddress(EnrollmentFilter.ALL, null);
    private @Nullable CohortId cohort;
    private @Nullable Newcomers newcomers;
    private @Nullable PeopleGrid grid;
    private @Nullable PeopleFilterBar bar;
    private @Nullable ApplicationPanel detail;
    private @Nullable ReviewBar review;
    private @Nullable SavedViewsBar views;

    PeopleView(CohortWorkspace workspace, ReviewServices services) {
        super(workspace, CohortPlace.PEOPLE);
        this.services = services;
        this.enrollments = services.enrollments();
        fillHeight();
    }

    @Override
    protected void actions(CohortDetails details, PageHeader header) {
        header.more(getTranslation("enrollment.add.open"), () -> go(EnrollmentNavigation.add(details.id())));
        header.more(
                getTranslation("enrollment.import.button"),
                () -> go(EnrollmentNavigation.importApplications(details.id())));
        header.more(getTranslation("enrollment.ratio"), () -> go(EnrollmentNavigation.ratio(details.id())));
        header.secondary(services.waysIn().open(details.reference(), this::refresh));
        newcomers = new Newcomers(enrollments, services.invitations(), details.id());
        header.secondary(newcomers.all());
        super.actions(details, header);
    }

    private void go(String address) {
        getUI().ifPresent(ui -> ui.navigate(address));
    }

    @Override
    protected void open(CohortDetails details, BeforeEnterEvent event) {
        cohort = details.id();
        address = PeopleAddress.of(event.getLocation().getQueryParameters());
        bar = new PeopleFilterBar(
                address.filter(), Side.of(details.reference().format()), enrollments.sites(details.id()), this::filter);
        grid = new PeopleGrid(enrollments, details.reference());
        grid.asMultiSelect().addValueChangeListener(e -> select(e.getValue()));
        grid.addItemClickListener(click -> show(click.getItem().id()));
        split.removeAll();
        split.add(Blocks.block("b-pane", grid));
        bulkBar(details.id());
        review = new ReviewBar(services, details.id(), decisions(details.id()));
        views = new SavedViewsBar(
                services.views(), details.id(), () -> address.withoutOpen().getQueryString());
        bar.add(views);
        add(bar, review, bulk, split);
        refresh();
        if (address.open() != null) {
            show(address.open());
        }
    }

    private void bulkBar(CohortId id) {
        var clear = Buttons.quiet(getTranslation("enrollment.clear"), () -> {
            if (grid != null) {
                grid.deselectAll();
            }
        });
        Supplier<Set<EnrollmentRow>> chosen = () -> grid == null ? Set.of() : grid.getSelectedItems();
        var verbs = new ArrayList<>(decisions(id).buttons(chosen));
        Stream.ofNullable(newcomers).map(invited -> invited.selected(chosen)).forEach(verbs::add);
        bulk.removeAll();
        bulk.add(selected, selectAll, clear, Blocks.grow());
        verbs.forEach(bulk::add);
        forSelected = Stream.concat(Stream.of(clear), verbs.stream()).toList();
        select(Set.of());
    }

    /** The bar keeps its place when nothing is selected, so that the grid never moves; then it offers all that match. */
    private void select(Set<EnrollmentRow> rows) {
        var idle = rows.isEmpty();
        selected.setText(
                idle ? getTranslation("enrollment.select-hint") : getTranslation("enrollment.selected", rows.size()));
        bulk.setClassName("b-idle", idle);
        forSelected.forEach(button -> button.setVisible(!idle));
        var matching = grid == null ? 0 : grid.matching();
        selectAll.setText(getTranslation("enrollment.select-all", matching));
        selectAll.setVisible(rows.size() < matching);
    }

    private void selectAll() {
        Stream.ofNullable(grid).forEach(PeopleGrid::selectAll);
    }

    private void filter(EnrollmentFilter filter) {
        address = new PeopleAddress(filter, address.open());
        remember();
        refresh();
    }

    private DecisionActions decisions(CohortId id) {
        return new DecisionActions(services.decisions(), services.letters(), id, this::decided);
    }

    private void decided() {
        if (grid != null) {
            grid.deselectAll();
        }
        refresh();
        if (address.open() != null) {
            show(address.open());
        }
        Focus.keep();
    }

    private void refresh() {
        if (grid != null && bar != null && cohort != null) {
            grid.show(address.filter());
            bar.counts(enrollments.counts(cohort, address.filter()));
            select(grid.getSelectedItems());
        }
        Stream.ofNullable(views).forEach(SavedViewsBar::refresh);
        Stream.ofNullable(review).forEach(ReviewBar::refresh);
    }

    private void show(EnrollmentId id) {
        close();
        var application = enrollments.application(id);
        if (cohort == null) {
            throw new NotFound(id);
        }
        address = new PeopleAddress(address.filter(), id);
        remember();
        var actions = decisions(cohort).buttons(() -> List.of(application.row()));
        detail = new ApplicationPanel(application, actions, this::close);
        services.waysIn().tell(application, detail);
        detail.add(services.parts(), cohort);
        detail.add(services.enquiries());
        detail.add(services.preparations(), () -> show(id));
        split.add(detail);
        split.addClassName("b-open");
    }

    private void close() {
        if (detail != null) {
            split.remove(detail);
            detail = null;
        }
        split.removeClassName("b-open");
        address = new PeopleAddress(address.filter(), null);
        remember();
    }

    /** In the address without entering the page anew: what somebody is typing stays. */
    private void remember() {
        if (cohort != null) {
            var location = new Location(EnrollmentNavigation.people(cohort), address.parameters());
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, location));
        }
    }
}
