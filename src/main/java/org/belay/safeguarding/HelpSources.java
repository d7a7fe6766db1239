package org.belay.safeguarding;

import java.util.List;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where there is help, for everybody who signs in; administrators keep the list. */
@Service
@Transactional
public class HelpSources {

    private final HelpSourceRepository sources;
    private final CurrentUser user;
    private final AuditTrail audit;

    HelpSources(HelpSourceRepository sources, CurrentUser user, AuditTrail audit) {
        this.sources = sources;
        this.user = user;
        this.audit = audit;
    }

    /** Those of the own site first, then those of the whole organization. */
    @Transactional(readOnly = true)
    public List<HelpSource.Listed> nearMe() {
        return sources.of(
                user.require(Permission.ASK_FOR_HELP, Facts.of(user.person())).person());
    }

    @Transactional(readOnly = true)
    public boolean mayKeep() {
        return user.may(Permission.KEEP_HELP_SOURCES);
    }

    /** Of all sites, by site. */
    @Transactional(readOnly = true)
    public List<HelpSource.Listed> all() {
        keeper();
        return sources.all();
    }

    @Transactional(readOnly = true)
    public List<HelpSource.Site> sites() {
        keeper();
        return sources.sites();
    }

    /** @throws Refused when it could not be found or reached by who reads it */
    public HelpSourceId add(HelpSource source) {
        var actor = keeper();
        check(source);
        var id = sources.add(source);
        audit.record(actor.person(), event("help-source.added", id, source));
        return id;
    }

    /** @throws ChangedMeanwhile when somebody else changed it since it was read */
    public void edit(HelpSourceId id, long version, HelpSource source) {
        var actor = keeper();
        check(source);
        ChangedMeanwhile.unlessOne(sources.edit(id, version, source), id);
        audit.record(actor.person(), event("help-source.edited", id, source));
    }

    public void remove(HelpSourceId id, long version) {
        var actor = keeper();
        var source = sources.find(id).orElseThrow(() -> new NotFound(id)).source();
        ChangedMeanwhile.unlessOne(sources.remove(id, version), id);
        audit.record(actor.person(), event("help-source.removed", id, source));
    }

    private void check(HelpSource source) {
        var problems = source.problems();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        if (source.site() != null && !sources.hasSite(source.site())) {
            throw new NotFound(source.site());
        }
    }

    private Actor keeper() {
        return user.require(Permission.KEEP_HELP_SOURCES);
    }

    private static AuditEvent event(String action, HelpSourceId id, HelpSource source) {
        return AuditEvent.of(action, "help_source", id.value(), source.name());
    }
}
