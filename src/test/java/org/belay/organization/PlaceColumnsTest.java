package org.belay.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.organization.PlaceField.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.belay.organization.PlacePlanner.KnownPlaces;
import org.belay.shared.table.Cell;
import org.belay.shared.table.Column;
import org.belay.shared.table.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which columns of files of places are taken for what, by their names in eight languages. */
class PlaceColumnsTest {

    /** The fields in the order of the columns; a column that is not understood is left out. */
    private static List<PlaceField> mapped(PlaceKind kind, String header) {
        var columns = new ArrayList<Column>();
        for (var name : header.split(";", -1)) {
            columns.add(new Column(columns.size(), name.strip(), false, List.of()));
        }
        var byColumn = new TreeMap<Integer, PlaceField>();
        kind.guess()
                .guess(columns)
                .byField()
                .forEach((field, guess) -> byColumn.put(guess.column().index(), PlaceField.valueOf(field)));
        return List.copyOf(byColumn.values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Department;Parent Department",
                "Abteilung;Übergeordnete Abteilung",
                "Service;Service de rattachement",
                "Departamento;Departamento superior",
                "Dipartimento;Dipartimento superiore",
                "Afdeling;Bovenliggende afdeling",
                "Setor;Setor superior",
                "Dział;Dział nadrzędny"
            })
    void departments(String header) {
        assertThat(mapped(PlaceKind.DEPARTMENTS, header)).containsExactly(DEPARTMENT, PARENT_DEPARTMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Site;Country;Time Zone",
                "Standort;Land;Zeitzone",
                "Établissement;Pays;Fuseau horaire",
                "Centro de trabajo;País;Huso horario",
                "Sede;Paese;Fuso orario",
                "Vestiging;Land;Tijdzone",
                "Unidade;Código do país;Fuso horário",
                "Oddział;Kraj;Strefa czasowa"
            })
    void sites(String header) {
        assertThat(mapped(PlaceKind.SITES, header)).containsExactly(SITE, COUNTRY, TIME_ZONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Site;Room;Room ID;Floor;Capacity;Equipment;Step Free;Bookable From;Bookable To;Active",
                "Standort;Raum;Raumnummer;Etage;Plätze;Ausstattung;Stufenlos;Buchbar ab;Buchbar bis;Aktiv",
                "Lieu;Salle;Numéro de salle;Étage;Capacité;Équipement;Accessible PMR;Réservable dès;"
                        + "Réservable jusqu'à;Actif",
                "Sede;Sala;Número de sala;Planta;Aforo;Equipamiento;Accesible;Reservable desde;Reservable hasta;Activo",
                "Sede;Nome della sala;Codice sala;Piano;Capienza;Dotazione;Accessibile;Prenotabile da;"
                        + "Prenotabile fino a;Attivo",
                "Vestiging;Zaal;Zaalnummer;Verdieping;Zitplaatsen;Uitrusting;Toegankelijk;Boekbaar vanaf;"
                        + "Boekbaar tot;Actief",
                "Unidade;Nome da sala;Código da sala;Andar;Capacidade;Equipamento;Acessível;Abertura;Encerramento;Ativo",
                "Oddział;Nazwa sali;Numer sali;Piętro;Liczba miejsc;Wyposażenie;Bez barier;Dostępna od;Dostępna do;Aktywna"
            })
    void rooms(String header) {
        assertThat(mapped(PlaceKind.ROOMS, header))
                .containsExactly(
                        SITE,
                        ROOM,
                        ROOM_CODE,
                        FLOOR,
                        CAPACITY,
                        EQUIPMENT,
                        STEP_FREE,
                        BOOKABLE_FROM,
                        BOOKABLE_TO,
                        ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Site;Date;Public Holiday;Local Name;Type",
                "Standort;Datum;Feiertag;Lokaler Name;Art",
                "Lieu;Jour;Jour férié;Nom local;Genre",
                "Sede;Fecha;Festivo;Nombre local;Tipo",
                "Sede;Giorno;Festività;Nome locale;Tipologia",
                "Vestiging;Dag;Feestdag;Lokale naam;Soort",
                "Unidade;Dia;Feriado;Nome local;Categoria",
                "Oddział;Dzień;Święto;Nazwa lokalna;Rodzaj"
            })
    void holidays(String header) {
        assertThat(mapped(PlaceKind.HOLIDAYS, header)).containsExactly(SITE, DATE, HOLIDAY, LOCAL_NAME, HOLIDAY_KIND);
    }

    @Test
    void noColumnIsTakenForPartOfItsName() {
        assertThat(mapped(PlaceKind.ROOMS, "Site;Room;Room Owner;Cleaning Floor Plan"))
                .containsExactly(SITE, ROOM);
    }

    @ParameterizedTest
    @CsvSource({
        "8:00, 08:00",
        "08:30:00, 08:30",
        "18:00, 18:00",
        "8:00 AM, 08:00",
        "8:30pm, 20:30",
        "12:00 AM, 00:00",
        "6 PM, 18:00"
    })
    void timesAreReadByEitherClock(String written, String meant) {
        assertThat(opening(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "13:00 PM", "noon", "8"})
    void whatIsNoTimeIsRejected(String written) {
        assertThat(opening(written)).isEqualTo("NO_TIME");
    }

    private static String opening(String written) {
        var columns = new LinkedHashMap<PlaceField, Column>();
        for (var field : List.of(SITE, ROOM, BOOKABLE_FROM)) {
            columns.put(field, new Column(columns.size(), field.name(), false, List.of()));
        }
        var row = new Row(2, List.of(new Cell.Text("Hull"), new Cell.Text("Red"), new Cell.Text(written)), List.of());
        var file = new PlaceFile(
                PlaceKind.ROOMS,
                "rooms.csv",
                List.copyOf(columns.values()),
                "",
                Map.copyOf(columns),
                false,
                List.of(row));
        var plan = new PlacePlanner(file, new KnownPlaces(List.of(), List.of("Hull"))).plan();
        return plan.rejected().isEmpty()
                ? String.valueOf(plan.changes().getFirst().after().get(BOOKABLE_FROM))
                : plan.rejected().getFirst().reason().name();
    }
}
