package org.belay.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.BelayTest;
import org.belay.matching.ComparedQuestion;
import org.belay.matching.ComparedQuestion.Measure;
import org.belay.matching.Criterion;
import org.belay.matching.Rule;
import org.belay.matching.RunTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By what two runs worked, beside each other. */
@BelayTest
@ViewPackages(packages = "org.belay")
class TermsTableTest extends SpringBrowserlessTest {

    private static final ComparedQuestion NEAR =
            new ComparedQuestion("q", "Since when?", true, true, Measure.NEARNESS, 9);
    private static final ComparedQuestion FAR =
            new ComparedQuestion("q", "Since when?", true, false, Measure.NEARNESS, 1);
    private static final ComparedQuestion SHARED = new ComparedQuestion("r", "Which?", true, true, Measure.OVERLAP, 0);

    @BeforeEach
    void inEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    private static RunTerms terms(@Nullable Boolean parts, ComparedQuestion... compared) {
        return terms(parts, Stream.of(compared).map(ComparedQuestion::label).toList(), List.of(compared));
    }

    private static RunTerms terms(
            @Nullable Boolean parts, List<String> questions, @Nullable List<ComparedQuestion> compared) {
        return new RunTerms(
                1, Set.of(Rule.SAME_PERSON), Map.of(Criterion.TOPICS, 1), 2, 0, null, questions, compared, parts);
    }

    private static List<String> lines(RunTerms one, RunTerms other) {
        var body = new TermsTable(one, other).getElement().getChild(0).getChild(1);
        return body.getChildren()
                .map(row ->
                        String.join("|", row.getChildren().map(Element::getText).toList()))
                .filter(line -> line.startsWith("How answers") || line.startsWith("A department"))
                .toList();
    }

    @Test
    void howEachQuestionIsComparedAndWhetherPartsCountIsSaid() {
        assertThat(lines(terms(true, NEAR, SHARED), terms(false, FAR)))
                .containsExactly(
                        "How answers are compared: Since when?|Alike · near within 9 days"
                                + "|Different · near within 1 day|Differs",
                        "How answers are compared: Which?|Alike · by what both named, of all that either named"
                                + "|Not in force|Differs",
                        "A department and its parts count as the same|In force|Not in force|Differs");
        assertThat(lines(terms(false, NEAR), terms(false, NEAR)))
                .containsExactly("How answers are compared: Since when?"
                        + "|Alike · near within 9 days|Alike · near within 9 days|");
    }

    /** A run from before nearness on a scale counted stands as it was. */
    @Test
    void howAScaleIsComparedIsSaid() {
        var before = new ComparedQuestion("q", "How much?", true, true);
        var now = ComparedQuestion.onScale("q", "How much?", true, true, 4);
        assertThat(lines(terms(false, before), terms(false, now)))
                .containsExactly("How answers are compared: How much?|Alike · by whether they are the same"
                        + "|Alike · by how few of the 4 steps of the scale lie between|Differs");
    }

    /** What is not known is not said to differ. */
    @Test
    void earlyRunsDidNotRecordIt() {
        var early = terms(null, List.of("Since when?"), null);
        assertThat(lines(early, terms(true, NEAR)))
                .containsExactly(
                        "How answers are compared: Since when?|Not recorded|Alike · near within 9 days|",
                        "A department and its parts count as the same|Not recorded|In force|");
        assertThat(lines(early, early)).isEmpty();
    }
}
