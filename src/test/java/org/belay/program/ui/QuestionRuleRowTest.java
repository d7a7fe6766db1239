package org.belay.program.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.belay.BelayTest;
import org.belay.program.Agreement;
import org.belay.program.QuestionContent;
import org.belay.program.QuestionDraft;
import org.belay.program.QuestionKind;
import org.belay.program.QuestionRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers that are dates are compared. */
@BelayTest
@ViewPackages(packages = "org.belay")
class QuestionRuleRowTest extends SpringBrowserlessTest {

    private static final QuestionDraft SINCE =
            new QuestionDraft("since", QuestionContent.of(QuestionKind.DATE, "Since when?"), true, true);

    private static final QuestionDraft HOW_MUCH =
            new QuestionDraft("much", QuestionContent.of(QuestionKind.SCALE, "How much?"), true, true);

    private QuestionRuleRow row;

    @BeforeEach
    void aRow() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        row = new QuestionRuleRow(
                List.of(SINCE, HOW_MUCH), new QuestionRule("since", Agreement.ALIKE, false, 10, 9), () -> {});
        UI.getCurrent().add(row);
    }

    private IntegerField near() {
        return field("Near within, in days");
    }

    private IntegerField field(String label) {
        return find(IntegerField.class, row)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return find(Select.class, row)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    @Test
    void theHelpSaysWhichWayPointsGo() {
        assertThat(near().getHelperText()).contains("fall evenly");
        this.<Agreement>select("Answers").setValue(Agreement.DIFFERENT);
        assertThat(near().getHelperText()).contains("rise evenly").doesNotContain("fall");
    }

    @Test
    void whatIsReadIsWhatStandsThere() {
        assertThat(row.read(false)).contains(new QuestionRule("since", Agreement.ALIKE, false, 10, 9));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3650})
    void anyNumberOfDaysUpToTenYearsIsNear(int days) {
        near().setValue(days);
        assertThat(row.read(false)).contains(new QuestionRule("since", Agreement.ALIKE, false, 10, days));
        assertThat(near().isInvalid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3651, Integer.MAX_VALUE})
    void otherNumbersAreToldOffAtTheField(int days) {
        near().setValue(days);
        assertThat(row.read(false)).isEmpty();
        assertThat(near().isInvalid()).isTrue();
        assertThat(near().getErrorMessage()).isEqualTo("The days within which dates are near are between 0 and 3,650.");
    }

    /** What stands in a field that nobody sees does no harm. */
    @Test
    void howNearIsAskedOfDatesAlone() {
        assertThat(near().isVisible()).isTrue();
        var field = near();
        field.setValue(-1);
        this.<QuestionDraft>select("Question").setValue(HOW_MUCH);
        assertThat(field.isVisible()).isFalse();
        assertThat(row.read(false))
                .contains(new QuestionRule("much", Agreement.ALIKE, false, 10, QuestionRule.USUAL_DAYS));
        this.<QuestionDraft>select("Question").setValue(SINCE);
        assertThat(field.isVisible()).isTrue();
        assertThat(row.read(false)).isEmpty();
    }

    @Test
    void whoMayOnlyReadChangesNothing() {
        row.setReadOnly(true);
        assertThat(near().isReadOnly()).isTrue();
    }

    @Test
    void aFieldThatIsBlankGetsTheFocus() {
        near().clear();
        assertThat(scripts(near())).contains("focus");
        assertThat(near().isInvalid()).isTrue();
        near().setValue(9);
        var question = this.<QuestionDraft>select("Question");
        question.clear();
        assertThat(scripts(question)).contains("focus");
    }

    /** What the browser is asked to do with a field when the row is read, which does not succeed. */
    private String scripts(Component field) {
        var internals = UI.getCurrent().getInternals();
        internals.dumpPendingJavaScriptInvocations();
        assertThat(row.read(false)).isEmpty();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        return internals.dumpPendingJavaScriptInvocations().stream()
                .filter(script -> script.getOwner().equals(field.getElement().getNode()))
                .map(script -> script.getInvocation().getExpression())
                .collect(Collectors.joining());
    }
}
