package org.belay.program;

import java.time.Clock;
import java.util.List;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.program.PreparationDetails.Step;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a program asks of people before it matches them: training, reading, and agreement to confidentiality. */
@Service
@Transactional
public class PreparationService {

    private final ProgramRepository programs;
    private final PreparationRepository preparations;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    PreparationService(
            ProgramRepository programs,
            PreparationRepository preparations,
            CurrentUser user,
            AuditTrail audit,
            Clock clock) {
        this.programs = programs;
        this.preparations = preparations;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public PreparationDetails get(ProgramId id) {
        user.require(Permission.SEE_PROGRAM, Facts.of(id));
        return asked(id);
    }

    /** For services further right, which decide who reads it: it says nothing about anybody. */
    @Transactional(readOnly = true)
    public PreparationDetails asked(ProgramId id) {
        var program = programs.find(id).orElseThrow(() -> new NotFound(id));
        return new PreparationDetails(
                id,
                program.name(),
                preparations.steps(id),
                preparations.statement(id).orElse(null),
                program.version());
    }

    @Transactional(readOnly = true)
    public boolean mayEdit(ProgramId id) {
        return user.may(Permission.EDIT_PROGRAM, Facts.of(id));
    }

    /**
     * Holds at once: whoever is not done with a step that is required from now on is matched no more until they are. A
     * statement in other words is a new version, and all are asked again.
     *
     * @param version with which the program was read
     * @param steps those that stay with their keys, so that who is done stays done
     */
    public void edit(ProgramId id, long version, List<Step> steps, @Nullable String statement) {
        var actor = user.require(Permission.EDIT_PROGRAM, Facts.of(id));
        var name = programs.find(id).orElseThrow(() -> new NotFound(id)).name();
        var content = new ProgramPreparation(steps.stream().map(Step::content).toList(), statement);
        var problems = content.problems();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        ChangedMeanwhile.unlessOne(programs.turnPage(id, version), id);
        preparations.set(id, steps);
        var reworded = preparations.word(id, content.statement(), actor.person(), clock.instant());
        audit.record(
                actor.person(),
                AuditEvent.of("program.preparation-edited", "program", id.value(), name)
                        .in(id)
                        .with("steps", steps.size())
                        .with("new statement", reworded));
    }
}
