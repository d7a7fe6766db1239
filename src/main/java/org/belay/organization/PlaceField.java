package org.belay.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.belay.shared.table.TargetField;
import org.belay.shared.table.TargetField.Content;

/** What a file of departments, sites, rooms or holidays can say; the names are what such files call it. */
public enum PlaceField {
    DEPARTMENT(
            Form.TEXT,
            160,
            "Department; Department Name; Name; Org Unit; Team; Abteilung; Abteilungsname; Organisationseinheit;"
                    + " Service; Département; Departamento; Reparto; Afdeling; Dział"),
    PARENT_DEPARTMENT(
            Form.TEXT,
            160,
            "Parent Department; Parent; Part Of; Superior Department; Parent Org Unit; Übergeordnete Abteilung;"
                    + " Oberabteilung; Gehört zu; Service parent; Departamento superior"),
    SITE(
            Form.TEXT,
            120,
            "Site; Site Name; Location; Office; Name; Standort; Niederlassung; Établissement; Lieu; Sede; Vestiging;"
                    + " Lokalizacja"),
    COUNTRY(Form.TEXT, PlaceCorrections.LONGEST_COUNTRY, "Country; Country Code; Land; Pays; País; Paese; Kraj"),
    TIME_ZONE(Form.ZONE, 64, "Time Zone; Timezone; Zeitzone; Fuseau horaire; Zona horaria; Fuso orario; Tijdzone"),
    ROOM(Form.TEXT, 120, "Room Name; Room; Name; Raum; Raumname; Besprechungsraum; Salle; Sala; Zaal"),
    ROOM_CODE(Form.TEXT, 40, "Room ID; Room Code; Room No; Raum-ID; Raumnummer; ID"),
    FLOOR(Form.TEXT, 20, "Floor; Level; Etage; Stockwerk; Stock; Étage; Planta; Piano; Verdieping"),
    CAPACITY(Form.WHOLE, 10, "Capacity; Seats; Places; Plätze; Sitzplätze; Kapazität; Capacité; Capacidad; Capaciteit"),
    EQUIPMENT(Form.TEXT, 400, "Equipment; Facilities; Ausstattung; Équipement; Equipamiento; Uitrusting"),
    STEP_FREE(Form.YES_NO, 5, "Step Free; Accessible; Wheelchair; Stufenlos; Barrierefrei; Accessible PMR; Accesible"),
    BOOKABLE_FROM(Form.TIME, 5, "Bookable From; Open From; Opens; Buchbar ab; Buchbar von"),
    BOOKABLE_TO(Form.TIME, 5, "Bookable To; Bookable Until; Open Until; Closes; Buchbar bis"),
    ACTIVE(Form.YES_NO, 5, "Active; In Use; Aktiv; In Betrieb; Actif; Activo"),
    DATE(Form.DATE, 10, "Date; Day; Datum; Tag; Jour; Fecha; Data"),
    HOLIDAY(Form.TEXT, 200, "Name; Holiday; Public Holiday; Feiertag; Bezeichnung; Jour férié; Festivo; Feestdag"),
    LOCAL_NAME(Form.TEXT, 200, "Local Name; Name in the language of the site; Lokaler Name; Nom local; Nombre local"),
    HOLIDAY_KIND(Form.TEXT, 40, "Type; Kind; Art; Typ; Tipo");

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
