package org.belay.organization;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.DepartmentId;
import org.belay.shared.Email;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.shared.SiteId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people that the organization knows: found, looked at, added and corrected. */
@Service
@Transactional
public class PersonDirectory {

    /** Something to choose by its name. */
    public record Choice<K>(K id, String name) {}

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_NUMBER = 40;

    private final PersonQueries people;
    private final OrganizationQueries lines;
    private final Ties ties;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    PersonDirectory(
            PersonQueries people,
            OrganizationQueries lines,
            ObjectProvider<Ties> ties,
            CurrentUser user,
            AuditTrail audit,
            Clock clock) {
        this.people = people;
        this.lines = lines;
        this.ties = Ties.together(ties);
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<PersonRow> page(PeopleFilter filter, PeopleOrder order, boolean descending, int offset, int limit) {
        user.require(Permission.SEE_NAME);
        return people.page(filter, order, descending, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(PeopleFilter filter) {
        user.require(Permission.SEE_NAME);
        return people.count(filter);
    }

    @Transactional(readOnly = true)
    public List<Choice<DepartmentId>> departments() {
        user.require(Permission.SEE_NAME);
        return people.departments();
    }

    @Transactional(readOnly = true)
    public List<Choice<SiteId>> sites() {
        user.require(Permission.SEE_NAME);
        return people.sites();
    }

    /** @throws NotFound when there is nobody, or nobody that the one who asks may see */
    @Transactional(readOnly = true)
    public PersonDetails details(PersonId id) {
        var facts = facts(id);
        user.require(Permission.SEE_NAME, facts);
        return people.details(id, user.may(Permission.SEE_HR_FACTS, facts));
    }

    /** Where somebody stands in line management; nothing for who may not see such facts of them, or not whom it names. */
    @Transactional(readOnly = true)
    public Optional<LinePlace> line(PersonId id) {
        return user.may(Permission.SEE_NAME) && user.may(Permission.SEE_HR_FACTS, facts(id))
                ? Optional.of(lines.line(id))
                : Optional.empty();
    }

    private Facts facts(PersonId id) {
        var belongs = people.belongs(id).orElseThrow(() -> new NotFound(id));
        return new Facts(Set.of(id), ties.partners(id), ties.programs(id), belongs.department(), belongs.lineManager());
    }

    /** @throws Refused when the name is missing, or the e-mail or number is somebody else's */
    public PersonId add(NewPerson person) {
        var actor = user.require(Permission.EDIT_PERSON);
        var problems = new ArrayList<Problem>();
        if (person.firstName().isBlank() || person.lastName().isBlank()) {
            problems.add(Problem.of("person.problem.no-name"));
        }
        if (person.firstName().length() > LONGEST_NAME || person.lastName().length() > LONGEST_NAME) {
            problems.add(Problem.of("person.problem.name-too-long", LONGEST_NAME));
        }
        var number = person.employeeNumber().strip();
        if (number.length() > LONGEST_NUMBER) {
            problems.add(Problem.of("person.problem.number-too-long", LONGEST_NUMBER));
        } else if (!number.isEmpty() && people.hasNumber(number)) {
            problems.add(Problem.of("person.problem.number-taken", number));
        }
        var email = free(person.email(), null, problems);
        if (email == null || !problems.isEmpty()) {
            throw new Refused(problems);
        }
        var id = people.add(person, email, clock.instant());
        audit.record(
                actor.person(),
                AuditEvent.of(
                        "person.added",
                        "person",
                        id.value(),
                        person.firstName().strip() + " " + person.lastName().strip()));
        return id;
    }

    /**
     * Gives somebody an e-mail of their own. It holds against the source it differs from, until that source says
     * something new.
     *
     * @throws Refused when it is no e-mail, or somebody else's
     */
    public void correctEmail(PersonId id, long version, String typed) {
        var actor = user.require(Permission.EDIT_PERSON, facts(id));
        var problems = new ArrayList<Problem>();
        var email = free(typed, id, problems);
        if (email == null) {
            throw new Refused(problems);
        }
        var before = people.details(id, false);
        ChangedMeanwhile.unlessOne(people.correctEmail(id, version, email, clock.instant()), id);
        audit.record(
                actor.person(),
                AuditEvent.of("person.email-corrected", "person", id.value(), before.name())
                        .with("before", before.email() == null ? "-" : before.email())
                        .with("after", email.value()));
    }

    private @Nullable Email free(String typed, @Nullable PersonId owner, List<Problem> problems) {
        var email = Email.parse(typed).orElse(null);
        if (email == null) {
            problems.add(Problem.of("person.problem.email-invalid", typed.strip()));
            return null;
        }
        var others = people.sameEmail(owner == null ? new PersonId(0) : owner, email.value());
        if (!others.isEmpty()) {
            problems.add(Problem.of(
                    "person.problem.email-taken",
                    email.value(),
                    others.getFirst().name()));
            return null;
        }
        return email;
    }
}
