package org.belay.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.evidence.EvidenceQueries.Part;
import org.belay.program.ProgramDetails;
import org.belay.program.ProgramService;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.People;
import org.belay.security.Permission;
import org.belay.shared.NotFound;
import org.belay.shared.ProgramId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What programs can show by the standards of the field, for whoever sees the program. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class EvidenceService {

    private final EvidenceQueries queries;
    private final ProgramService programs;
    private final People people;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    EvidenceService(
            EvidenceQueries queries,
            ProgramService programs,
            People people,
            CurrentUser user,
            AuditTrail audit,
            Clock clock) {
        this.queries = queries;
        this.programs = programs;
        this.people = people;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether whoever asks may read it. */
    @Transactional(readOnly = true)
    public boolean mayRead(ProgramId program) {
        return user.may(Permission.SEE_PROGRAM, Facts.of(program));
    }

    /** @throws NotFound for those who may not see the program */
    @Transactional(readOnly = true)
    public EvidencePack read(ProgramId id) {
        var actor = user.require(Permission.SEE_PROGRAM, Facts.of(id));
        var program = programs.get(id);
        var now = clock.instant();
        var numbers = queries.numbers(id, LocalDate.ofInstant(now, people.zone(actor.person())));
        return new EvidencePack(
                id,
                program.name(),
                Objects.requireNonNullElse(people.organizationName(), ""),
                programs.terms(id),
                now,
                people.zone(actor.person()),
                findings(program, numbers, queries.parts(id, now)),
                programs.mayEdit(id));
    }

    /**
     * The same for a file, which leaves an entry in the audit trail.
     *
     * @throws NotFound as {@link #read}
     */
    public EvidencePack release(ProgramId id) {
        var pack = read(id);
        audit.record(
                user.person(),
                AuditEvent.of("evidence.downloaded", "program", id.value(), pack.name())
                        .in(id));
        return pack;
    }

    private static Map<Fact, Finding> findings(
            ProgramDetails program, Map<Fact, Integer> numbers, Map<Fact, Part> parts) {
        var said = program.content().facts();
        var findings = new EnumMap<Fact, Finding>(Fact.class);
        for (var fact : Fact.values()) {
            findings.put(
                    fact,
                    switch (fact) {
                        case PURPOSE_SAID -> Finding.said(fact, !said.purpose().isEmpty());
                        case AUDIENCE_SAID -> Finding.said(fact, said.audience() != null);
                        case WHO_MAY_JOIN_SAID -> Finding.said(fact, said.whoMayJoin() != null);
                        default -> counted(fact, numbers, parts);
                    });
        }
        return findings;
    }

    private static Finding counted(Fact fact, Map<Fact, Integer> numbers, Map<Fact, Part> parts) {
        return switch (fact.kind()) {
            case SAID -> Finding.said(fact, numbers.getOrDefault(fact, 0) > 0);
            case NUMBER -> Finding.number(fact, numbers.getOrDefault(fact, 0));
            case SHARE -> share(fact, numbers, parts.getOrDefault(fact, new Part(0, 0)));
            case BUILT_IN -> Finding.builtIn(fact);
        };
    }

    /** Nobody has done what is not asked of anybody. */
    private static Finding share(Fact fact, Map<Fact, Integer> numbers, Part part) {
        var asked = switch (fact) {
            case PREPARED -> numbers.getOrDefault(Fact.PREPARATION_ASKED, 0) > 0;
            case CONSENTED -> numbers.getOrDefault(Fact.STATEMENT_WRITTEN, 0) > 0;
            default -> true;
        };
        return asked ? Finding.share(fact, part.part(), part.all()) : Finding.said(fact, false);
    }
}
