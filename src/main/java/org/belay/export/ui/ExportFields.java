package org.belay.export.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.belay.export.ExportFilter;
import org.belay.export.ExportPage;
import org.belay.export.ExportPage.Offer;
import org.belay.export.ExportScope.Choice;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Formats;
import org.jspecify.annotations.Nullable;

/** Cohort, months, department, site: whatever is chosen goes into the address. */
class ExportFields extends Div {

    private final transient ExportAddress address;

    ExportFields(ExportPage page, ExportAddress address, boolean choosesCohort) {
        this.address = address;
        addClassNames("b-filters");
        var filter = address.filter();
        var scope = page.scope();
        if (choosesCohort) {
            // A department of one cohort need not be one of another.
            add(select(
                    "export.fact.cohort",
                    "exports.all-cohorts",
                    scope.cohorts(),
                    filter.cohort(),
                    id -> filter.in(id).at(null, null)));
        }
        if (page.offers().stream().map(Offer::kind).anyMatch(kind -> kind.byPeriod())) {
            add(
                    month(
                            "outcome.from",
                            "outcome.from-start",
                            scope.months(),
                            filter.from(),
                            month -> filter.during(month, later(month, filter.to()))),
                    month(
                            "outcome.to",
                            "outcome.to-end",
                            scope.months(),
                            filter.to(),
                            month -> filter.during(earlier(filter.from(), month), month)));
        }
        if (page.offers().stream().map(Offer::kind).anyMatch(kind -> kind.byPlace())) {
            add(
                    select(
                            "person.field.department",
                            "exports.all-departments",
                            scope.departments(),
                            filter.department(),
                            id -> filter.at(id, filter.site())),
                    select(
                            "export.fact.site",
                            "exports.all-sites",
                            scope.sites(),
                            filter.site(),
                            id -> filter.at(filter.department(), id)));
        }
    }

    /** What was chosen last wins where both contradict each other. */
    private static @Nullable YearMonth later(@Nullable YearMonth from, @Nullable YearMonth to) {
        return from != null && to != null && to.isBefore(from) ? null : to;
    }

    private static @Nullable YearMonth earlier(@Nullable YearMonth from, @Nullable YearMonth to) {
        return from != null && to != null && to.isBefore(from) ? null : from;
    }

    private <I> Select<Choice<I>> select(
            String label,
            String all,
            List<Choice<I>> choices,
            @Nullable I chosen,
            Function<@Nullable I, ExportFilter> choose) {
        var field = new Select<Choice<I>>();
        field.setLabel(getTranslation(label));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation(all));
        field.setItemLabelGenerator(choice -> choice == null ? getTranslation(all) : choice.name());
        field.setItems(new ArrayList<>(choices));
        choices.stream()
                .filter(choice -> choice.id().equals(chosen))
                .findFirst()
                .ifPresent(field::setValue);
        field.addValueChangeListener(change -> {
            var value = field.getValue();
            open(choose.apply(value == null ? null : value.id()));
        });
        return field;
    }

    private Select<YearMonth> month(
            String label,
            String none,
            List<YearMonth> months,
            @Nullable YearMonth chosen,
            Function<@Nullable YearMonth, ExportFilter> choose) {
        var field = new Select<YearMonth>();
        var items = new TreeSet<>(months);
        if (chosen != null) {
            items.add(chosen);
        }
        field.setLabel(getTranslation(label));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation(none));
        field.setItemLabelGenerator(month -> month == null ? getTranslation(none) : Formats.month(month.atDay(1)));
        field.setItems(new ArrayList<>(items));
        if (chosen != null) {
            field.setValue(chosen);
        }
        field.addValueChangeListener(change -> open(choose.apply(field.getValue())));
        return field;
    }

    private void open(ExportFilter filter) {
        Addresses.open(address.with(filter));
    }
}
