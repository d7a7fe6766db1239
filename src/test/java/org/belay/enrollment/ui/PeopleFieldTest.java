package org.belay.enrollment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Optional;
import org.belay.BelayTest;
import org.belay.enrollment.NamedPerson;
import org.belay.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wishes, and those not to meet. */
@BelayTest
class PeopleFieldTest extends SpringBrowserlessTest {

    private static final NamedPerson MARIE = new NamedPerson(new PersonId(7), "Marie Curie");

    private PeopleField wishes;
    private PeopleField avoid;

    @BeforeEach
    void both() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        wishes = new PeopleField("enrollment.apply.wishes", 5, email -> Optional.of(MARIE));
        avoid = new PeopleField("enrollment.apply.avoid", 5, email -> Optional.of(MARIE));
        wishes.notIn(avoid);
        avoid.notIn(wishes);
        UI.getCurrent().add(wishes, avoid);
    }

    private void add(PeopleField field) {
        test(find(TextField.class, field).single()).setValue("marie@example.org");
        test(find(Button.class, field).withText("Add").single()).click();
    }

    @Test
    void nobodyStandsInBoth() {
        add(wishes);
        add(avoid);
        assertThat(wishes.people()).containsExactly(MARIE.id());
        assertThat(avoid.people()).isEmpty();
        var typed = find(TextField.class, avoid).single();
        assertThat(typed.isInvalid()).isTrue();
        assertThat(typed.getErrorMessage()).startsWith("Marie Curie stands under");
    }
}
