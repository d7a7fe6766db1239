package org.belay.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.organization.OrganizationFixture.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import org.belay.BelayTest;
import org.belay.organization.ImportNote.Kind;
import org.belay.security.TestAccounts;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** People whose numbers, names and managers a careless import would mix up. */
@BelayTest
@Transactional
class OddPeopleTest {

    @TempDir
    private Path folder;

    @Autowired
    private DSLContext sql;

    @Autowired
    private PeopleImport importing;

    @Autowired
    private ImportRepository people;

    private OrganizationFixture given;

    @BeforeEach
    void signIn() {
        given = new OrganizationFixture(sql, importing);
        given.signInImporter();
    }

    @AfterEach
    void signOut() {
        TestAccounts.signOut();
    }

    private KnownPerson known(String number) {
        return Objects.requireNonNull(people.everybody().byNumber().get(number));
    }

    @Test
    void numbersKeepTheirLeadingZerosAndAreOthersWithoutThem() throws IOException {
        var result = given.take(
                csv(folder, "007;Ann;Ray;ann@x.example.org;;;;Active;", "7;Bo;Ny;bo@x.example.org;;;007;Active;"));

        assertThat(result.added()).isEqualTo(2);
        assertThat(known("7").lineManager()).isEqualTo(known("007").id());
    }

    @Test
    void anEmailInCapitalsIsTheSameEmail() throws IOException {
        given.take(csv(folder, "1;Ann;Ray;ann.ray@x.example.org;;;;Active;"));

        assertThat(given.check(csv(folder, "1;Ann;Ray;Ann.Ray@X.Example.ORG;;;;Active;"))
                        .changes())
                .isEmpty();
        assertThat(given.check(csv(folder, "2;Bo;Ny;ANN.RAY@x.example.org;;;;Active;"))
                        .notes())
                .extracting(ImportNote::kind)
                .contains(Kind.EMAIL_SHARED);
    }

    @Test
    void twoPeopleOfOneNameStayTwo() throws IOException {
        given.take(csv(
                folder, "1;Ann;Ray;ann@x.example.org;;;;Active;", "2;Ann;Ray;ann2@x.example.org;Stores;;1;Active;"));

        assertThat(known("2").id()).isNotEqualTo(known("1").id());
        assertThat(known("2").lineManager()).isEqualTo(known("1").id());
    }

    @Test
    void whoIsRenamedStaysTheSamePerson() throws IOException {
        given.take(csv(folder, "1;Ann;Ray;ann.ray@x.example.org;;;;Active;", "2;Bo;Ny;bo@x.example.org;;;1;Active;"));
        var before = known("1").id();

        var plan = given.check(csv(folder, "1;Anna;Ray-Müller;anna.ray-mueller@x.example.org;;;;Active;"));
        assertThat(plan.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .extracting(PersonChange.FieldChange::field)
                        .containsExactly(PersonField.FIRST_NAME, PersonField.LAST_NAME, PersonField.EMAIL));
        given.take(csv(folder, "1;Anna;Ray-Müller;anna.ray-mueller@x.example.org;;;;Active;"));

        assertThat(known("1").id()).isEqualTo(before);
        assertThat(known("2").lineManager()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"نور;الدين", "בן;כהן", "伟;王", "さくら;佐藤", "Zoë 🦊;O’Neill‑Śmigły", "Ngũgĩ;wa Thiong'o"})
    void namesOfAnyScriptComeBackAsTheyWere(String name) throws IOException {
        given.take(csv(folder, "1;" + name + ";a@x.example.org;;;;Active;"));

        var profile = known("1").profile();
        assertThat(profile.text(PersonField.FIRST_NAME) + ";" + profile.text(PersonField.LAST_NAME))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void tabsAndWideTextWithAHeaderInAnotherLanguageAreRead(String encoding) throws IOException {
        var text = "\ufeffPersonalnummer\tVorname\tNachname\tE-Mail-Adresse\tAbteilung\tStandort\n"
                + "0042\tJürgen\tGroß\tj.gross@x.example.org\tEinkauf\tKöln\n"
                + "0043\tŁucja\tWójcik\tl.wojcik@x.example.org\tEinkauf\tŁódź\n";
        var file = Files.write(folder.resolve("people.tsv"), text.getBytes(Charset.forName(encoding)));

        assertThat(given.take(file).added()).isEqualTo(2);
        assertThat(known("0043").profile().text(PersonField.SITE)).isEqualTo("Łódź");
    }

    @Test
    void aChainOfManagersThatEndsInItselfIsSaidAndBroken() throws IOException {
        int length = 500;
        var rows = IntStream.range(0, length)
                .mapToObj(i -> "%d;P%d;Q;p%d@x.example.org;;;%d;Active;".formatted(i, i, i, (i + 1) % length))
                .toArray(String[]::new);
        var plan = given.check(csv(folder, rows));

        assertThat(plan.notes()).extracting(ImportNote::kind).contains(Kind.MANAGER_CYCLE);
        given.take(csv(folder, rows));
        assertThat(circles()).isEmpty();
    }

    @Test
    void aCircleThatOnlyTwoFilesTogetherCloseIsSaidAndBroken() throws IOException {
        given.take(csv(folder, "1;Ann;Ray;ann@x.example.org;;;2;Active;", "2;Bo;Ny;bo@x.example.org;;;;Active;"));

        var plan = given.check(csv(folder, "2;Bo;Ny;bo@x.example.org;;;1;Active;"));

        assertThat(plan.notes()).extracting(ImportNote::kind).contains(Kind.MANAGER_CYCLE);
        assertThat(plan.changes()).isEmpty();
    }

    private java.util.List<java.util.Set<String>> circles() {
        var managers = new LineManagers();
        people.everybody().people().stream()
                .map(KnownPerson::profile)
                .forEach(person -> managers.set(person.reference(), person.text(PersonField.LINE_MANAGER)));
        return managers.circles();
    }

    @Test
    void aFileInWindowsLettersIsReadAsSuch() throws IOException {
        var text =
                "Personalnummer;Vorname;Nachname;E-Mail\r\n1;Jürgen;Groß;j@x.example.org\r\n2;Zoë;Müller;z@x.example.org\r\n";
        var file = Files.write(folder.resolve("people.csv"), text.getBytes(Charset.forName("windows-1252")));

        given.take(file);

        assertThat(known("1").profile().text(PersonField.LAST_NAME)).isEqualTo("Groß");
    }
}
