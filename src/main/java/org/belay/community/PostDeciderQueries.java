package org.belay.community;

import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM_ROLE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.util.Set;
import org.belay.organization.PersonState;
import org.belay.security.ProgramRole;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** Who could look into a post that was reported: those who can sign in, and not its author. */
@Repository
class PostDeciderQueries {

    private final DSLContext sql;

    PostDeciderQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** Those who could look into a post of this author in a space of this program. */
    record Able(Set<PersonId> coordinators, Set<PersonId> administrators, Set<PersonId> contacts) {

        Deciders of(PostSpace place) {
            var ofCircle = place instanceof PostSpace.OfCircle;
            if (!ofCircle && !coordinators.isEmpty()) {
                return Deciders.COORDINATORS;
            }
            if (!administrators.isEmpty()) {
                return Deciders.ADMINISTRATORS;
            }
            if (!contacts.isEmpty()) {
                return Deciders.CONTACTS;
            }
            return coordinators.isEmpty() ? Deciders.NOBODY : Deciders.COORDINATORS_OF_CIRCLE;
        }

        /** Those who are told, so that they decide. */
        Set<PersonId> people(Deciders deciders) {
            return switch (deciders) {
                case COORDINATORS, COORDINATORS_OF_CIRCLE -> coordinators;
                case ADMINISTRATORS -> administrators;
                case CONTACTS -> contacts;
                case NOBODY -> Set.of();
            };
        }
    }

    Able able(PersonId author, ProgramId program) {
        var but = val(author, PERSON.PERSON_ID);
        return new Able(
                people(coordinators(val(program, PROGRAM_ROLE.PROGRAM_ID), but)),
                people(accounts(ACCOUNT.ADMINISTRATOR.isTrue(), but)),
                people(accounts(ACCOUNT.SAFEGUARDING_CONTACT.isTrue(), but)));
    }

    private Set<PersonId> people(Select<Record1<PersonId>> people) {
        return Set.copyOf(sql.fetchValues(people));
    }

    /** The same as {@link Able#of}, for a query: whether contacts look into a post. */
    static Condition byContacts(Condition ofCircle, Field<ProgramId> program, Field<PersonId> author) {
        return noAdministrator(author)
                .and(ofCircle.or(exists(coordinators(program, author)).not()));
    }

    /** Whether coordinators look into a post of a circle. */
    static Condition byCoordinatorsOfCircle(Field<PersonId> author) {
        return noAdministrator(author).andNot(exists(accounts(ACCOUNT.SAFEGUARDING_CONTACT.isTrue(), author)));
    }

    private static Condition noAdministrator(Field<PersonId> author) {
        return exists(accounts(ACCOUNT.ADMINISTRATOR.isTrue(), author)).not();
    }

    private static Select<Record1<PersonId>> coordinators(Field<ProgramId> program, Field<PersonId> author) {
        return accounts(
                exists(select(PROGRAM_ROLE.ACCOUNT_ID)
                        .from(PROGRAM_ROLE)
                        .where(
                                PROGRAM_ROLE.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID),
                                PROGRAM_ROLE.PROGRAM_ID.eq(program),
                                PROGRAM_ROLE.ROLE.in(ProgramRole.COORDINATOR, ProgramRole.BACKUP))),
                author);
    }

    private static Select<Record1<PersonId>> accounts(Condition which, Field<PersonId> author) {
        var person = PERSON.as("able");
        return select(ACCOUNT.PERSON_ID)
                .from(ACCOUNT)
                .join(person)
                .on(person.PERSON_ID.eq(ACCOUNT.PERSON_ID), person.STATE.ne(PersonState.LEFT))
                .where(
                        which,
                        ACCOUNT.ENABLED.isTrue(),
                        ACCOUNT.PASSWORD_HASH.isNotNull(),
                        ACCOUNT.PERSON_ID.ne(author));
    }
}
