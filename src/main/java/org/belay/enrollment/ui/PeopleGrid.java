package org.belay.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.cohort.CohortReference;
import org.belay.enrollment.EnrollmentFilter;
import org.belay.enrollment.EnrollmentFilter.Sort;
import org.belay.enrollment.EnrollmentRow;
import org.belay.enrollment.EnrollmentService;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.Formats;

/** The people of a cohort, page by page from the database; on a phone one card a person. */
class PeopleGrid extends Grid<EnrollmentRow> {

    private final transient EnrollmentService enrollments;
    private final CohortId cohort;
    private EnrollmentFilter filter = EnrollmentFilter.ALL;

    PeopleGrid(EnrollmentService enrollments, CohortReference cohort) {
        this.enrollments = enrollments;
        this.cohort = cohort.id();
        var sides = !cohort.format().ofEquals();
        addThemeVariants(GridVariant.NO_BORDER);
        setSizeFull();
        setSelectionMode(SelectionMode.MULTI);
        addColumn(new ComponentRenderer<Component, EnrollmentRow>(PeopleGrid::person))
                .setHeader(getTranslation("enrollment.person"))
                .setSortProperty(Sort.NAME.name())
                .setFlexGrow(1);
        if (sides) {
            text(row -> States.word(row.side()), "enrollment.side", Sort.SIDE, "92px");
        }
        addColumn(new ComponentRenderer<>(row -> States.badge(row.state())))
                .setHeader(getTranslation("enrollment.state"))
                .setSortProperty(Sort.STATE.name())
                .setWidth("160px")
                .setFlexGrow(0);
        text(PeopleGrid::applied, "enrollment.applied", Sort.APPLIED, "148px");
        if (sides) {
            text(PeopleGrid::places, "enrollment.places", Sort.PLACES, "92px");
        }
        Cards.onPhones(this, getTranslation("enrollment.person"), PeopleGrid::card);
        setItems(this::page, query -> matching());
    }

    private void text(ValueProvider<EnrollmentRow, String> value, String header, Sort sort, String width) {
        addColumn(value)
                .setHeader(getTranslation(header))
                .setSortProperty(sort.name())
                .setWidth(width)
                .setFlexGrow(0);
    }

    private static Component person(EnrollmentRow row) {
        var under =
                Stream.of(row.department(), row.site()).filter(Objects::nonNull).collect(Collectors.joining(" · "));
        return Blocks.who(row.name(), under);
    }

    private static Component card(EnrollmentRow row) {
        var facts = Blocks.row(States.badge(row.state()));
        if (row.side().saysHowMany()) {
            facts.addComponentAsFirst(Blocks.meta(States.word(row.side())));
        }
        return Blocks.column(person(row), facts);
    }

    private static String applied(EnrollmentRow row) {
        var at = row.appliedAt();
        return at == null ? "–" : Formats.date(at);
    }

    private static String places(EnrollmentRow row) {
        return row.side().mentors() ? Formats.number(row.mentorCapacity()) : "–";
    }

    /** The waitlist is read in its order, all others by name. */
    private Sort usual() {
        return filter.segment() == EnrollmentFilter.Segment.WAITLISTED ? Sort.WAITED : Sort.NAME;
    }

    void show(EnrollmentFilter other) {
        filter = other;
        getDataProvider().refreshAll();
        setEmptyStateComponent(empty());
    }

    /** Why nobody is here: nobody applied yet, or the filter leaves nobody. */
    private Component empty() {
        var key = enrollments.counts(cohort, EnrollmentFilter.ALL).isEmpty()
                ? "enrollment.empty.text"
                : filter.equals(EnrollmentFilter.ALL.in(EnrollmentFilter.Segment.TO_DECIDE))
                        ? "enrollment.empty.decided"
                        : "enrollment.empty.filtered";
        return Blocks.empty("users", getTranslation("enrollment.empty.title"), getTranslation(key));
    }

    /** How many applications the filter leaves. */
    int matching() {
        return enrollments.counts(cohort, filter).entrySet().stream()
                .filter(count -> filter.segment().states().contains(count.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    void selectAll() {
        asMultiSelect().setValue(Set.copyOf(enrollments.page(cohort, filter, Sort.NAME, false, 0, matching())));
    }

    private Stream<EnrollmentRow> page(Query<EnrollmentRow, Void> query) {
        var order = query.getSortOrders().stream().findFirst();
        return enrollments
                .page(
                        cohort,
                        filter,
                        order.map(o -> Sort.valueOf(o.getSorted())).orElse(usual()),
                        order.map(o -> o.getDirection() == SortDirection.DESCENDING)
                                .orElse(false),
                        query.getOffset(),
                        query.getLimit())
                .stream();
    }
}
