package org.belay.organization;

import java.util.Optional;
import java.util.Set;
import org.belay.shared.table.Parsed;
import org.belay.shared.table.YesNo;

/** What HR systems write for active, on leave and left. */
final class StateWords {

    private static final Set<String> ACTIVE = Set.of(
            "active",
            "a",
            "employed",
            "current",
            "active employee",
            "full-time",
            "part-time",
            "permanent",
            "aktiv",
            "beschaftigt",
            "vollzeit",
            "teilzeit",
            "actif",
            "activo",
            "activa",
            "attivo",
            "attiva",
            "actief",
            "in dienst",
            "ativo",
            "ativa",
            "aktywny",
            "aktywna",
            "zatrudniony");
    private static final Set<String> ON_LEAVE = Set.of(
            "on leave",
            "leave",
            "leave of absence",
            "loa",
            "parental leave",
            "maternity leave",
            "sabbatical",
            "suspended",
            "beurlaubt",
            "elternzeit",
            "en conge",
            "de baja",
            "de permiso",
            "in aspettativa",
            "op verlof",
            "met verlof",
            "afastado",
            "de licenca",
            "na urlopie");
    private static final Set<String> LEFT = Set.of(
            "left",
            "leaver",
            "terminated",
            "inactive",
            "former",
            "resigned",
            "retired",
            "t",
            "ausgeschieden",
            "inaktiv",
            "inactif",
            "parti",
            "sorti",
            "inactivo",
            "inattivo",
            "cessato",
            "inactief",
            "uit dienst",
            "inativo",
            "desligado",
            "demitido",
            "nieaktywny",
            "zwolniony");

    private StateWords() {}

    /**
     * @param status such as "Active", or yes and no where the column asks whether somebody is active
     * @param onLeave yes or no, empty where there is no such column
     */
    static Optional<PersonState> state(String status, String onLeave) {
        var said = status(Spelling.key(status));
        if (YesNo.parse(onLeave) instanceof Parsed.Value<Boolean>(var leave)) {
            return leave && said.orElse(PersonState.ACTIVE) == PersonState.ACTIVE
                    ? Optional.of(PersonState.ON_LEAVE)
                    : said.or(() -> status.isEmpty() ? Optional.of(PersonState.ACTIVE) : Optional.empty());
        }
        return said;
    }

    /** Whether the words themselves say so, wherever they stand; a yes or no only does in a column of its own. */
    static boolean isState(String words) {
        return named(Spelling.key(words)).isPresent();
    }

    private static Optional<PersonState> named(String word) {
        if (ON_LEAVE.contains(word)) {
            return Optional.of(PersonState.ON_LEAVE);
        }
        if (LEFT.contains(word)) {
            return Optional.of(PersonState.LEFT);
        }
        return ACTIVE.contains(word) ? Optional.of(PersonState.ACTIVE) : Optional.empty();
    }

    private static Optional<PersonState> status(String word) {
        var named = named(word);
        return named.isPresent()
                ? named
                : YesNo.parse(word).toOptional().map(yes -> yes ? PersonState.ACTIVE : PersonState.LEFT);
    }
}
