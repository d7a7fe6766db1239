package org.belay.organization;

import static org.belay.organization.PlaceField.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.belay.shared.table.ColumnGuess;

/** What a file about the places of the organization holds: a line each. */
public enum PlaceKind {
    DEPARTMENTS(ImportKind.DEPARTMENTS, List.of(DEPARTMENT), List.of(PARENT_DEPARTMENT)),
    SITES(ImportKind.SITES, List.of(SITE), List.of(COUNTRY, TIME_ZONE)),
    ROOMS(
            ImportKind.ROOMS,
            List.of(SITE, ROOM),
            List.of(ROOM_CODE, FLOOR, CAPACITY, EQUIPMENT, STEP_FREE, BOOKABLE_FROM, BOOKABLE_TO, ACTIVE)),
    HOLIDAYS(ImportKind.HOLIDAYS, List.of(SITE, DATE, HOLIDAY), List.of(LOCAL_NAME, HOLIDAY_KIND));

    private final ImportKind importKind;
    private final List<PlaceField> key;
    private final List<PlaceField> facts;

    PlaceKind(ImportKind importKind, List<PlaceField> key, List<PlaceField> facts) {
        this.importKind = importKind;
        this.key = key;
        this.facts = facts;
    }

    static Optional<PlaceKind> of(ImportKind importKind) {
        return Arrays.stream(values())
                .filter(kind -> kind.importKind == importKind)
                .findFirst();
    }

    ImportKind importKind() {
        return importKind;
    }

    /** What a line cannot do without: by these the same thing is known again in the next file. */
    public List<PlaceField> key() {
        return key;
    }

    /** The key first. */
    public List<PlaceField> fields() {
        return java.util.stream.Stream.concat(key.stream(), facts.stream()).toList();
    }

    List<PlaceField> facts() {
        return facts;
    }

    ColumnGuess guess() {
        return new ColumnGuess(fields().stream().map(PlaceField::target).toList());
    }

    /** In which capitals and accents do not matter. */
    String keyOf(Map<PlaceField, String> values) {
        return keyOf(key.stream().map(field -> values.getOrDefault(field, "")).toList());
    }

    /** @param values of the fields of the key, in their order */
    static String keyOf(List<String> values) {
        return values.stream().map(Spelling::key).collect(Collectors.joining("\n"));
    }
}
