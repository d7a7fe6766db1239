package org.belay.organization;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.organization.PersonField.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.belay.shared.table.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which columns are taken for what, by their names in eight languages and by what stands in them. */
class PeopleColumnsTest {

    /** Columns with one sample each. */
    private static Map<PersonField, String> mapped(String header, String row) {
        var names = header.split(";", -1);
        var cells = row.split(";", -1);
        var columns = new ArrayList<Column>();
        for (int i = 0; i < names.length; i++) {
            columns.add(new Column(i, names[i], false, cells[i].isEmpty() ? List.of() : List.of(cells[i])));
        }
        var guessed = PeopleColumns.GUESS.guess(columns).byField().entrySet().stream()
                .collect(toMap(
                        e -> PersonField.valueOf(e.getKey()), e -> e.getValue().column()));
        return PeopleColumns.settled(guessed).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().name()));
    }

    @Test
    void italianDutchPortugueseAndPolishColumnsAreKnown() {
        assertThat(mapped(
                        "Matricola;Nome;Cognome;Indirizzo e-mail;Reparto;Sede;Paese;Responsabile;Data di assunzione;Stato;Data di cessazione;Lingue",
                        "17;Anna;Rossi;a@x.it;Vendite;Roma;Italia;Bianchi Ugo;1/2/2020;Attivo;;italiano"))
                .isEqualTo(Map.ofEntries(
                        Map.entry(EMPLOYEE_NUMBER, "Matricola"),
                        Map.entry(FIRST_NAME, "Nome"),
                        Map.entry(LAST_NAME, "Cognome"),
                        Map.entry(EMAIL, "Indirizzo e-mail"),
                        Map.entry(DEPARTMENT, "Reparto"),
                        Map.entry(SITE, "Sede"),
                        Map.entry(COUNTRY, "Paese"),
                        Map.entry(MANAGER_NAME, "Responsabile"),
                        Map.entry(HIRE_DATE, "Data di assunzione"),
                        Map.entry(STATE, "Stato"),
                        Map.entry(LAST_DAY, "Data di cessazione"),
                        Map.entry(LANGUAGES, "Lingue")));
        assertThat(mapped(
                        "Personeelsnummer;Naam;Zakelijk e-mailadres;Functie;Afdeling;Vestiging;Land;Leidinggevende;Datum in dienst;Datum uit dienst;Status;Taal",
                        "17;Jan de Boer;j@x.nl;Adviseur;Verkoop;Utrecht;Nederland;23;01-02-2020;;Actief;Nederlands"))
                .containsEntry(FULL_NAME, "Naam")
                .containsEntry(LINE_MANAGER, "Leidinggevende")
                .containsEntry(LAST_DAY, "Datum uit dienst")
                .hasSize(12);
        assertThat(mapped(
                        "Matrícula;Nome completo;E-mail corporativo;Cargo;Departamento;Unidade;País;Gestor;Data de admissão;Data de desligamento;Situação;Idioma",
                        "17;Ana da Silva;a@x.br;Analista;Vendas;Recife;Brasil;chefe@x.br;01/02/2020;;Ativo;português"))
                .containsEntry(FULL_NAME, "Nome completo")
                .containsEntry(MANAGER_EMAIL, "Gestor")
                .hasSize(12);
        assertThat(mapped(
                        "Numer pracownika;Imię;Nazwisko;Adres e-mail;Stanowisko;Dział;Lokalizacja;Kraj;Przełożony;Data zatrudnienia;Data zwolnienia;Status;Język",
                        "17;Łucja;Żak;l@x.pl;Specjalista;Sprzedaż;Gdańsk;Polska;Jan Nowak;2020-02-01;;Aktywny;polski"))
                .containsEntry(FIRST_NAME, "Imię")
                .containsEntry(LAST_NAME, "Nazwisko")
                .containsEntry(MANAGER_NAME, "Przełożony")
                .hasSize(13);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Name | Ann Ray",
                "Full Name | Ann Ray",
                "Employee Name | Ann Ray",
                "Employee | Ann Ray",
                "Mitarbeiter | Anna Muster",
                "Nom complet | Marie Dupont",
                "Nombre completo | María García",
                "Nombre | María García",
                "Nom | Marie Dupont",
                "Worker | Ann Ray",
                "Preferred Name | Ann Ray",
                "Lastname, Firstname | Ray, Ann",
                "Name, Vorname | Muster, Anna",
                "Name | 山田太郎"
            })
    void aSingleColumnOfNamesIsTheFullName(String header, String name) {
        assertThat(mapped("Employee ID;" + header + ";Email", "1;" + name + ";a@x.org"))
                .isEqualTo(Map.of(EMPLOYEE_NUMBER, "Employee ID", FULL_NAME, header, EMAIL, "Email"));
    }

    @Test
    void aNameBesideAFirstNameIsTheLastOne() {
        assertThat(mapped("Personalnummer;Name;Vorname", "1;Muster;Anna"))
                .containsEntry(LAST_NAME, "Name")
                .containsEntry(FIRST_NAME, "Vorname")
                .doesNotContainKey(FULL_NAME);
        assertThat(mapped("ID;Name;Surname", "1;Ann;Ray"))
                .containsEntry(FIRST_NAME, "Name")
                .containsEntry(LAST_NAME, "Surname");
        assertThat(mapped("Matricule;Nom;Prénom", "1;Dupont;Marie"))
                .containsEntry(LAST_NAME, "Nom")
                .containsEntry(FIRST_NAME, "Prénom");
    }

    @ParameterizedTest
    @CsvSource({
        "Manager, 1042, LINE_MANAGER",
        "Manager, boss2@x.org, MANAGER_EMAIL",
        "Manager, Bo Ny, MANAGER_NAME",
        "Reports To, 1042, LINE_MANAGER",
        "Supervisor, boss@x.org, MANAGER_EMAIL",
        "Vorgesetzter, 'Ny, Bo', MANAGER_NAME",
        "Führungskraft, 0042, LINE_MANAGER",
        "Responsable, Bo Ny, MANAGER_NAME",
        "Manager Name, Bo Ny, MANAGER_NAME",
        "Manager Email, bo@x.org, MANAGER_EMAIL"
    })
    void whatNamesTheManagerIsToldByItsCells(String header, String cell, PersonField field) {
        var mapping = mapped("Employee ID;Name;Email;" + header, "1;Ann Ray;a@x.org;" + cell);

        assertThat(mapping).containsEntry(field, header).hasSize(4);
    }

    @Test
    void noColumnIsTakenForPartOfItsName() {
        assertThat(mapped(
                        "Employee ID;First Name;Last Name;Personal Email;Company Name;Emergency Contact;Manager Email;"
                                + "Department ID;Cost Center Name;Spouse First Name;Date of Birth;Position Start Date;"
                                + "Country of Birth;Job Code",
                        "1;Ann;Ray;ann@home.org;Acme;Bo;b@x.org;77;Sales;Cy;1/1/1980;1/1/2020;Peru;J1"))
                .isEqualTo(Map.of(
                        EMPLOYEE_NUMBER,
                        "Employee ID",
                        FIRST_NAME,
                        "First Name",
                        LAST_NAME,
                        "Last Name",
                        MANAGER_EMAIL,
                        "Manager Email"));
    }

    @Test
    void ofTwoColumnsForOneFieldTheMoreUsualNameCounts() {
        assertThat(mapped("ID;Employee ID;Division;Department;Name", "9;1;West;Sales;Ann Ray"))
                .containsEntry(EMPLOYEE_NUMBER, "Employee ID")
                .containsEntry(DEPARTMENT, "Department");
    }

    @Test
    void noNameOfAColumnMeansTwoThingsByChance() {
        var generic = PersonField.words(PersonField.ManagerWords.ANY_FORM);
        var fields = new java.util.HashMap<String, String>();
        for (var target : PersonField.targets()) {
            for (var name : target.names()) {
                if (!generic.contains(name) && !name.equals("Employee") && !name.equals("Worker")) {
                    var other = fields.put(name, target.key());
                    assertThat(other == null || other.equals(target.key()))
                            .as(name + " is " + other + " and " + target.key())
                            .isTrue();
                }
            }
        }
    }
}
