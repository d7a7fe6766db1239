package org.belay.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.SITE;
import static org.belay.organization.OrganizationFixture.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.belay.BelayTest;
import org.belay.organization.ImportNote.Kind;
import org.belay.security.TestAccounts;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.DepartmentId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.belay.shared.SiteId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Line management, departments and sites: looked at, corrected, and what the next import makes of corrections. */
@BelayTest
@Transactional
class OrganizationChartTest {

    private static final String[] PEOPLE = {
        "1;Ann;Ray;ann@x.example.org;Board;Lyon;;Active;",
        "2;Bo;Ny;bo@x.example.org;Stores;Lyon;1;Active;",
        "3;Cy;Oh;cy@x.example.org;Stores;Oslo;2;Active;",
        "4;Di;Pa;di@x.example.org;Sales;Oslo;99;Active;"
    };

    @TempDir
    private Path folder;

    @Autowired
    private DSLContext sql;

    @Autowired
    private PeopleImport importing;

    @Autowired
    private OrganizationChart chart;

    @Autowired
    private PlaceCorrections corrections;

    @Autowired
    private PersonDirectory directory;

    @Autowired
    private ImportBatches batches;

    @Autowired
    private ImportRepository people;

    private OrganizationFixture given;
    private PersonId importer;

    @BeforeEach
    void people() throws IOException {
        given = new OrganizationFixture(sql, importing);
        importer = given.signInImporter();
        given.take(csv(folder, PEOPLE));
    }

    @AfterEach
    void signOut() {
        TestAccounts.signOut();
    }

    private KnownPerson known(String number) {
        return Objects.requireNonNull(people.everybody().byNumber().get(number));
    }

    private PersonId id(String number) {
        return known(number).id();
    }

    private DepartmentId department(String name) {
        return sql.select(DEPARTMENT.DEPARTMENT_ID)
                .from(DEPARTMENT)
                .where(DEPARTMENT.NAME.eq(name))
                .fetchSingle()
                .value1();
    }

    private SiteId site(String name) {
        return sql.select(SITE.SITE_ID)
                .from(SITE)
                .where(SITE.NAME.eq(name))
                .fetchSingle()
                .value1();
    }

    private void place(String number, String department, String site, String manager) {
        chart.place(
                id(number),
                known(number).version(),
                department(department),
                site(site),
                manager.isEmpty() ? null : id(manager));
    }

    @Test
    void whoReportsToWhomIsReadLevelByLevel() {
        assertThat(chart.reports(null, 0, 100)).extracting(LineRow::name).contains("Ann Ray", "Di Pa");
        assertThat(chart.reports(null, 0, 1)).extracting(LineRow::name).containsExactly("Ann Ray");
        assertThat(chart.reports(id("1"), 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Bo Ny");
            assertThat(row.reports()).isEqualTo(1);
        });
        assertThat(chart.countReports(id("3"))).isZero();
        assertThat(chart.find("oh cy", 0, 10))
                .extracting(LineRow::lineManagerName)
                .containsExactly("Bo Ny");
        assertThat(chart.countFound("4")).isEqualTo(1);
    }

    @Test
    void gapsAreCountedAndListed() {
        sql.update(PERSON)
                .set(PERSON.STATE, PersonState.LEFT)
                .where(PERSON.PERSON_ID.eq(id("2")))
                .execute();
        sql.update(PERSON)
                .set(PERSON.LINE_MANAGER_ID, id("4"))
                .where(PERSON.PERSON_ID.eq(id("1")))
                .execute();
        sql.update(PERSON)
                .set(PERSON.LINE_MANAGER_ID, id("1"))
                .where(PERSON.PERSON_ID.eq(id("4")))
                .execute();

        var gaps = chart.gaps();

        assertThat(gaps).containsEntry(Gap.CIRCLE, 2).containsEntry(Gap.LINE_MANAGER_LEFT, 1);
        assertThat(chart.having(Gap.CIRCLE, 0, 10)).extracting(LineRow::name).containsExactly("Di Pa", "Ann Ray");
        assertThat(chart.having(Gap.NO_SITE, 0, 10)).extracting(LineRow::id).containsExactly(importer);
        assertThat(chart.having(Gap.LINE_MANAGER_LEFT, 0, 10))
                .extracting(LineRow::name)
                .containsExactly("Cy Oh");
    }

