package org.belay.closing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.belay.BelayTest;
import org.belay.cohort.CohortState;
import org.belay.enrollment.Side;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.Pairs;
import org.belay.shared.CohortId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The closing of a cohort as who coordinates it does it. */
@BelayTest
@Transactional
class ClosingViewsTest extends SpringBrowserlessTest {

    @Autowired
    private DSLContext sql;

    private Pairs given;
    private TestAccounts accounts;
    private CohortId cohort;

    @BeforeEach
    void cohort() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        given = new Pairs(sql);
        accounts = new TestAccounts(sql);
        var program = given.program();
        cohort = given.cohort(program);
        given.put(cohort, CohortState.CLOSING);
        accounts.signIn(accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR));
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private void pairs(int count) {
        var mentor = given.enrollment(cohort, accounts.person("Daniel", "Osei"), Side.MENTOR, null);
        IntStream.range(0, count)
                .mapToObj(i -> accounts.person("Ada%03d".formatted(i), "One"))
                .forEach(mentee -> given.match(cohort, mentor, given.enrollment(cohort, mentee, Side.MENTEE, null)));
    }

    private void open() {
        UI.getCurrent().navigate(ClosingNavigation.cohort(cohort));
    }

    private String shown() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private Button button(String words) {
        return find(Button.class).withText(words).all().getFirst();
    }

    private int lines() {
        return find(Checkbox.class).all().size();
    }

    private List<Object> states() {
        return sql.fetch("select distinct state from published_match where cohort_id = ?", cohort.value())
                .getValues(0, Object.class);
    }

    @Test
    void manyPairsAreShownAHundredAtATimeAndCompletedTogether() {
        pairs(LongList.AT_ONCE + 2);
        open();
        assertThat(lines()).isEqualTo(LongList.AT_ONCE);
        assertThat(shown()).contains("Ada099 One").doesNotContain("Ada100 One");
        test(button("Complete the chosen pairs…")).click();
        assertThat(states()).containsExactly("COMPLETED");
        test(button("Undo")).click();
        assertThat(states()).containsExactly("ACTIVE");
    }

    @Test
    void whoIsTakenOutOfTheRestGoesOn() {
        pairs(LongList.AT_ONCE + 2);
        open();
        test(button("Show 2 more of 2")).click();
        assertThat(lines()).isEqualTo(LongList.AT_ONCE + 2);
        assertThat(find(Button.class).withText("Show 2 more of 2").all()).isEmpty();
        find(Checkbox.class).all().getLast().setValue(false);
        test(button("Complete the chosen pairs…")).click();
        assertThat(lines()).isEqualTo(1);
        assertThat(shown()).contains("Ada101 One");
    }

    @Test
    void circlesAreCompletedAndTakenBack() {
        sql.execute("update program set format = 'CIRCLE'");
        var ada = given.enrollment(cohort, accounts.person("Ada", "One"), Side.MENTEE, null);
        given.circle(cohort, "Speaking up", accounts.person("Daniel", "Osei"), ada);
        open();
        assertThat(shown()).contains("Speaking up", "1 member", "0 of 1 looked back");
        test(button("Complete the chosen circles")).click();
        assertThat(shown()).contains("Nothing left to complete");
        test(button("Undo")).click();
        assertThat(shown()).contains("Speaking up");
    }
}
