package org.belay.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.export.ExportPage.Offer;
import org.belay.program.ProgramService;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.shared.AfterCommit;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Operational exports: what one can have, how a file is asked for, and how it is had. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ExportService {

    private final ExportRepository repository;
    private final ScopeQueries scopes;
    private final ExportsInProgress inProgress;
    private final ExportMaking making;
    private final ExportFolder folder;
    private final ProgramService programs;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    ExportService(
            ExportRepository repository,
            ScopeQueries scopes,
            ExportsInProgress inProgress,
            ExportMaking making,
            ExportFolder folder,
            ProgramService programs,
            CurrentUser user,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.scopes = scopes;
        this.inProgress = inProgress;
        this.making = making;
        this.folder = folder;
        this.programs = programs;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether whoever asks can export anything of a program. */
    @Transactional(readOnly = true)
    public boolean mayExport(ProgramId program) {
        return user.find()
                .filter(actor -> !ExportKind.allowedTo(actor, Facts.of(program)).isEmpty())
                .isPresent();
    }

    /** The programs of which whoever asks is a manager, by name. */
    @Transactional(readOnly = true)
    public List<ExportScope.Choice<ProgramId>> managed() {
        return scopes.programs(user.find().map(Actor::managesPrograms).orElse(Set.of()));
    }

    /** @throws NotFound for those who can export nothing of it, and for a cohort, department or site that is not in it */
    @Transactional(readOnly = true)
    public ExportPage page(ProgramId program, ExportFilter filter) {
        var actor = user.actor();
        var kinds = ExportKind.allowedTo(actor, Facts.of(program));
        if (kinds.isEmpty()) {
            throw new NotFound(program);
        }
        var scope = scope(program, filter);
        var own = repository.own(actor.person(), program, clock.instant());
        var latest = repository.latest(actor, program, filter.cohort());
        var offers = kinds.stream()
                .map(kind -> new Offer(
                        kind,
                        latest.stream()
                                .filter(row -> row.kind() == kind)
                                .findFirst()
                                .orElse(null),
                        own.stream()
                                .filter(row -> row.kind() == kind
                                        && row.state() == ExportState.READY
                                        && Objects.equals(row.cohort(), filter.cohort()))
                                .toList()))
                .toList();
        return new ExportPage(
                scope,
                offers,
                own.stream()
                        .filter(row -> row.state() == ExportState.WAITING)
                        .findFirst()
                        .orElse(null));
    }

    private ExportScope scope(ProgramId program, ExportFilter filter) {
        var name = scopes.program(program);
        if (name == null) {
            throw new NotFound(program);
        }
        var scope = new ExportScope(
                program,
                name,
                programs.terms(program),
                scopes.cohorts(program),
                scopes.months(program, filter.cohort()),
                scopes.departments(program, filter.cohort()),
                scopes.sites(program, filter.cohort()));
        known(scope.cohorts(), filter.cohort());
        known(scope.departments(), filter.department());
        known(scope.sites(), filter.site());
        return scope;
    }

    private static <I> void known(List<ExportScope.Choice<I>> choices, @org.jspecify.annotations.Nullable I chosen) {
        if (chosen != null && choices.stream().noneMatch(choice -> choice.id().equals(chosen))) {
            throw new NotFound(chosen);
        }
    }

    /**
     * Asks for a file. It is made in the background, whatever becomes of the page, as whoever asks.
     *
     * @param locale of the reader: the language, and the country for the paper
     * @throws NotFound for those who may not have it
     * @throws Refused when an own one is being made, or the months contradict each other
     */
    public ExportId start(ProgramId program, ExportKind kind, ExportFormat format, ExportFilter all, Locale locale) {
        var actor = require(program, kind);
        var filter = all.of(kind);
        var scope = scope(program, filter);
        if (filter.contradictsItself()) {
            throw new Refused(Problem.of("export.problem.months"));
        }
        var now = clock.instant();
        if (repository.own(actor.person(), program, now).stream().anyMatch(row -> row.state() == ExportState.WAITING)) {
            throw new Refused(Problem.of("export.problem.running"));
        }
        var cohort = ExportMaking.name(scope.cohorts(), filter.cohort());
        var fileName = fileName(kind, cohort.isEmpty() ? scope.name() : cohort, format);
        var id = repository.add(
                new ExportRepository.New(
                        program, filter.cohort(), actor.person(), kind, format, filter.query(), fileName),
                now);
        audit.record(
                actor.person(),
                AuditEvent.of("export.asked-for", "export_file", id.value(), fileName)
                        .in(program)
                        .with("kind", kind)
                        .with("filters", filter.query()));
        var ordered = new Ordered(id, program, scope.name(), actor.person(), kind, format, filter, fileName, locale);
        // A context of its own: signing out empties that of the session.
        var asker = new SecurityContextImpl(
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()));
        AfterCommit.run(() -> inProgress.start(
                id, run -> new DelegatingSecurityContextRunnable(() -> making.make(ordered, run), asker).run()));
        return id;
    }

    private Actor require(ProgramId program, ExportKind kind) {
        var actor = user.actor();
        if (!kind.allowed(actor, Facts.of(program))) {
            throw new NotFound(kind);
        }
        return actor;
    }

    /** {@code belay-sessions-autumn-26-2026-11-22.xlsx}. */
    private String fileName(ExportKind kind, String of, ExportFormat format) {
        var name = Normalizer.normalize(of, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var day = LocalDate.ofInstant(clock.instant(), scopes.organization().zone());
        var what = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "belay-" + what + (name.isEmpty() ? "" : "-" + name) + "-" + day + "." + format.extension();
    }

    /** How far an own file is; nothing once it is there or will not be. Asked often, so only the permission is read. */
    @Transactional(readOnly = true)
    public Optional<ExportProgress> progress(ExportId id) {
        own(id);
        return inProgress.progress(id);
    }

    /** Asks the making of an own file to stop; nothing of it is kept. */
    public void stop(ExportId id) {
        own(id);
        inProgress.stop(id);
    }

    private ExportRow own(ExportId id) {
        var row = repository.find(id).orElseThrow(() -> new NotFound(id));
        if (!row.person().equals(user.person())) {
            throw new NotFound(id);
        }
        return row;
    }

    /** A file to be had. */
    record Download(Path file, String name, ExportFormat format) {}

    /**
     * Opens an own file, which leaves an entry in the audit trail.
     *
     * @throws NotFound when it is somebody else's, has expired, or whoever asks may not have it any more
     */
    Download open(ExportId id) {
        var row = own(id);
        var actor = require(row.program(), row.kind());
        var file = folder.file(id);
        if (!row.available(clock.instant()) || !Files.isRegularFile(file)) {
            throw new NotFound(id);
        }
        audit.record(
                actor.person(),
                AuditEvent.of("export.downloaded", "export_file", id.value(), row.fileName())
                        .in(row.program())
                        .with("kind", row.kind())
                        .with("filters", row.request()));
        return new Download(file, row.fileName(), row.format());
    }
}