    @Test
    void departmentsAndSitesSayWhoWorksThere() {
        assertThat(chart.departments())
                .filteredOn(row -> row.name().equals("Stores"))
                .extracting(DepartmentRow::people)
                .containsExactly(2);
        assertThat(chart.sites())
                .filteredOn(row -> row.name().equals("Oslo"))
                .extracting(SiteRow::people)
                .containsExactly(2);
    }

    @Test
    void aCorrectionHoldsWhileTheSourceRepeatsWhatItSaid() throws IOException {
        place("3", "Sales", "Lyon", "1");
        place("4", "Sales", "Oslo", "1");

        var plan = given.check(csv(folder, PEOPLE));

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.notes())
                .filteredOn(note -> note.kind() == Kind.CORRECTED_BEFORE)
                .extracting(note -> note.reference() + " " + note.field() + " " + note.value())
                .containsExactlyInAnyOrder(
                        "3 DEPARTMENT Stores", "3 SITE Oslo", "3 LINE_MANAGER 2", "4 LINE_MANAGER 99");
    }

    @Test
    void somethingNewFromTheSourceCountsAndIsShown() throws IOException {
        place("3", "Sales", "Oslo", "1");

        String[] news = {"3;Cy;Oh;cy@x.example.org;Board;Oslo;4;Active;"};
        assertThat(given.check(csv(folder, news)).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .extracting(field -> field.field() + " " + field.before() + " " + field.after())
                        .containsExactly("DEPARTMENT Sales Board", "LINE_MANAGER 1 4"));
        given.take(csv(folder, news));
        assertThat(known("3").lineManager()).isEqualTo(id("4"));
        assertThat(given.check(csv(folder, PEOPLE[2])).changes()).hasSize(1);
    }

    @Test
    void aCorrectionMadeAfterAnImportKeepsThePersonFromItsUndoing() throws IOException {
        var taken = given.take(csv(folder, "3;Cy;Oh;cy@x.example.org;Board;Oslo;2;Active;"));
        place("3", "Sales", "Oslo", "2");

        assertThat(batches.undo(taken.batch(), Progress.NONE).changedSince()).isEqualTo(1);
        assertThat(known("3").profile().text(PersonField.DEPARTMENT)).isEqualTo("Sales");
    }

    @Test
    void nobodyIsPutUnderThemselvesOrUnderALeaver() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> place("1", "Board", "Lyon", "3"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> place("1", "Board", "Lyon", "1"));
        sql.update(PERSON)
                .set(PERSON.STATE, PersonState.LEFT)
                .where(PERSON.PERSON_ID.eq(id("2")))
                .execute();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> place("4", "Sales", "Oslo", "2"));
    }

    @Test
    void theSecondOfTwoEditorsIsTold() {
        long seen = known("3").version();
        place("3", "Sales", "Oslo", "2");

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> chart.place(id("3"), seen, department("Board"), site("Oslo"), id("2")));
    }

    @Test
    void whereSomebodyStandsFollowsFromWhoReportsToWhom() {
        place("4", "Sales", "Oslo", "2");

        var line = directory.line(id("3")).orElseThrow();

        assertThat(line.above()).extracting(LinePlace.Named::name).containsExactly("Bo Ny", "Ann Ray");
        assertThat(line.peers().named()).extracting(LinePlace.Named::name).containsExactly("Di Pa");
        assertThat(line.reports().all()).isZero();
        var top = directory.line(id("1")).orElseThrow();
        assertThat(top.above()).isEmpty();
        assertThat(top.peers().all()).isZero();
        assertThat(top.reports().named()).extracting(LinePlace.Named::name).containsExactly("Bo Ny");
    }

    @Test
    void ofManyWhoReportToOneTheFirstAreNamed() throws IOException {
        var many = new String[LinePlace.MOST_NAMED + 2];
        Arrays.setAll(many, i -> (100 + i) + ";Lee;Number" + (100 + i) + ";;Stores;Lyon;1;Active;");
        given.take(csv(folder, many));

        var reports = directory.line(id("1")).orElseThrow().reports();

        assertThat(reports.all()).isEqualTo(LinePlace.MOST_NAMED + 3);
        assertThat(reports.named()).hasSize(LinePlace.MOST_NAMED);
    }

    @Test
    void lineManagementIsForThoseWhoMaySeeItOfThePerson() {
        var person = id("3");
        given.signInMember();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> directory.details(person));
        assertThat(directory.line(person)).isEmpty();
    }

    private DepartmentRow departmentRow(String name) {
        return chart.departments().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private SiteRow siteRow(String name) {
        return chart.sites().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDepartmentIsPutUnderAnotherAndUnderNoneOfItsOwnParts() {
        corrections.move(departmentRow("Stores"), department("Board"));
        corrections.move(departmentRow("Sales"), department("Stores"));

        assertThat(departmentRow("Sales").partOf()).isEqualTo(department("Stores"));
        for (var own : List.of("Board", "Stores", "Sales")) {
            assertThatExceptionOfType(Refused.class)
                    .as(own)
                    .isThrownBy(() -> corrections.move(departmentRow("Board"), department(own)));
        }
        corrections.move(departmentRow("Stores"), null);
        assertThat(departmentRow("Stores").partOf()).isNull();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> corrections.move(departmentRow("Board"), new DepartmentId(Long.MAX_VALUE)));
    }

    @Test
    void aSiteGetsItsCountryAndItsClock() {
        assertThat(siteRow("Oslo").timeZone()).isNull();

        corrections.locate(siteRow("Oslo"), " Norway ", ZoneId.of("Europe/Oslo"));

        assertThat(siteRow("Oslo").country()).isEqualTo("Norway");
        assertThat(siteRow("Oslo").timeZone()).isEqualTo("Europe/Oslo");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        corrections.locate(siteRow("Oslo"), "x".repeat(PlaceCorrections.LONGEST_COUNTRY + 1), null));
        corrections.locate(siteRow("Oslo"), " ", null);
        assertThat(siteRow("Oslo").country()).isNull();
    }

    @Test
    void theSecondOfTwoWhoCorrectAPlaceIsTold() {
        var stores = departmentRow("Stores");
        var oslo = siteRow("Oslo");
        corrections.move(stores, department("Board"));
        corrections.locate(oslo, "Norway", null);

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> corrections.move(stores, department("Sales")));
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> corrections.locate(oslo, "Sweden", null));
    }

    @Test
    void departmentsAreFoundWithWhatTheyArePartOf() {
        corrections.move(departmentRow("Stores"), department("Board"));
        var tree = new DepartmentTree(chart.departments());

        assertThat(tree.people(departmentRow("Board"))).isEqualTo(3);
        assertThat(tree.placesFor(departmentRow("Board")))
                .extracting(DepartmentRow::name)
                .contains("Sales")
                .doesNotContain("Board", "Stores");
        var found = tree.having(" sTORE");
        assertThat(found.parts(null)).extracting(DepartmentRow::name).containsExactly("Board");
        assertThat(found.parts(department("Board")))
                .extracting(DepartmentRow::name)
                .containsExactly("Stores");
        assertThat(tree.having("nowhere at all").isEmpty()).isTrue();
    }

    @Test
    void whoMayNotEditPeopleFindsNothing() {
        var person = id("3");
        var stores = departmentRow("Stores");
        var oslo = siteRow("Oslo");
        given.signInMember();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> corrections.move(stores, null));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> corrections.locate(oslo, "", null));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> chart.departments());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> chart.gaps());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> chart.reports(null, 0, 1));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> chart.place(person, 0, null, null, null));
    }
}
