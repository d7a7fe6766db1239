package org.belay.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.belay.BelayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was filled in before a page is loaded again, field by field. */
@BelayTest
class FilledInTest extends SpringBrowserlessTest {

    private static final List<String> COLORS = List.of("red", "green", "blue");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @BeforeEach
    void language() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    /**
     * @param there what stood there when the page was loaded
     * @param mine what its reader made of it, in words
     * @param theirs what somebody else did
     */
    private record Kind(
            String name, Supplier<Component> field, Object there, Object mine, String words, Object theirs) {

        InputField<?, ?> holding(Object value) {
            var made = (InputField<?, ?>) field.get();
            made.setLabel("Field");
            set(made, value);
            return made;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind("text", LimitedField::new, "a", "b", "b", "c"),
                new Kind("number", IntegerField::new, 1, 2, "2", 3),
                new Kind("decimal", NumberField::new, 1.0, 2.5, "2.5", 3.0),
                new Kind("day", DayField::new, DAY, DAY.plusDays(1), "Mar 3, 2026", DAY.plusDays(2)),
                new Kind("time", TimePicker::new, LocalTime.NOON, LocalTime.of(13, 0), "1:00", LocalTime.MIDNIGHT),
                new Kind(
                        "moment",
                        MomentField::new,
                        DAY.atTime(9, 0),
                        DAY.atTime(10, 0),
                        "Mar 2, 2026",
                        DAY.atTime(11, 0)),
                new Kind("select", () -> with(new Select<String>()), "red", "green", "is green", "blue"),
                new Kind("combo box", () -> with(new ComboBox<String>()), "red", "green", "is green", "blue"),
                new Kind(
                        "radio buttons",
                        () -> with(new RadioButtonGroup<String>()),
                        "red",
                        "green",
                        "is green",
                        "blue"),
                new Kind(
                        "check boxes",
                        () -> with(new CheckboxGroup<String>()),
                        Set.of("red"),
                        Set.of("green"),
                        "is green",
                        Set.of()),
                new Kind(
                        "many of a list",
                        () -> with(new MultiSelectComboBox<String>()),
                        Set.of("red"),
                        Set.of(),
                        "–",
                        Set.of("blue")));
    }

    private static Component with(Select<String> field) {
        field.setItems(COLORS);
        field.setItemLabelGenerator(color -> "is " + color);
        return field;
    }

    private static Component with(RadioButtonGroup<String> field) {
        field.setItems(COLORS);
        field.setItemLabelGenerator(color -> "is " + color);
        return field;
    }

    private static Component with(CheckboxGroup<String> field) {
        field.setItems(COLORS);
        field.setItemLabelGenerator(color -> "is " + color);
        return field;
    }

    private static Component with(ComboBox<String> field) {
        field.setItems(COLORS);
        field.setItemLabelGenerator(color -> "is " + color);
        return field;
    }

    private static Component with(MultiSelectComboBox<String> field) {
        field.setItems(COLORS);
        field.setItemLabelGenerator(color -> "is " + color);
        return field;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatNobodyElseChangedIsInItsFieldAgain(Kind kind) {
        var now = kind.holding(kind.there());

        var carried = filled(kind.holding(kind.there()), kind.mine()).carryTo(page((Component) now));

        assertThat(now.getValue()).isEqualTo(kind.mine());
        assertThat(carried.carried()).isOne();
        assertThat(carried.left()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatBothChangedStandsBesideItsField(Kind kind) {
        var now = kind.holding(kind.theirs());

        var carried = filled(kind.holding(kind.there()), kind.mine()).carryTo(page((Component) now));

        assertThat(now.getValue()).isEqualTo(kind.theirs());
        assertThat(carried.left()).singleElement().satisfies(left -> {
            assertThat(left.words()).contains(kind.words());
            assertThat(left.field()).isSameAs(now);
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatNobodyTouchedIsNotCarried(Kind kind) {
        assertThat(filled(kind.holding(kind.there()), kind.there()).isEmpty()).isTrue();
    }

    @Test
    void aBoxIsCarriedAsItWasChecked() {
        var now = new Checkbox("Field");

        filled(new Checkbox("Field"), true).carryTo(page(now));

        assertThat(now.getValue()).isTrue();
    }

    @Test
    void whatCanBeChosenNoMoreIsOnlyTold() {
        var now = new Select<String>();
        now.setItems("red");
        now.setValue("red");
        var before = new Select<String>();
        before.setItems(COLORS);
        before.setValue("red");

        var carried = filled(before, "green").carryTo(page(now));

        assertThat(now.getValue()).isEqualTo("red");
        assertThat(carried.left()).singleElement().satisfies(left -> {
            assertThat(left.words()).isEqualTo("green");
            assertThat(left.field()).isNull();
        });
    }

    /** What is put back may show another field, which was filled in as well. */
    @Test
    void fieldsThatComeWithAChoiceAreFilledInToo() {
        var before = new Div(new Checkbox("More"), new LimitedField("Why"));
        FilledIn.watch(before);
        before.getChildren()
                .forEach(field -> change((InputField<?, ?>) field, field instanceof Checkbox ? true : "so"));
        var now = new Div();
        var more = new Checkbox("More");
        var why = new LimitedField("Why");
        more.addValueChangeListener(change -> now.add(why));
        now.add(more);

        FilledIn.on(before).carryTo(now);

        assertThat(why.getValue()).isEqualTo("so");
    }

    @Test
    void whatActsAtOnceIsNotDoneTwice() {
        var acted = new ArrayList<FilledIn>();
        var box = new Checkbox("Done");
        var page = page(box);
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                acted.add(FilledIn.on(page));
            }
        });
        FilledIn.watch(page);

        change(box, true);

        assertThat(acted).singleElement().matches(FilledIn::isEmpty);
    }

    @Test
    void passwordsAndFiltersAreNotKept() {
        var search = new LimitedField("Search");
        var filters = new Div(search);
        filters.addClassName("b-filters");
        var password = new PasswordField("Password");
        var page = page(filters, password);
        FilledIn.watch(page);

        change(search, "ann");
        change(password, "secret");

        assertThat(FilledIn.on(page).isEmpty()).isTrue();
    }

    private static FilledIn filled(InputField<?, ?> field, Object value) {
        var page = page((Component) field);
        FilledIn.watch(page);
        change(field, value);
        return FilledIn.on(page);
    }

    private static Div page(Component... fields) {
        return new Div(fields);
    }

    /** As a reader does in the browser. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void change(InputField<?, ?> field, Object value) {
        var before = field.getValue();
        set(field, value);
        var changed = (AbstractField) field;
        ComponentUtil.fireEvent(changed, new ComponentValueChangeEvent(changed, changed, before, true));
    }

    @SuppressWarnings("unchecked")
    private static void set(InputField<?, ?> field, Object value) {
        ((InputField<?, Object>) field).setValue(value);
    }
}
