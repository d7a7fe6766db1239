package org.belay.reporting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.belay.cohort.CohortReference;
import org.belay.reporting.OutcomeScreen;
import org.belay.reporting.ReadReport;
import org.belay.reporting.ReportGroup;
import org.belay.reporting.ReportPart;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Formats;
import org.jspecify.annotations.Nullable;

/** The whole cohort, months of it, a department or a site, one at a time; the choice goes into the address. */
class PartFields extends Div {

    PartFields(ReadReport outcome, OutcomeScreen screen, ReportAddress address, List<CohortReference> others) {
        addClassNames("b-row", "b-report-period");
        if (outcome.ranges()) {
            range(outcome, address);
        } else {
            var month = field(
                    "outcome.period",
                    outcome.months(),
                    outcome.part().from(),
                    outcome.one().isPresent() ? "outcome.period-whole" : "outcome.all-cohorts");
            month.addValueChangeListener(change -> open(address, month.getValue(), month.getValue()));
            add(month);
        }
        if (!outcome.groups().isEmpty()) {
            add(groups(outcome, screen, address));
        }
        if (outcome.part().whole() && !others.isEmpty()) {
            add(beside(outcome, address, others));
        }
    }

    /** Another cohort in the place of the previous one; those of other programs say of which. */
    private Select<CohortReference> beside(ReadReport outcome, ReportAddress address, List<CohortReference> others) {
        var field = new Select<CohortReference>();
        var previous = getTranslation("outcome.beside-previous");
        field.setLabel(getTranslation("outcome.beside"));
        field.setWidth("18em");
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(previous);
        field.setItemLabelGenerator(cohort -> cohort == null ? previous : name(cohort, outcome));
        field.setItems(new ArrayList<>(others));
        others.stream()
                .filter(cohort -> cohort.id().equals(address.with()))
                .findFirst()
                .ifPresent(field::setValue);
        field.addValueChangeListener(change -> {
            var cohort = field.getValue();
            Addresses.open(address.beside(cohort == null ? null : cohort.id()).text());
        });
        return field;
    }

    private String name(CohortReference cohort, ReadReport outcome) {
        return outcome.one()
                        .filter(own -> own.program().equals(cohort.program()))
                        .isPresent()
                ? cohort.name()
                : getTranslation("scheduled.in-program", cohort.name(), cohort.programName());
    }

    /** Who chooses one leaves the months, and the other way round. */
    private Select<ReportGroup> groups(ReadReport outcome, OutcomeScreen screen, ReportAddress address) {
        var field = new Select<ReportGroup>();
        var all = getTranslation("outcome.group-all");
        field.setLabel(getTranslation("outcome.group"));
        field.setWidth("18em");
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(all);
        field.setItemLabelGenerator(group -> group == null ? all : screen.group(group));
        field.setItems(outcome.groups());
        field.setValue(outcome.part().group());
        field.addValueChangeListener(change -> {
            var group = field.getValue();
            Addresses.open(address.in(group == null ? ReportPart.WHOLE : ReportPart.of(group))
                    .text());
        });
        return field;
    }

    private void range(ReadReport outcome, ReportAddress address) {
        var from = field("outcome.from", outcome.months(), outcome.part().from(), "outcome.from-start");
        var to = field("outcome.to", outcome.months(), outcome.part().to(), "outcome.to-end");
        // The field that was changed wins where both contradict each other.
        from.addValueChangeListener(change -> {
            boolean turned = turned(from.getValue(), to.getValue());
            open(address, from.getValue(), turned ? null : to.getValue());
        });
        to.addValueChangeListener(change -> {
            boolean turned = turned(from.getValue(), to.getValue());
            open(address, turned ? null : from.getValue(), to.getValue());
        });
        add(from, to);
    }

    private Select<YearMonth> field(String label, List<YearMonth> months, @Nullable YearMonth chosen, String none) {
        var field = new Select<YearMonth>();
        field.setLabel(getTranslation(label));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation(none));
        field.setItemLabelGenerator(month -> month == null ? getTranslation(none) : Formats.month(month.atDay(1)));
        field.setItems(new ArrayList<>(months));
        if (chosen != null && months.contains(chosen)) {
            field.setValue(chosen);
        }
        return field;
    }

    private static boolean turned(@Nullable YearMonth first, @Nullable YearMonth last) {
        return first != null && last != null && last.isBefore(first);
    }

    private static void open(ReportAddress address, @Nullable YearMonth first, @Nullable YearMonth last) {
        Addresses.open(address.in(new ReportPart(first, last)).text());
    }
}
