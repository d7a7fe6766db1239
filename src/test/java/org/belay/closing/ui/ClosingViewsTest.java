package org.belay.closing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.belay.BelayTest;
import org.belay.cohort.CohortState;
import org.belay.cohort.ui.CohortNavigation;
import org.belay.enrollment.Side;
import org.belay.feedback.Instrument;
import org.belay.feedback.SurveyPlans;
import org.belay.matching.MatchState;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.PlannedSurvey;
import org.belay.program.SurveyMoment;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.Pairs;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.LongList;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
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

    @Autowired
    private SurveyPlans plans;

    private Pairs given;
    private TestAccounts accounts;
    private ProgramId program;
    private CohortId cohort;

    @BeforeEach
    void cohort() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        given = new Pairs(sql);
        accounts = new TestAccounts(sql);
        program = given.program();
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

    @Test
    void aCircleGoesOnOnceThatIsConfirmed() {
        sql.execute("update program set format = 'CIRCLE'");
        var ada = accounts.member("Ada", "One");
        var circle = given.circle(cohort, "Speaking up", null, given.enrollment(cohort, ada, Side.MENTEE, null));
        var until = LocalDate.now(ZoneOffset.UTC).plusDays(40);
        wishes("circle_id", circle.value(), ada, "EXTEND", until);
        open();
        var words = "Confirm until " + Formats.date(until);
        test(button(words)).click();
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("1 of 1 want to go on."));
        test(find(Button.class).withText(words).all().getLast()).click();
        assertThat(shown()).contains("goes on until " + Formats.date(until)).doesNotContain(words);
    }

    @Test
    void whoClosesBeforeTheSurveyAtTheEndIsOverIsTold() {
        var ends = LocalDate.now(ZoneOffset.UTC).plusDays(3);
        sql.execute(
                "update cohort set starts_on = ?, ends_on = ? where cohort_id = ?",
                ends.minusDays(90),
                ends,
                cohort.value());
        open();
        assertThat(shown()).doesNotContain("What is asked in surveys");
        plans.edit(
                program,
                plans.get(program).version(),
                List.of(new PlannedSurvey(Instrument.PULSE, SurveyMoment.END, PlanSide.BOTH, false)));
        var words = "What is asked in surveys shows from " + Formats.date(ends.plusDays(1));
        open();
        assertThat(shown()).contains(words);
        UI.getCurrent().navigate(CohortNavigation.cohort(cohort));
        test(button("Close cohort")).click();
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText).anyMatch(text -> text.startsWith(words));
    }

    @Test
    void whoWantsAnotherMatchIsInvitedToTheNextCohortInOneStep() {
        var ada = accounts.member("Ada", "One");
        var daniel = accounts.member("Daniel", "Osei");
        var match = given.match(
                cohort,
                given.enrollment(cohort, daniel, Side.MENTOR, null),
                given.enrollment(cohort, ada, Side.MENTEE, null));
        given.put(match, MatchState.COMPLETED);
        wishes("match_id", match.value(), ada, "REPAIR", null);
        open();
        assertThat(shown()).contains("Ada One", "No cohort of this program");
        var next = given.cohort(program);
        given.put(next, CohortState.ENROLLING);
        sql.execute("update cohort set name = 'Autumn', starts_on = '2090-01-01' where cohort_id = ?", next.value());
        sql.execute("update cohort set starts_on = '2089-01-01' where cohort_id = ?", cohort.value());
        open();
        test(button("Invite them to Autumn")).click();
        assertThat(shown()).doesNotContain("Ada One");
        assertThat(sql.fetchSingle("select person_id from enrollment where state = 'INVITED'")
                        .get(0, Long.class))
                .isEqualTo(ada.value());
    }

    private void wishes(String column, long key, PersonId person, String wish, @Nullable LocalDate until) {
        sql.execute(
                "insert into closing_wish (" + column + ", person_id, wish, until_day, wished_at)"
                        + " values (?, ?, ?, ?, utc_timestamp())",
                key,
                person.value(),
                wish,
                until);
    }
}
