package org.belay.reporting;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.belay.reporting.SavedReport.What;
import org.belay.security.Access;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Views of reports that people save under names. One holds no figure but an address: whoever opens it reads the report as they
 * may, and who may not read it is not offered it.
 */
@Service
@Transactional
public class SavedReports {

    /** Letters of a name. */
    public static final int LONGEST = 80;

    /** More than anybody finds again by their names; so the list need not be read in stretches. */
    private static final int MOST = 100;

    private final SavedReportRepository saved;
    private final OutcomeReports reports;
    private final ProgramReports programs;
    private final CurrentUser user;
    private final Clock clock;

    SavedReports(
            SavedReportRepository saved,
            OutcomeReports reports,
            ProgramReports programs,
            CurrentUser user,
            Clock clock) {
        this.saved = saved;
        this.reports = reports;
        this.programs = programs;
        this.user = user;
        this.clock = clock;
    }

    /** The own ones, and those that others share and whoever asks can open; by name. */
    @Transactional(readOnly = true)
    public List<SavedReport> all() {
        Actor actor = user.actor();
        return saved.of(actor).stream().filter(report -> opens(actor, report)).toList();
    }

    /** Several months in a row are for those who see each session; a shared view of them is not offered to others. */
    private static boolean opens(Actor actor, SavedReport report) {
        ReportPart part = report.what().part();
        return part.whole()
                || part.group() != null
                || part.oneMonth()
                || Access.allows(
                        actor, Permission.SEE_SESSION, Facts.of(report.of().program()));
    }

    /**
     * Keeps a view that whoever asks can read now.
     *
     * @param shared whether everybody who may read the report is offered it
     * @throws NotFound when they cannot read it
     * @throws Refused when the name is empty, too long or taken, or there are too many
     */
    public SavedReportId save(String name, boolean shared, What what) {
        Actor actor = user.actor();
        if (!reads(what)) {
            throw new NotFound(what);
        }
        user.require(Permission.KEEP_SAVED_REPORT, Facts.of(actor.person()));
        List<SavedReport> own = own(actor);
        if (own.size() >= MOST) {
            throw new Refused(Problem.of("saved-report.problem.many", MOST));
        }
        return saved.add(actor.person(), free(name, own), shared, what, clock.instant());
    }

    private boolean reads(What what) {
        CohortId cohort = what.cohort();
        ProgramId program = what.program();
        return program != null
                ? programs.find(program, what.part(), Locale.ENGLISH).isPresent()
                : cohort != null
                        && reports.find(cohort, what.choice(), Locale.ENGLISH).isPresent();
    }

    private List<SavedReport> own(Actor actor) {
        return saved.of(actor).stream()
                .filter(report -> report.owner().equals(actor.person()))
                .toList();
    }

    private static String free(String text, List<SavedReport> others) {
        String name = text.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new Refused(Problem.of("saved-report.problem.name", LONGEST));
        }
        if (others.stream().anyMatch(other -> other.name().equalsIgnoreCase(name))) {
            throw new Refused(Problem.of("saved-report.problem.taken", name));
        }
        return name;
    }

    /**
     * Gives an own one another name, and shares it or shares it no more.
     *
     * @throws NotFound for everybody but its owner
     * @throws Refused as {@link #save}
     */
    public void change(SavedReportId id, String name, boolean shared) {
        SavedReport report = own(id);
        List<SavedReport> others = own(user.actor()).stream()
                .filter(other -> !other.id().equals(report.id()))
                .toList();
        saved.change(id, free(name, others), shared);
    }

    /** @throws NotFound for everybody but its owner */
    public void remove(SavedReportId id) {
        saved.remove(own(id).id(), clock.instant());
    }

    /** @throws NotFound for everybody but its owner */
    public void restore(SavedReportId id) {
        saved.remove(own(id).id(), null);
    }

    private SavedReport own(SavedReportId id) {
        SavedReport report = saved.find(id).orElseThrow(() -> new NotFound(id));
        user.require(Permission.KEEP_SAVED_REPORT, Facts.of(report.owner()));
        return report;
    }
}
