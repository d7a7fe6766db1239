package org.belay.reporting.ui;

import static org.belay.reporting.ui.ReportParts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import org.belay.reporting.FigureWords;
import org.belay.reporting.SavedReport;
import org.belay.reporting.SavedReports;
import org.belay.security.CurrentUser;
import org.belay.shared.Texts;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;

/** The views that somebody saved, and those that others share with them; nothing while there are none. */
class SavedReportsCard extends Div {

    private final transient SavedReports saved;
    private final transient CurrentUser user;
    private final transient FigureWords words;

    SavedReportsCard(SavedReports saved, CurrentUser user, Texts texts) {
        this.saved = saved;
        this.user = user;
        this.words = new FigureWords(texts, getLocale());
        fill();
    }

    private void fill() {
        removeAll();
        List<SavedReport> all = saved.all();
        if (all.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("b-items");
        all.forEach(one -> list.add(item(one)));
        add(Blocks.card(text("saved-report.title"), list));
    }

    private ListItem item(SavedReport one) {
        var link = new Anchor(address(one).text(), one.name());
        link.addClassName("b-item-link");
        var item = new ListItem(Blocks.block("b-column b-tight", link, Blocks.muted(about(one))));
        item.addClassName("b-item");
        item.add(sharing(one));
        if (one.owner().equals(user.person())) {
            item.add(Blocks.row(
                    Buttons.icon("pencil", text("saved-report.edit", one.name()), () -> edit(one)),
                    Buttons.icon("trash-2", text("saved-report.remove", one.name()), () -> remove(one))));
        }
        return item;
    }

    private static ReportAddress address(SavedReport one) {
        var what = one.what();
        var program = what.program();
        var page = program == null
                ? ReportNavigation.report(Objects.requireNonNull(what.cohort()))
                : ReportNavigation.program(program);
        return ReportAddress.summary(page, what.part(), what.version())
                .at(what.chapter())
                .beside(what.with());
    }

    private String about(SavedReport one) {
        var what = one.what();
        var beside = one.of().beside();
        var cohort = one.of().cohort();
        var of = cohort == null
                ? text("saved-report.all-cohorts", one.of().programName())
                : beside == null ? cohort : text("saved-report.beside", cohort, beside);
        var about = text(
                "saved-report.about",
                of,
                words.part(what.part()),
                text("outcome.chapter." + what.chapter().name()));
        return what.version() == null ? about : about + " · " + text("outcome.version", what.version());
    }

    /** Empty where there is nothing to say, so that what stands after it is in line. */
    private Component sharing(SavedReport one) {
        if (!one.owner().equals(user.person())) {
            return Blocks.muted(text("saved-report.by", one.ownerName()));
        }
        return Blocks.muted(one.shared() ? text("saved-report.shared") : "");
    }

    private void edit(SavedReport one) {
        new SavedReportDialog(
                        text("saved-report.edit-title"),
                        one.name(),
                        one.shared(),
                        (name, shared) -> saved.change(one.id(), name, shared),
                        this::fill)
                .open();
    }

    private void remove(SavedReport one) {
        if (Notify.attempt(() -> saved.remove(one.id()))) {
            Notify.done(text("saved-report.removed", one.name()), () -> {
                Notify.attempt(() -> saved.restore(one.id()));
                fill();
            });
        }
        fill();
    }
}
