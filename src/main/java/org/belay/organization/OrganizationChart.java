package org.belay.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.DepartmentId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.shared.SiteId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The organization as a whole for those who keep its data: line management, departments, sites, and what is wanting. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class OrganizationChart {

    private final OrganizationQueries queries;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    OrganizationChart(OrganizationQueries queries, CurrentUser user, AuditTrail audit, Clock clock) {
        this.queries = queries;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** All departments by name; the tree is in them. */
    @Transactional(readOnly = true)
    public List<DepartmentRow> departments() {
        user.require(Permission.EDIT_PERSON);
        return queries.departments();
    }

    @Transactional(readOnly = true)
    public List<SiteRow> sites() {
        user.require(Permission.EDIT_PERSON);
        return queries.sites(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** @param manager null for those at the top, whose line manager is nobody known here */
    @Transactional(readOnly = true)
    public List<LineRow> reports(@Nullable PersonId manager, int offset, int limit) {
        user.require(Permission.EDIT_PERSON);
        return queries.reports(manager, offset, limit);
    }

    @Transactional(readOnly = true)
    public int countReports(@Nullable PersonId manager) {
        user.require(Permission.EDIT_PERSON);
        return queries.countReports(manager);
    }

    /** Those whose names have all the words, or who have the employee number. */
    @Transactional(readOnly = true)
    public List<LineRow> find(String text, int offset, int limit) {
        user.require(Permission.EDIT_PERSON);
        return queries.find(text, offset, limit);
    }

    @Transactional(readOnly = true)
    public int countFound(String text) {
        user.require(Permission.EDIT_PERSON);
        return queries.countFound(text);
    }

    /** How many people have each gap. */
    @Transactional(readOnly = true)
    public Map<Gap, Integer> gaps() {
        user.require(Permission.EDIT_PERSON);
        return queries.gaps(inCircles());
    }

    @Transactional(readOnly = true)
    public List<LineRow> having(Gap gap, int offset, int limit) {
        user.require(Permission.EDIT_PERSON);
        return queries.having(gap, gap == Gap.CIRCLE ? inCircles() : Set.of(), offset, limit);
    }

    /** Imports and corrections close no circle; a database that was filled otherwise may hold one. */
    private Set<PersonId> inCircles() {
        var managers = queries.managers();
        var done = new HashSet<PersonId>();
        var found = new HashSet<PersonId>();
        for (var start : managers.keySet()) {
            var path = new LinkedHashSet<PersonId>();
            var at = start;
            while (at != null && !done.contains(at) && path.add(at)) {
                at = managers.get(at);
            }
            if (at != null && path.contains(at)) {
                var members = new ArrayList<>(path);
                found.addAll(members.subList(members.indexOf(at), members.size()));
            }
            done.addAll(path);
        }
        return found;
    }

    /** @throws NotFound when there is nobody */
    @Transactional(readOnly = true)
    public Placement placement(PersonId person) {
        user.require(Permission.EDIT_PERSON);
        return queries.placement(person).orElseThrow(() -> new NotFound(person));
    }

    /**
     * Corrects where somebody belongs. Each of the three holds against the source until that says something new.
     *
     * @param version with which it was read
     * @throws Refused when somebody would report to themselves in the end, or to who has left
     */
    public void place(
            PersonId person,
            long version,
            @Nullable DepartmentId department,
            @Nullable SiteId site,
            @Nullable PersonId lineManager) {
        var actor = user.require(Permission.EDIT_PERSON);
        var before = queries.placement(person).orElseThrow(() -> new NotFound(person));
        ChangedMeanwhile.unlessOne(before.version() == version ? 1 : 0, person);
        if (department != null && !queries.exists(department)) {
            throw new NotFound(department);
        }
        if (site != null && !queries.exists(site)) {
            throw new NotFound(site);
        }
        if (lineManager != null && !lineManager.equals(before.lineManager())) {
            requireManager(before, lineManager);
        }
        ChangedMeanwhile.unlessOne(queries.place(before, department, site, lineManager, clock.instant()), person);
        var after = queries.placement(person).orElseThrow();
        record(actor.person(), before, after);
    }

    private void requireManager(Placement person, PersonId manager) {
        if (!queries.worksHere(manager)) {
            throw new Refused(Problem.of("organization.problem.manager-left"));
        }
        var seen = new HashSet<PersonId>();
        for (var at = manager; at != null && seen.add(at); at = queries.lockedManagerOf(at)) {
            if (at.equals(person.person())) {
                throw new Refused(Problem.of("organization.problem.circle", person.name()));
            }
        }
    }

    private void record(PersonId by, Placement before, Placement after) {
        var changed = new LinkedHashMap<String, String>();
        note(changed, "department", before.departmentName(), after.departmentName());
        note(changed, "site", before.siteName(), after.siteName());
        note(changed, "line-manager", before.lineManagerName(), after.lineManagerName());
        if (changed.isEmpty()) {
            return;
        }
        var event = AuditEvent.of("person.placed", "person", after.person().value(), after.name());
        for (var change : changed.entrySet()) {
            event = event.with(change.getKey(), change.getValue());
        }
        audit.record(by, event);
    }

    private static void note(
            Map<String, String> changed, String what, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changed.put(what, (before == null ? "–" : before) + " → " + (after == null ? "–" : after));
        }
    }
}
