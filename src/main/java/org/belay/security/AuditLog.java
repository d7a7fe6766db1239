package org.belay.security;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.belay.shared.PersonId;
import org.belay.shared.Terms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audit trail for its readers: administrators see all of it, coordinators that of their programs, everybody their
 * own sign-ins and exports.
 */
@Service
@Transactional(readOnly = true)
public class AuditLog {

    private final AuditLogQueries entries;
    private final People people;
    private final AccountDirectory.Programs programs;
    private final CurrentUser user;

    AuditLog(AuditLogQueries entries, People people, AccountDirectory.Programs programs, CurrentUser user) {
        this.entries = entries;
        this.people = people;
        this.programs = programs;
        this.user = user;
    }

    public List<AuditLine> page(AuditFilter filter, boolean oldestFirst, int offset, int limit) {
        var rows = entries.page(user.actor(), filter, oldestFirst, offset, limit);
        var actors = new HashSet<PersonId>();
        rows.stream().map(AuditRow::actor).filter(Objects::nonNull).forEach(actors::add);
        Map<PersonId, String> names = people.names(actors);
        var terms = programs.terms(
                rows.stream().map(AuditRow::program).filter(Objects::nonNull).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new AuditLine(
                        row,
                        Optional.ofNullable(row.actor()).map(names::get),
                        Optional.ofNullable(row.program()).map(terms::get).orElse(Terms.USUAL)))
                .toList();
    }

    public int count(AuditFilter filter) {
        return entries.count(user.actor(), filter);
    }

    public List<String> actions() {
        return entries.actions(user.actor());
    }

    /** The programs whose entries the reader sees. */
    public List<AccountDirectory.ProgramName> programs() {
        var actor = user.actor();
        return programs.all().stream()
                .filter(program -> Access.allows(actor, Permission.SEE_AUDIT, Facts.of(program.program())))
                .toList();
    }

    /** People to narrow the log to; only for those who see entries of others. */
    public List<People.Identity> people(String part, int offset, int limit) {
        return readsOthers() ? people.search(part, offset, limit) : List.of();
    }

    public Optional<People.Identity> person(PersonId person) {
        return readsOthers() ? people.find(person) : Optional.empty();
    }

    /** Whether the reader sees entries of others at all. */
    public boolean readsOthers() {
        var actor = user.actor();
        return actor.administrator() || actor.coordinator();
    }

    /**
     * An entry with the name of whoever did it; no name when the system did.
     *
     * @param terms of the program that it is about
     */
    public record AuditLine(AuditRow entry, Optional<String> actor, Terms terms) {}
}
