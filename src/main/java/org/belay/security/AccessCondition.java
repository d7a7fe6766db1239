package org.belay.security;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.trueCondition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.shared.DepartmentId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * The same decision as {@link Access}, for a query: the condition that holds for exactly the rows that the actor may
 * see. It is built from the columns where a query finds the facts of a row.
 */
public final class AccessCondition {

    private final List<Field<PersonId>> owners = new ArrayList<>();
    private final List<Field<PersonId>> partners = new ArrayList<>();
    private final List<Field<PersonId>> facilitators = new ArrayList<>();
    private final List<Field<PersonId>> addressees = new ArrayList<>();
    private Set<PersonId> matchedWithActor = Set.of();
    private @Nullable Field<ProgramId> program;
    private @Nullable Field<DepartmentId> department;
    private @Nullable Field<PersonId> lineManager;

    /** A column that holds somebody to whom the row belongs; call it twice for a pair. */
    public AccessCondition owner(Field<PersonId> column) {
        owners.add(column);
        return this;
    }

    public AccessCondition partner(Field<PersonId> column) {
        partners.add(column);
        return this;
    }

    /** A column that holds somebody who leads the workshop of the row. */
    public AccessCondition facilitator(Field<PersonId> column) {
        facilitators.add(column);
        return this;
    }

    /** A column that holds a contact to whom the row was sent. */
    public AccessCondition addressee(Field<PersonId> column) {
        addressees.add(column);
        return this;
    }

    /**
     * Those matched with whoever is asking, for a query that does not reach the matches itself: rows of theirs are rows
     * of a partner.
     */
    public AccessCondition partnersOfActor(Set<PersonId> matched) {
        matchedWithActor = Set.copyOf(matched);
        return this;
    }

    public AccessCondition program(Field<ProgramId> column) {
        program = column;
        return this;
    }

    public AccessCondition department(Field<DepartmentId> column) {
        department = column;
        return this;
    }

    public AccessCondition lineManager(Field<PersonId> column) {
        lineManager = column;
        return this;
    }

    public Condition allows(Actor actor, Permission permission) {
        return any(permission.granted().stream().map(relation -> stands(actor, relation)));
    }

    private Condition stands(Actor actor, Relation relation) {
        return switch (relation) {
            case OWN -> any(owners.stream().map(c -> c.eq(actor.person())));
            case PARTNER ->
                any(Stream.concat(
                        partners.stream().map(c -> c.eq(actor.person())),
                        owners.stream().map(c -> c.in(matchedWithActor))));
            case FACILITATOR -> any(facilitators.stream().map(c -> c.eq(actor.person())));
            case ADDRESSEE ->
                any(addressees.stream().map(c -> c.eq(actor.person()))).and(constant(actor.safeguardingContact()));
            case SAFEGUARDING_CONTACT -> constant(actor.safeguardingContact());
            case COORDINATOR ->
                program == null
                        ? falseCondition()
                        : program.in(actor.coordinates()).and(notPartner(actor));
            case PROGRAM_MANAGER -> program == null ? falseCondition() : program.in(actor.managesPrograms());
            case DEPARTMENT_MANAGER ->
                department == null ? falseCondition() : department.in(actor.managesDepartments());
            case LINE_MANAGER -> lineManager == null ? falseCondition() : lineManager.eq(actor.person());
            case ANY_COORDINATOR -> constant(actor.coordinator());
            case PEOPLE_IMPORTER -> constant(actor.mayImportPeople());
            case ADMINISTRATOR -> constant(actor.administrator());
            case MEMBER -> trueCondition();
        };
    }

    /** The coordinator who is one of the pair; a column may be null where somebody has no partner. */
    private Condition notPartner(Actor actor) {
        return Stream.concat(
                        partners.stream().map(c -> c.isDistinctFrom(actor.person())),
                        owners.stream().map(c -> c.isNull().or(c.notIn(matchedWithActor))))
                .reduce(trueCondition(), Condition::and);
    }

    /** An empty "or" of jOOQ holds for every row, which is the last thing wanted here. */
    private static Condition any(Stream<Condition> conditions) {
        return conditions.reduce(falseCondition(), Condition::or);
    }

    private static Condition constant(boolean holds) {
        return holds ? trueCondition() : falseCondition();
    }
}
