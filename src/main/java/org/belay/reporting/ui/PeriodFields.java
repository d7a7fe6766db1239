package org.belay.reporting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.belay.reporting.Outcome;
import org.belay.reporting.ReportPeriod;
import org.jspecify.annotations.Nullable;

/** From which month to which; the choice goes into the address. */
class PeriodFields extends Div {

    private final Select<YearMonth> from = new Select<>();
    private final Select<YearMonth> to = new Select<>();

    PeriodFields(Outcome.Ready outcome, ReportAddress address) {
        addClassNames("b-row", "b-report-period");
        fill(from, "outcome.from", outcome.months(), outcome.period().from(), "outcome.from-start");
        fill(to, "outcome.to", outcome.months(), outcome.period().to(), "outcome.to-end");
        from.addValueChangeListener(change -> open(address, true));
        to.addValueChangeListener(change -> open(address, false));
        add(from, to);
    }

    private void fill(
            Select<YearMonth> field, String label, List<YearMonth> months, @Nullable YearMonth chosen, String none) {
        var format = DateTimeFormatter.ofPattern("LLLL yyyy", UI.getCurrent().getLocale());
        field.setLabel(getTranslation(label));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation(none));
        field.setItemLabelGenerator(month -> month == null ? getTranslation(none) : format.format(month));
        field.setItems(new ArrayList<>(months));
        if (chosen != null && months.contains(chosen)) {
            field.setValue(chosen);
        }
    }

    /** The field that was changed wins where both contradict each other. */
    private void open(ReportAddress address, boolean firstWins) {
        YearMonth first = from.getValue();
        YearMonth last = to.getValue();
        if (first != null && last != null && last.isBefore(first)) {
            if (firstWins) {
                last = null;
            } else {
                first = null;
            }
        }
        UI.getCurrent().navigate(address.in(new ReportPeriod(first, last)).text());
    }
}
