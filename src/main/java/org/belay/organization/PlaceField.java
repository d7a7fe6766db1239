package org.belay.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.belay.shared.table.TargetField;
import org.belay.shared.table.TargetField.Content;

/**
 * What a file of departments, sites, rooms or holidays can say; the names are what such files call it, the most usual
 * first, a line for each language: English, German, French, Spanish, Italian, Dutch, Portuguese, Polish.
 */
public enum PlaceField {
    DEPARTMENT(Form.TEXT, 160, """
            Department; Department Name; Name; Org Unit; Organizational Unit; Team;
            Abteilung; Abteilungsname; Organisationseinheit; Bereich;
            Service; Département; Nom du service; Unité organisationnelle; Nom;
            Departamento; Nombre del departamento; Unidad organizativa; Nombre;
            Reparto; Dipartimento; Nome del reparto; Unità organizzativa; Nome;
            Afdeling; Afdelingsnaam; Organisatie-eenheid; Naam;
            Nome do departamento; Setor; Unidade organizacional;
            Dział; Nazwa działu; Departament; Jednostka organizacyjna; Nazwa"""),
    PARENT_DEPARTMENT(Form.TEXT, 160, """
            Parent Department; Parent; Part Of; Superior Department; Parent Org Unit;
            Übergeordnete Abteilung; Oberabteilung; Gehört zu;
            Service parent; Service de rattachement; Département parent; Unité supérieure;
            Departamento superior; Departamento padre; Unidad superior;
            Reparto superiore; Dipartimento superiore; Fa parte di;
            Bovenliggende afdeling; Hoofdafdeling; Onderdeel van;
            Departamento pai; Setor superior; Unidade superior;
            Dział nadrzędny; Departament nadrzędny; Jednostka nadrzędna"""),
    SITE(Form.TEXT, 120, """
            Site; Site Name; Location; Office; Name;
            Standort; Niederlassung;
            Établissement; Lieu; Nom du site; Bureau; Nom;
            Sede; Centro de trabajo; Ubicación; Oficina; Nombre;
            Nome della sede; Ufficio; Nome;
            Vestiging; Locatie; Kantoor; Naam;
            Unidade; Filial; Localização; Escritório;
            Lokalizacja; Oddział; Siedziba; Biuro; Nazwa"""),
    COUNTRY(Form.TEXT, PlaceCorrections.LONGEST_COUNTRY, """
            Country; Country Code;
            Land; Ländercode;
            Pays; Code pays;
            País; Código de país;
            Paese; Nazione;
            Landcode;
            Código do país;
            Kraj; Kod kraju"""),
    TIME_ZONE(Form.ZONE, 64, """
            Time Zone; Timezone;
            Zeitzone;
            Fuseau horaire;
            Zona horaria; Huso horario;
            Fuso orario;
            Tijdzone;
            Fuso horário;
            Strefa czasowa"""),
    ROOM(Form.TEXT, 120, """
            Room Name; Room; Name;
            Raum; Raumname; Besprechungsraum;
            Salle; Nom de la salle; Salle de réunion; Nom;
            Sala; Nombre de la sala; Sala de reuniones; Nombre;
            Nome della sala; Sala riunioni; Aula; Stanza; Nome;
            Zaal; Ruimte; Vergaderruimte; Vergaderzaal; Naam;
            Nome da sala; Sala de reunião;
            Nazwa sali; Sala konferencyjna; Pokój; Nazwa"""),
    ROOM_CODE(Form.TEXT, 40, """
            Room ID; Room Code; Room No; ID;
            Raum-ID; Raumnummer;
            Numéro de salle; Code de la salle; ID salle;
            Número de sala; Código de sala; ID de sala;
            Numero della sala; Codice sala; ID sala;
            Zaalnummer; Ruimtenummer; Ruimtecode;
            Número da sala; Código da sala; ID da sala;
            Numer sali; Kod sali; ID sali"""),
    FLOOR(Form.TEXT, 20, """
            Floor; Level;
            Etage; Stockwerk; Stock;
            Étage; Niveau;
            Planta; Piso;
            Piano;
            Verdieping;
            Andar;
            Piętro; Kondygnacja"""),
    CAPACITY(Form.WHOLE, 10, """
            Capacity; Seats; Places;
            Plätze; Sitzplätze; Kapazität;
            Capacité; Nombre de places;
            Capacidad; Plazas; Aforo;
            Capienza; Capacità; Posti;
            Capaciteit; Zitplaatsen; Aantal plaatsen;
            Capacidade; Lugares;
            Pojemność; Liczba miejsc; Miejsca"""),
    EQUIPMENT(Form.TEXT, 400, """
            Equipment; Facilities;
            Ausstattung;
            Équipement; Équipements;
            Equipamiento;
            Dotazione; Attrezzatura; Attrezzature;
            Uitrusting; Voorzieningen; Apparatuur;
            Equipamento; Equipamentos; Recursos;
            Wyposażenie; Sprzęt"""),
    STEP_FREE(Form.YES_NO, 5, """
            Step Free; Accessible; Wheelchair;
            Stufenlos; Barrierefrei;
            Accessible PMR; Sans marches;
            Accesible; Sin escalones;
            Accessibile; Senza gradini;
            Toegankelijk; Drempelvrij; Rolstoeltoegankelijk;
            Acessível; Sem degraus;
            Bez barier; Bez stopni; Dostępna dla wózków"""),
    BOOKABLE_FROM(Form.TIME, 5, """
            Bookable From; Open From; Opens;
            Buchbar ab; Buchbar von;
            Réservable à partir de; Réservable dès; Ouverture;
            Reservable desde; Apertura;
            Prenotabile dalle; Prenotabile da;
            Te reserveren vanaf; Boekbaar vanaf; Open vanaf;
            Reservável a partir de; Reservável das; Abertura;
            Rezerwacja od; Dostępna od; Otwarcie"""),
    BOOKABLE_TO(Form.TIME, 5, """
            Bookable To; Bookable Until; Open Until; Closes;
            Buchbar bis;
            Réservable jusqu'à; Fermeture;
            Reservable hasta; Cierre;
            Prenotabile fino alle; Prenotabile fino a; Chiusura;
            Te reserveren tot; Boekbaar tot; Open tot;
            Reservável até; Fechamento; Encerramento;
            Rezerwacja do; Dostępna do; Zamknięcie"""),
    ACTIVE(Form.YES_NO, 5, """
            Active; In Use;
            Aktiv; In Betrieb;
            Actif; En service;
            Activo; Activa; En uso;
            Attivo; Attiva; In uso;
            Actief; In gebruik;
            Ativo; Ativa; Em uso;
            Aktywny; Aktywna; W użyciu"""),
    DATE(Form.DATE, 10, """
            Date; Day;
            Datum; Tag;
            Jour;
            Fecha; Día;
            Data; Giorno;
            Dag;
            Dia;
            Dzień"""),
    HOLIDAY(Form.TEXT, 200, """
            Name; Holiday; Public Holiday;
            Feiertag; Bezeichnung;
            Jour férié; Nom;
            Festivo; Día festivo; Nombre;
            Festività; Giorno festivo; Nome;
            Feestdag; Naam;
            Feriado; Nome do feriado;
            Święto; Nazwa święta; Nazwa"""),
    LOCAL_NAME(Form.TEXT, 200, """
            Local Name; Name in the language of the site;
            Lokaler Name;
            Nom local;
            Nombre local;
            Nome locale;
            Lokale naam;
            Nome local;
            Nazwa lokalna"""),
    HOLIDAY_KIND(Form.TEXT, 40, """
            Type; Kind;
            Art; Typ;
            Genre;
            Tipo; Clase;
            Tipologia;
            Soort;
            Categoria;
            Rodzaj; Kategoria""");

    /** How a value is written down here, whatever the file does. */
    enum Form {
        TEXT(Content.ANY),
        WHOLE(Content.NUMBER),
        YES_NO(Content.YES_NO),
        DATE(Content.DATE),
        TIME(Content.ANY),
        ZONE(Content.TIME_ZONE);

        private final Content content;

        Form(Content content) {
            this.content = content;
        }
    }

    private final Form form;
    private final int longest;
    private final List<String> names;

    PlaceField(Form form, int longest, String names) {
        this.form = form;
        this.longest = longest;
        this.names = Arrays.stream(names.split(";", -1)).map(String::strip).toList();
    }

    Form form() {
        return form;
    }

    int longest() {
        return longest;
    }

    TargetField target() {
        return new TargetField(name(), names, form.content);
    }

    public String messageKey() {
        return "organization.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
