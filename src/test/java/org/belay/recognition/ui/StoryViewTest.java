package org.belay.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.belay.BelayTest;
import org.belay.enrollment.Side;
import org.belay.security.TestAccounts;
import org.belay.session.Pairs;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Ines was a newcomer to the end in a program that says so, and is a buddy now. */
@BelayTest
@Transactional
@ViewPackages(packages = "org.belay")
class StoryViewTest extends SpringBrowserlessTest {

    @Autowired
    private DSLContext sql;

    private Pairs given;
    private ProgramId program;
    private PersonId ines;

    /** Signed in before there is a page. */
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        given = new Pairs(sql);
        program = given.program();
        sql.execute(
                "insert into program_term (program_id, language, mentor, mentors, mentee, mentees)"
                        + " values (?, 'en', 'buddy', 'buddies', 'newcomer', 'newcomers')",
                program.value());
        var accounts = new TestAccounts(sql);
        ines = accounts.member("Ines", "Carvalho");
        accounts.signIn(ines);
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private void tookPart(Side side, String from) {
        CohortId cohort = given.cohort(program);
        sql.execute("update cohort set starts_on = ? where cohort_id = ?", from, cohort.value());
        var place = given.enrollment(cohort, ines, side, null);
        sql.execute("update enrollment set state = 'COMPLETED' where enrollment_id = ?", place.value());
    }

    private String said() {
        return getCurrentView().getElement().getTextRecursively();
    }

    @Test
    void whoTookTheOtherSideMaySaySoAboveTheirStory() {
        navigate(StoryView.class);
        assertThat(find(Checkbox.class).all()).as("not yet").isEmpty();

        tookPart(Side.MENTEE, "2025-01-10");
        tookPart(Side.MENTOR, "2025-09-10");
        navigate(StoryView.class);
        test(find(TextField.class).withLabel("Title").single()).setValue("The other side");
        test(find(TextArea.class).withLabel("Your story").single()).setValue("I know now what they saved me from.");
        var box = find(Checkbox.class).single();
        assertThat(box.getLabel()).contains("from newcomer to buddy in ");
        test(box).click();
        test(find(Button.class).withText("Share the story").single()).click();

        assertThat(said()).contains("I know now what they saved me from.", "From newcomer to buddy in ");
    }
}
