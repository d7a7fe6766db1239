package org.belay.worklist;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.program.ProgramService;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From when on the facts of a program are items of Today. */
@Service
@Transactional
public class WorklistRules {

    private final WorklistRepository repository;
    private final ProgramService programs;
    private final CurrentUser user;
    private final AuditTrail audit;

    WorklistRules(WorklistRepository repository, ProgramService programs, CurrentUser user, AuditTrail audit) {
        this.repository = repository;
        this.programs = programs;
        this.user = user;
        this.audit = audit;
    }

    /**
     * The thresholds of a program.
     *
     * @param values of every kind that has one
     * @param version with which they were read
     */
    public record Rules(ProgramId program, String programName, Map<ItemKind, Integer> values, long version) {

        public Rules {
            values = Map.copyOf(values);
        }
    }

    @Transactional(readOnly = true)
    public Rules get(ProgramId program) {
        user.require(Permission.SEE_PROGRAM, Facts.of(program));
        return read(program);
    }

    @Transactional(readOnly = true)
    public boolean mayEdit(ProgramId program) {
        return user.may(Permission.EDIT_PROGRAM, Facts.of(program));
    }

    private Rules read(ProgramId program) {
        var thresholds = repository.thresholds(Set.of(program));
        var values = new EnumMap<ItemKind, Integer>(ItemKind.class);
        ItemKind.adjustable().forEach(kind -> values.put(kind, thresholds.of(program, kind)));
        return new Rules(program, programs.get(program).name(), values, repository.version(program));
    }

    /**
     * Holds at once, for all who coordinate the program.
     *
     * @param version with which the thresholds were read
     * @throws ChangedMeanwhile when somebody else changed them since
     * @throws Refused when one lies outside of what its kind allows, or the last reminder of an end is not after the first
     */
    public void set(ProgramId program, long version, Map<ItemKind, Integer> values) {
        var actor = user.require(Permission.EDIT_PROGRAM, Facts.of(program));
        check(values);
        var before = read(program);
        var event = AuditEvent.of("program.worklist-edited", "program", program.value(), before.programName())
                .in(program);
        for (var kind : ItemKind.adjustable()) {
            var value = values.getOrDefault(kind, Thresholds.usual(kind));
            var was = before.values().getOrDefault(kind, value);
            if (!was.equals(value)) {
                event = event.with("worklist." + kind, was + " → " + value);
            }
        }
        repository.set(program, version, Thresholds.unusual(values));
        audit.record(actor.person(), event);
    }

    private static void check(Map<ItemKind, Integer> values) {
        var problems = Thresholds.problems(values);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }
}
