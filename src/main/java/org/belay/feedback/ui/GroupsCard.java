package org.belay.feedback.ui;

import com.vaadin.flow.component.html.Div;
import java.util.stream.Stream;
import org.belay.feedback.GroupedBy;
import org.belay.feedback.Item;
import org.belay.feedback.SurveyResult;
import org.belay.feedback.SurveyResult.Groups;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.PlainTable;

/** Means by department, site or role, as was chosen for the survey; small groups stand in one row together. */
final class GroupsCard extends Div {

    private final GroupedBy by;

    GroupsCard(SurveyResult result, Groups groups) {
        this.by = result.survey().groupedBy();
        var title = getTranslation("survey.by." + by);
        var heads = Stream.concat(
                        Stream.of(getTranslation("survey.grouped-by." + by), getTranslation("survey.people")),
                        result.instrument().scaled().stream().map(item -> number(result, item)))
                .toArray(String[]::new);
        var table = new PlainTable(title, heads);
        groups.rows()
                .forEach(row -> table.line(
                        row.name() == null ? getTranslation("survey.others") : name(row.name()),
                        Stream.concat(
                                        Stream.of(people(result, row.people())),
                                        row.means().values().stream().map(mean -> Formats.decimal(mean, 1)))
                                .toArray(String[]::new)));
        var notes = Blocks.block("b-column b-tight", Blocks.meta(getTranslation("survey.by-group-text")));
        if (!groups.joined().isEmpty()) {
            var names = groups.joined().stream().map(this::name).toList();
            notes.add(Blocks.meta(getTranslation("survey.joined", String.join(", ", names))));
        }
        add(Blocks.card(title, table, notes));
    }

    /** They add up to how many answered. */
    private String people(SurveyResult result, int number) {
        return result.response() == null ? getTranslation("survey.hidden-value") : Formats.number(number);
    }

    private String name(String group) {
        if (group.isEmpty()) {
            return getTranslation("survey.no-group." + by);
        }
        return by == GroupedBy.ROLE ? SurveyWords.role(group) : group;
    }

    /** As the questions at the left are numbered. */
    private String number(SurveyResult result, Item item) {
        return getTranslation("survey.question", result.instrument().items().indexOf(item) + 1);
    }
}
