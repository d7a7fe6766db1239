package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.YearMonth;
import org.belay.reporting.HistoryOfCohorts.Shape;
import org.belay.reporting.OutcomeScreen.Chapter;
import org.belay.reporting.SavedReport.What;
import org.belay.security.ProgramRole;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Views of reports under names: whose they are, and that a shared one shows nobody more than they may read. */
class SavedReportsTest extends ReportTestBase {

    private static final ReportPart AUTUMN = new ReportPart(YearMonth.parse("2025-10"), YearMonth.parse("2025-12"));
    private static final ReportPart OCTOBER = new ReportPart(YearMonth.parse("2025-10"), YearMonth.parse("2025-10"));

    @Autowired
    private SavedReportRepository repository;

    private PersonId coordinator = new PersonId(0);
    private PersonId manager = new PersonId(0);

    @BeforeEach
    void people() {
        coordinator = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        manager = accounts.member("James", "Okafor", program, ProgramRole.MANAGER);
        accounts.signIn(coordinator);
    }

    private SavedReports saved() {
        var programReports = new ProgramReports(live, cohorts, names, user, audit, texts);
        return new SavedReports(repository, reports, programReports, user, Clock.systemUTC());
    }

    private What what(ReportPart part) {
        return new What(cohort, Chapter.BEHAVIOR, part, null);
    }

    @Test
    void whatIsSavedIsFoundAgain() {
        var group = ready(ReportPart.WHOLE).groups().getFirst();
        saved().save("  Sales  ", false, what(ReportPart.of(group)));
        saved().save("Autumn", false, what(AUTUMN));
        assertThat(saved().all()).extracting(SavedReport::name).containsExactly("Autumn", "Sales");
        assertThat(saved().all())
                .extracting(SavedReport::what)
                .containsExactly(what(AUTUMN), what(ReportPart.of(group)));
        accounts.signIn(manager);
        assertThat(saved().all()).isEmpty();
    }

    @Test
    void aSharedOneIsOfferedToThoseWhoCanOpenIt() {
        saved().save("Autumn", true, what(AUTUMN));
        saved().save("October", true, what(OCTOBER));
        saved().save("Whole", true, what(ReportPart.WHOLE));
        accounts.signIn(manager);
        assertThat(saved().all())
                .extracting(SavedReport::name, SavedReport::ownerName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("October", "Maya Lindqvist"),
                        org.assertj.core.groups.Tuple.tuple("Whole", "Maya Lindqvist"));
        assertThat(saved().all())
                .allSatisfy(one -> assertThat(
                                reports.report(one.what().cohort(), one.what().part(), java.util.Locale.ENGLISH))
                        .isInstanceOf(Outcome.Ready.class));
        accounts.signIn(accounts.member("Olga", "Other", other, ProgramRole.COORDINATOR));
        assertThat(saved().all()).isEmpty();
        accounts.signIn(accounts.member("Nora", "Nobody"));
        assertThat(saved().all()).isEmpty();
    }

    /** A comparison is kept with the cohort that was chosen, and offered to those who may read both. */
    @Test
    void aComparisonIsKeptAndSharedWithThoseWhoReadBoth() {
        var elsewhere = history.cohort(
                other, "Summer 25", day("2025-05-01"), day("2025-09-30"), new Shape(28, 22, 5, true, true, false));
        var comparison = new What(cohort, Chapter.GROUPS, ReportPart.WHOLE, null, elsewhere);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> saved().save("Both", true, comparison));
        accounts.give(coordinator, other, ProgramRole.MANAGER);
        accounts.signIn(coordinator);
        saved().save("Both", true, comparison);
        assertThat(saved().all()).extracting(SavedReport::what).containsExactly(comparison);
        assertThat(saved().all()).extracting(one -> one.of().beside()).containsExactly("Summer 25");
        accounts.signIn(manager);
        assertThat(saved().all()).isEmpty();
        accounts.give(manager, other, ProgramRole.MANAGER);
        accounts.signIn(manager);
        assertThat(saved().all()).extracting(SavedReport::name).containsExactly("Both");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() ->
                        saved().save("Months", false, new What(cohort, Chapter.GROUPS, OCTOBER, null, elsewhere)));
    }

    /** Offered to those who read the program, and no more when they lose the right; several months only to who sees sessions. */
    @Test
    void theReportOfAProgramIsKeptAndShared() {
        var whole = What.of(program, Chapter.PARTICIPATION, ReportPart.WHOLE);
        saved().save("Together", true, whole);
        saved().save("Months", true, What.of(program, Chapter.BEHAVIOR, AUTUMN));
        saved().save("One cohort", false, what(ReportPart.WHOLE));
        assertThat(saved().all()).extracting(SavedReport::name).containsExactly("Months", "One cohort", "Together");
        assertThat(saved().all().getLast().what()).isEqualTo(whole);
        assertThat(saved().all().getLast().of()).isEqualTo(new SavedReport.Names(null, program, "Leadership", null));
        accounts.signIn(manager);
        assertThat(saved().all()).extracting(SavedReport::name).containsExactly("Together");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> saved().save("Months", false, What.of(program, Chapter.BEHAVIOR, AUTUMN)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> saved().save("Other", false, What.of(other, Chapter.SUMMARY, ReportPart.WHOLE)));
        accounts.signIn(accounts.member("Olga", "Other", other, ProgramRole.COORDINATOR));
        assertThat(saved().all()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> saved().save("Together", false, whole));
        jdbc.sql("delete from program_role where account_id in (select account_id from account where person_id ="
                        + " :person)")
                .param("person", manager.value())
                .update();
        accounts.signIn(manager);
        assertThat(saved().all()).isEmpty();
    }

    @Test
    void aViewIsOfACohortOrOfAProgram() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new What(cohort, Chapter.SUMMARY, ReportPart.WHOLE, null, null, program));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new What(null, Chapter.SUMMARY, ReportPart.WHOLE, null, null, null));
    }

    @Test
    void nobodySavesWhatTheyCannotRead() {
        accounts.signIn(manager);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> saved().save("Autumn", false, what(AUTUMN)));
        accounts.signIn(accounts.member("Nora", "Nobody"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> saved().save("Whole", false, what(ReportPart.WHOLE)));
    }

    @Test
    void onlyItsOwnerChangesIt() {
        var id = saved().save("Whole", true, what(ReportPart.WHOLE));
        accounts.signIn(manager);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> saved().change(id, "Mine", true));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> saved().remove(id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> saved().restore(id));
        accounts.signIn(coordinator);
        saved().change(id, "All of it", false);
        assertThat(saved().all()).extracting(SavedReport::name).containsExactly("All of it");
        accounts.signIn(manager);
        assertThat(saved().all()).isEmpty();
    }

    @Test
    void aRemovalCanBeTakenBack() {
        var id = saved().save("Whole", false, what(ReportPart.WHOLE));
        saved().remove(id);
        assertThat(saved().all()).isEmpty();
        saved().restore(id);
        assertThat(saved().all()).extracting(SavedReport::id).containsExactly(id);
    }

    @Test
    void aNameIsNeitherEmptyNorLongNorTaken() {
        saved().save("Whole", false, what(ReportPart.WHOLE));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> saved().save(" ", false, what(AUTUMN)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> saved().save("whole", false, what(AUTUMN)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> saved().save("x".repeat(SavedReports.LONGEST + 1), false, what(AUTUMN)));
    }
}
