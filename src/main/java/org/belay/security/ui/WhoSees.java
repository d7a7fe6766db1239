package org.belay.security.ui;

import com.ibm.icu.text.ListFormatter;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.security.Permission;
import org.belay.security.Relation;
import org.belay.shared.ui.Icons;

/** "Who sees this", beside what holds personal content; the words come from the permission matrix. */
public final class WhoSees extends Span {

    /** Whom the words speak to: those concerned, as "you", or somebody else. */
    private enum Address {
        CIRCLE,
        OWN,
        PAIR,
        SPACE,
        OTHER,
        OTHERS_PAIR;

        private static final Set<Relation> PERSONAL = EnumSet.of(Relation.OWN, Relation.PARTNER, Relation.LINE_MANAGER);

        String key(Relation relation) {
            if (relation == Relation.OWN && this == PAIR) {
                return "who-sees.PAIR";
            }
            if (relation == Relation.OWN && this == CIRCLE) {
                return "who-sees.CIRCLE";
            }
            if (relation == Relation.OWN && this == SPACE) {
                return "who-sees.SPACE";
            }
            if (relation == Relation.OWN && this == OTHERS_PAIR) {
                return "who-sees.other.PAIR";
            }
            return (this == OTHER || this == OTHERS_PAIR) && PERSONAL.contains(relation)
                    ? "who-sees.other." + relation
                    : "who-sees." + relation;
        }
    }

    private WhoSees(String icon, String words) {
        addClassName("b-sees");
        add(Icons.of(icon), new Span(words));
    }

    /** For what belongs to one person. */
    public static WhoSees of(Permission permission) {
        return label(permission.granted(), Address.OWN, "who-sees.only-you", List.of());
    }

    /** @param others who reads it as well, each in the words of whoever reads this */
    public static WhoSees of(Permission permission, List<String> others) {
        return label(permission.granted(), Address.OWN, "who-sees.only-you", others);
    }

    /** The same for who reads what belongs to somebody else. */
    public static WhoSees ofOther(Permission permission) {
        return label(permission.granted(), Address.OTHER, "who-sees.only-other", List.of());
    }

    /** For what belongs to the two people of a pair, read by somebody else. */
    public static WhoSees ofOthersPair(Permission permission) {
        return label(permission.granted(), Address.OTHERS_PAIR, "who-sees.only-others-pair", List.of());
    }

    /** For what belongs to the two people of a pair. */
    public static WhoSees ofPair(Permission permission) {
        return label(permission.granted(), Address.PAIR, "who-sees.only-pair", List.of());
    }

    /** For what belongs to the people of a circle. */
    public static WhoSees ofCircle(Permission permission) {
        return label(permission.granted(), Address.CIRCLE, "who-sees.only-circle", List.of());
    }

    /** For what belongs to those who have joined a space. */
    public static WhoSees ofSpace(Permission permission) {
        return label(permission.granted(), Address.SPACE, "who-sees.SPACE", List.of());
    }

    private static WhoSees label(Set<Relation> granted, Address address, String onlyKey, List<String> others) {
        if (granted.equals(Set.of(Relation.OWN)) && others.isEmpty()) {
            return new WhoSees("lock", text(onlyKey));
        }
        if (granted.contains(Relation.MEMBER)) {
            return new WhoSees("eye", text("who-sees.everybody"));
        }
        var readers = Stream.concat(shown(granted).stream().map(address::key).map(WhoSees::text), others.stream())
                .toList();
        var list = ListFormatter.getInstance(UI.getCurrent().getLocale()).format(readers);
        return new WhoSees("eye", UI.getCurrent().getTranslation("who-sees.seen-by", list));
    }

    /** Who coordinates anything also coordinates this. */
    private static Set<Relation> shown(Set<Relation> granted) {
        var shown = EnumSet.copyOf(granted);
        if (shown.contains(Relation.ANY_COORDINATOR)) {
            shown.remove(Relation.COORDINATOR);
        }
        return shown;
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
