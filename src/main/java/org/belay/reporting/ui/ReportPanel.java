package org.belay.reporting.ui;

import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.belay.cohort.CohortReference;
import org.belay.reporting.Outcome;
import org.belay.reporting.OutcomeScreen;
import org.belay.reporting.OutcomeScreen.Chapter;
import org.belay.reporting.OutcomeScreen.Numbers;
import org.belay.reporting.OutcomeScreen.Term;
import org.belay.reporting.ReadReport;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Icons;
import org.belay.shared.ui.Tone;

/** One chapter of a report. */
class ReportPanel extends Div {

    private final OutcomeScreen screen;

    /** @param others cohorts that may stand beside it */
    ReportPanel(ReadReport outcome, OutcomeScreen screen, ReportAddress address, List<CohortReference> others) {
        this.screen = screen;
        var links = FigureLinks.of(outcome);
        addClassName("b-report");
        add(bar(outcome, address, others));
        versions(outcome.versions(), address);
        if (outcome.part().group() != null) {
            add(Blocks.muted(screen.filters()));
        }
        add(Blocks.paragraph(screen.lead(address.chapter())));
        if (address.chapter() == Chapter.SUMMARY) {
            add(new FigureNumbers(outcome, screen.numbers()));
        }
        var cards = Blocks.block("b-even");
        screen.pictures(address.chapter()).forEach(picture -> cards.add(new PictureCard(picture, links, 2)));
        if (address.chapter() == Chapter.SUMMARY) {
            cards.add(findings(), reading(outcome));
        }
        add(cards);
        List<Numbers> tables = screen.tables(address.chapter());
        tables.forEach(table -> add(ReportParts.card(table, links, 2)));
        if (cards.getComponentCount() == 0 && tables.isEmpty() && outcome.part().group() == null) {
            add(Blocks.empty(
                    "chart-column", getTranslation("outcome.chapter-empty"), getTranslation("report.no-groups")));
        }
        add(definitions());
    }

    private Div bar(ReadReport outcome, ReportAddress address, List<CohortReference> others) {
        var nav = new Nav();
        nav.addClassName("b-links");
        nav.setAriaLabel(getTranslation("outcome.chapters"));
        for (var chapter : screen.chapters()) {
            nav.add(link(
                    getTranslation("outcome.chapter." + chapter.name()),
                    address.at(chapter),
                    chapter == address.chapter()));
        }
        return Blocks.block("b-row b-between", nav, new PartFields(outcome, screen, address, others));
    }

    /** Those that were kept, and what holds now while the cohort is open; nothing where there is but one. */
    private void versions(Outcome.Versions versions, ReportAddress address) {
        var links = new ArrayList<Anchor>();
        if (versions.open()) {
            links.add(link(getTranslation("outcome.version-now"), address.inVersion(null), versions.read() == null));
        }
        for (Integer kept : versions.kept()) {
            links.add(link(
                    getTranslation("outcome.version", kept), address.inVersion(kept), kept.equals(versions.read())));
        }
        if (links.size() > 1) {
            var nav = new Nav();
            nav.addClassName("b-links");
            nav.setAriaLabel(getTranslation("outcome.versions"));
            links.forEach(nav::add);
            add(nav);
        }
    }

    private static Anchor link(String name, ReportAddress address, boolean current) {
        var link = new Anchor(address.text(), name);
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private Card findings() {
        var list = new UnorderedList();
        list.addClassName("b-findings");
        screen.findings().forEach(finding -> list.add(item("circle-check", Tone.OK, finding)));
        list.add(item("triangle-alert", Tone.WARNING, screen.caution()));
        return Blocks.card(getTranslation("report.findings.title"), list);
    }

    private Card reading(ReadReport outcome) {
        var list = new UnorderedList();
        list.addClassName("b-findings");
        list.add(
                item("scale", Tone.INFO, getTranslation("outcome.read.associated")),
                item("shield-check", Tone.OK, getTranslation("outcome.read.suppression")),
                item("users", Tone.OK, getTranslation("outcome.read.totals")),
                item("file-spreadsheet", Tone.OK, getTranslation("outcome.read.files")));
        if (outcome.one().isPresent()) {
            list.add(item("git-compare", Tone.INFO, getTranslation("outcome.read.compared", screen.comparedWith())));
        }
        return Blocks.card(getTranslation("outcome.read.title"), list);
    }

    private static ListItem item(String icon, Tone tone, String text) {
        var mark = Blocks.toned("", tone);
        mark.add(Icons.of(icon));
        return new ListItem(mark, Blocks.text(text));
    }

    private NativeDetails definitions() {
        var list = new DescriptionList();
        list.addClassName("b-terms");
        screen.definitions().forEach(term -> add(list, term));
        screen.terms().forEach(term -> add(list, term));
        return new NativeDetails(getTranslation("outcome.definitions"), list);
    }

    private static void add(DescriptionList list, Term term) {
        list.add(new DescriptionList.Term(term.name()), new DescriptionList.Description(term.meaning()));
    }
}
