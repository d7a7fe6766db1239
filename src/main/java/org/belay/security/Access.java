package org.belay.security;

import java.util.Collections;
import java.util.Optional;

/** The one decision: may this actor do that to an object with these facts, and as what? */
public final class Access {

    private Access() {}

    public static boolean allows(Actor actor, Permission permission, Facts facts) {
        return ground(actor, permission, facts).isPresent();
    }

    /** The relation that gives the permission, the closest one first; nothing when it is not given. */
    public static Optional<Relation> ground(Actor actor, Permission permission, Facts facts) {
        return permission.granted().stream()
                .filter(relation -> stands(actor, relation, facts))
                .findFirst();
    }

    private static boolean stands(Actor actor, Relation relation, Facts facts) {
        return switch (relation) {
            case OWN -> facts.owners().contains(actor.person());
            case PARTNER -> facts.partners().contains(actor.person());
            case FACILITATOR -> facts.facilitators().contains(actor.person());
            // A coordinator who is matched with the person sees the match as its mentor or mentee, and no more of it.
            case COORDINATOR ->
                !Collections.disjoint(actor.coordinates(), facts.programs())
                        && !facts.partners().contains(actor.person());
            case ANY_COORDINATOR -> actor.coordinator();
            case PROGRAM_MANAGER -> !Collections.disjoint(actor.managesPrograms(), facts.programs());
            case DEPARTMENT_MANAGER ->
                facts.department() != null && actor.managesDepartments().contains(facts.department());
            case LINE_MANAGER -> actor.person().equals(facts.lineManager());
            case ADDRESSEE -> actor.safeguardingContact() && facts.addressees().contains(actor.person());
            case SAFEGUARDING_CONTACT -> actor.safeguardingContact();
            case PEOPLE_IMPORTER -> actor.mayImportPeople();
            case ADMINISTRATOR -> actor.administrator();
            case MEMBER -> true;
        };
    }
}
