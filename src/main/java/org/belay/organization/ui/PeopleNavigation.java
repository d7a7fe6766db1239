package org.belay.organization.ui;

import com.vaadin.flow.component.html.Anchor;
import org.belay.shared.PersonId;

/** Addresses of the pages about people. */
public final class PeopleNavigation {

    static final String LIST = "people";
    public static final String IMPORT = "people/import";

    /** The imports that were applied. */
    public static final String IMPORTS = "people/imports";

    static final String ORGANIZATION = "organization";
    static final String PLACES = "organization/import";

    private PeopleNavigation() {}

    public static String list() {
        return LIST;
    }

    public static String person(PersonId person) {
        return LIST + "/" + person.value();
    }

    /** Somebody's name, which leads to their page. */
    static Anchor link(PersonId person, String name) {
        var link = new Anchor(person(person), name);
        link.setRouterIgnore(false);
        return link;
    }

    public static String importPeople() {
        return IMPORT;
    }
}
