package org.belay.enrollment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.belay.enrollment.JoinPage;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;

/** What somebody may want to know before they apply: what it is for, when, and what they will be asked. */
final class JoinFacts extends Div {

    JoinFacts(JoinPage page) {
        addClassName("b-column");
        var program = Blocks.card(
                getTranslation("join.about"), new Paragraph(page.program().purpose()));
        program.add(Blocks.column(ProgramWords.of(page.program())));
        var dates = page.cohort().dates();
        var opens = dates.enrollmentOpensOn();
        var closes = dates.enrollmentClosesOn();
        if (opens != null && closes != null) {
            program.add(Blocks.fact(getTranslation("join.applications"), Blocks.text(Formats.dates(opens, closes))));
        }
        var starts = dates.startsOn();
        var ends = dates.endsOn();
        if (starts != null && ends != null) {
            program.add(Blocks.fact(getTranslation("join.runs"), Blocks.text(Formats.dates(starts, ends))));
        }
        add(program, asked(page));
    }

    private Div asked(JoinPage page) {
        var list = new UnorderedList();
        list.addClassName("b-names");
        list.add(new ListItem(
                getTranslation(page.cohort().format().ofEquals() ? "join.asks.equals" : "join.asks.usual")));
        for (var question : page.questions()) {
            var item = new ListItem(Blocks.block(
                    "b-column b-tight",
                    Blocks.text(question.label()),
                    question.forMatch()
                            ? new Readers(
                                    Permission.SEE_ANSWER_FOR_MATCH,
                                    page.cohort().browsing())
                            : WhoSees.of(Permission.SEE_APPLICATION)));
            list.add(item);
        }
        return Blocks.column(Blocks.card(getTranslation("join.asks"), list));
    }
}
