package org.belay.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.CohortPage;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortWorkspace;
import org.belay.enrollment.Ratio;
import org.belay.enrollment.Ratio.Group;
import org.belay.enrollment.RatioService;
import org.belay.program.Format;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.PlainTable;

/** Where mentors are short, live from the applications, in words to send on. */
@Route("cohort/:cohortId/people/ratio")
@PermitAll
class RatioView extends CohortPage {

    private final transient RatioService ratios;

    RatioView(CohortWorkspace workspace, RatioService ratios) {
        super(workspace, CohortPlace.PEOPLE);
        this.ratios = ratios;
    }

    @Override
    protected void actions(CohortDetails details, PageHeader header) {
        header.secondary(Buttons.of(
                getTranslation("enrollment.ratio.back"),
                "arrow-left",
                () -> getUI().ifPresent(ui -> ui.navigate(EnrollmentNavigation.people(details.id())))));
        if (!details.reference().format().ofEquals()) {
            header.primary(
                    Buttons.of(getTranslation("enrollment.ratio.words"), "message-circle", () -> words(details)));
        }
    }

    @Override
    protected void open(CohortDetails details, BeforeEnterEvent event) {
        var ratio = ratios.of(details.id());
        var all = ratio.all();
        if (all.wanted() == 0 && all.mentors() == 0) {
            add(Blocks.empty(
                    "users", getTranslation("enrollment.empty.title"), getTranslation("enrollment.empty.text")));
            return;
        }
        if (details.reference().format().ofEquals()) {
            var numbers = Blocks.block("b-numbers", number("enrollment.ratio.peers", all.mentors()));
            if (details.reference().format() != Format.CIRCLE) {
                numbers.add(
                        number("enrollment.ratio.pairs", all.mentors() / 2),
                        number("enrollment.ratio.odd", all.mentors() % 2));
            }
            add(numbers, Blocks.muted(getTranslation("enrollment.ratio.peers-how")));
            return;
        }
        add(Blocks.block(
                "b-numbers",
                number("enrollment.ratio.wanted", all.wanted()),
                number("enrollment.ratio.mentors", all.mentors()),
                number("enrollment.ratio.places", all.places()),
                number("enrollment.ratio.short", ratio.mentorsShort(all))));
        add(Blocks.muted(getTranslation("enrollment.ratio.how")));
        add(
                table("topics", ratio, ratio.topics(), name -> name),
                table("sites", ratio, ratio.sites(), name -> name),
                table("languages", ratio, ratio.languages(), Formats::language));
    }

    private Component number(String label, int number) {
        return Blocks.number(getTranslation(label), Formats.number(number), "");
    }

    private Component table(String what, Ratio ratio, List<Group> groups, UnaryOperator<String> name) {
        var title = getTranslation("enrollment.ratio." + what);
        if (groups.isEmpty()) {
            return Blocks.card(title, Blocks.muted(getTranslation("enrollment.ratio.none")));
        }
        var table = new PlainTable(
                title,
                getTranslation("enrollment.ratio." + what + ".name"),
                getTranslation("enrollment.ratio.wanted"),
                getTranslation("enrollment.ratio.mentors"),
                getTranslation("enrollment.ratio.places"),
                getTranslation("enrollment.ratio.short"));
        groups.forEach(group -> table.line(
                name.apply(group.name()),
                Formats.number(group.wanted()),
                Formats.number(group.mentors()),
                Formats.number(group.places()),
                Formats.number(ratio.mentorsShort(group))));
        return Blocks.card(title, table);
    }

    /** To be copied into a mail or a chat; read anew, so that it is as true as it can be. */
    private void words(CohortDetails details) {
        var dialog = new Dialog(getTranslation("enrollment.ratio.words"));
        dialog.setWidth("560px");
        dialog.setMaxWidth("100%");
        var text = new TextArea(getTranslation("enrollment.ratio.text"));
        text.setValue(String.join("\n", lines(details, ratios.of(details.id()))));
        text.setReadOnly(true);
        text.setAutoselect(true);
        text.setAutofocus(true);
        text.setWidthFull();
        dialog.add(Blocks.block("b-form", Blocks.paragraph(getTranslation("enrollment.ratio.words-help")), text));
        dialog.getFooter().add(Buttons.plain(getTranslation("action.close"), dialog::close));
        dialog.open();
    }

    private List<String> lines(CohortDetails details, Ratio ratio) {
        var all = ratio.all();
        var lines = new ArrayList<String>();
        lines.add(getTranslation("enrollment.ratio.line.head", details.programName(), details.name()));
        lines.add(getTranslation("enrollment.ratio.line.all", all.wanted(), all.mentors(), all.places()));
        var before = lines.size();
        shortOf(ratio, List.of(all), name -> getTranslation("enrollment.ratio.line.in-all"), lines);
        shortOf(ratio, ratio.topics(), name -> name, lines);
        shortOf(ratio, ratio.sites(), name -> name, lines);
        shortOf(ratio, ratio.languages(), Formats::language, lines);
        if (lines.size() == before) {
            lines.add(getTranslation("enrollment.ratio.line.enough"));
        }
        return lines;
    }

    private void shortOf(Ratio ratio, List<Group> groups, UnaryOperator<String> name, List<String> lines) {
        groups.stream()
                .filter(group -> group.placesShort() > 0)
                .map(group -> getTranslation(
                        "enrollment.ratio.line.short",
                        name.apply(group.name()),
                        ratio.mentorsShort(group),
                        group.wanted(),
                        group.places()))
                .forEach(lines::add);
    }
}
