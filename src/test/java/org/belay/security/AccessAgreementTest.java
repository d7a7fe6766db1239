package org.belay.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongFunction;
import org.belay.BelayTest;
import org.belay.db.Tables;
import org.belay.shared.DepartmentId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Row9;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The decision about an object and the condition of a query give the same answer, for each of many made-up cases. */
@BelayTest
class AccessAgreementTest {

    private static final int ROWS = 400;
    private static final int ACTORS = 12;
    private static final int IDS = 4;

    @Autowired
    private DSLContext sql;

    private final Random random = new Random(20260302);

    @Test
    void theConditionHoldsForExactlyTheRowsThatAccessAllows() {
        var cases = new ArrayList<Case>();
        for (var i = 0; i < ROWS; i++) {
            cases.add(new Case(i, id(0), id(2), id(2), id(2), id(2), id(2), id(2), id(2)));
        }
        for (var i = 0; i < ACTORS; i++) {
            var actor = actor();
            for (var permission : Permission.values()) {
                var expected = cases.stream()
                        .filter(c -> Access.allows(actor, permission, c.facts()))
                        .map(Case::number)
                        .toList();
                assertThat(found(cases, actor, permission))
                        .as("%s for %s", permission, actor)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void aConditionWithoutColumnsGivesNothingAway() {
        var stranger = new Actor(new AccountId(1), new PersonId(1), false, false, false, Set.of(), Set.of(), Set.of());
        assertThat(sql.fetchExists(
                        sql.selectOne().where(new AccessCondition().allows(stranger, Permission.SEE_PRIVATE_NOTE))))
                .isFalse();
    }

    private List<Integer> found(List<Case> cases, Actor actor, Permission permission) {
        var rows = cases.stream().map(Case::row).toArray(Row9[]::new);
        @SuppressWarnings("unchecked")
        var table = DSL.values((Row9<Integer, Long, Long, Long, Long, Long, Long, Long, Long>[]) rows)
                .as("c", "number", "one", "other", "partner", "program", "department", "manager", "leader", "contact");
        var condition = new AccessCondition()
                .owner(person("one"))
                .owner(person("other"))
                .partner(person("partner"))
                .program(field(name("c", "program"), Tables.PROGRAM.PROGRAM_ID.getDataType()))
                .department(field(name("c", "department"), Tables.DEPARTMENT.DEPARTMENT_ID.getDataType()))
                .lineManager(person("manager"))
                .facilitator(person("leader"))
                .addressee(person("contact"))
                .allows(actor, permission);
        var number = field(name("c", "number"), SQLDataType.INTEGER);
        return sql.select(number).from(table).where(condition).orderBy(number).fetch(number);
    }

    private static Field<PersonId> person(String column) {
        return field(name("c", column), Tables.PERSON.PERSON_ID.getDataType());
    }

    private Actor actor() {
        return new Actor(
                new AccountId(1),
                new PersonId(1 + random.nextInt(IDS)),
                random.nextInt(4) == 0,
                random.nextInt(4) == 0,
                random.nextInt(2) == 0,
                some(ProgramId::new),
                some(ProgramId::new),
                some(DepartmentId::new));
    }

    private <T> Set<T> some(LongFunction<T> make) {
        var chosen = new HashSet<T>();
        for (var id = 1; id <= IDS; id++) {
            if (random.nextInt(3) == 0) {
                chosen.add(make.apply(id));
            }
        }
        return chosen;
    }

    /** A key, or null in one of so many cases; never null for 0. */
    private @Nullable Long id(int nullOneIn) {
        return nullOneIn > 0 && random.nextInt(nullOneIn + 2) == 0 ? null : Long.valueOf(1 + random.nextInt(IDS));
    }

    private record Case(
            int number,
            @Nullable Long one,
            @Nullable Long other,
            @Nullable Long partner,
            @Nullable Long program,
            @Nullable Long department,
            @Nullable Long manager,
            @Nullable Long leader,
            @Nullable Long contact) {

        Row9<Integer, Long, Long, Long, Long, Long, Long, Long, Long> row() {
            return DSL.row(number, one, other, partner, program, department, manager, leader, contact);
        }

        Facts facts() {
            var owners = new HashSet<PersonId>();
            if (one != null) {
                owners.add(new PersonId(one));
            }
            if (other != null) {
                owners.add(new PersonId(other));
            }
            return new Facts(
                    owners,
                    partner == null ? Set.of() : Set.of(new PersonId(partner)),
                    program == null ? Set.of() : Set.of(new ProgramId(program)),
                    department == null ? null : new DepartmentId(department),
                    manager == null ? null : new PersonId(manager),
                    leader == null ? Set.of() : Set.of(new PersonId(leader)),
                    contact == null ? Set.of() : Set.of(new PersonId(contact)));
        }
    }
}
