package org.belay.feedback;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.JsonFile;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.shared.json.StrictJson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registry of instruments: files in and out, versions, and the gate of licenses. */
@Service
@Transactional
public class InstrumentService {

    /** Of a file that is read. */
    public static final int MOST_BYTES = StrictJson.MOST_BYTES;

    private final InstrumentRepository instruments;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    InstrumentService(InstrumentRepository instruments, CurrentUser user, AuditTrail audit, Clock clock) {
        this.instruments = instruments;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every version, by key, the newest first. */
    @Transactional(readOnly = true)
    public List<InstrumentVersion> all() {
        user.require(Permission.SEE_INSTRUMENT);
        return instruments.all();
    }

    @Transactional(readOnly = true)
    public InstrumentVersion get(InstrumentId id) {
        user.require(Permission.SEE_INSTRUMENT);
        return find(id);
    }

    @Transactional(readOnly = true)
    public boolean mayEdit() {
        return user.may(Permission.EDIT_INSTRUMENT);
    }

    @Transactional(readOnly = true)
    public boolean mayConfirm() {
        return user.may(Permission.CONFIRM_LICENSE);
    }

    /** As a file that can be imported here or elsewhere. */
    @Transactional(readOnly = true)
    public JsonFile export(InstrumentId id) {
        user.require(Permission.SEE_INSTRUMENT);
        var content = find(id).content();
        return new JsonFile(content.key() + ".json", InstrumentFile.write(content));
    }

    /** The JSON Schema that every file follows. */
    @Transactional(readOnly = true)
    public JsonFile schema() {
        user.require(Permission.SEE_INSTRUMENT);
        return new JsonFile(InstrumentFile.SCHEMA_NAME, InstrumentFile.schema());
    }

    /**
     * Takes a file in as the next version of its key. Whatever it says of its license: a coordinator confirms it before
     * anybody is asked. What is read for groups alone stays so, though an older file does not say it.
     *
     * @throws Refused with the place of each mistake
     */
    public InstrumentId importFile(byte[] file) {
        var actor = user.require(Permission.EDIT_INSTRUMENT);
        var brought = InstrumentFile.read(file);
        var before = instruments.of(brought.key()).stream()
                .map(InstrumentVersion::content)
                .toList();
        var ofGroups = before.stream().anyMatch(Instrument::aggregateOnly);
        var content = ofGroups ? checked(brought.forGroups()) : brought;
        // A key says what asks it, whatever a file says: the newest version of what Belay asks is the one that is read.
        if (Stream.concat(Stream.of(content), before.stream()).anyMatch(one -> one.use() != Instrument.Use.SURVEY)) {
            throw new Refused(Problem.of("instrument-file.problem.use", "/use"));
        }
        var id = instruments.add(content, Origin.IMPORTED, LicenseState.UNCONFIRMED, clock.instant());
        audit.record(actor.person(), event("instrument.imported", find(id)));
        return id;
    }

    /** A copy to be edited: the next version, on the same terms as this one. */
    public InstrumentId copy(InstrumentId id) {
        var actor = user.require(Permission.EDIT_INSTRUMENT);
        var original = instruments.lock(id).orElseThrow(() -> new NotFound(id));
        if (original.content().use() != Instrument.Use.SURVEY) {
            throw new Refused(Problem.of("instrument.problem.fixed"));
        }
        var license = original.license() == LicenseState.FREE ? LicenseState.FREE : LicenseState.UNCONFIRMED;
        var copy = instruments.add(original.content(), Origin.EDITED, license, clock.instant());
        audit.record(actor.person(), event("instrument.copied", find(copy)));
        return copy;
    }

    /**
     * Changes a version that nobody has been asked yet. One that asks or measures otherwise than before is no longer
     * called validated, and its license is confirmed anew before anybody is asked.
     *
     * @throws Refused when it is in use, or its questions are incomplete
     */
    public void edit(InstrumentId id, long version, Instrument content) {
        var actor = user.require(Permission.EDIT_INSTRUMENT);
        var before = open(id);
        if (!content.key().equals(before.content().key())) {
            throw new Refused(Problem.of("instrument.problem.key"));
        }
        var checked = checked(content.measuresAs(before.content()) ? content : content.unproved());
        ChangedMeanwhile.unlessOne(instruments.edit(id, version, checked), id);
        audit.record(actor.person(), event("instrument.edited", before));
        if (before.license() != LicenseState.UNCONFIRMED && !before.licensed(checked)) {
            instruments.confirm(id, version + 1, null, clock.instant());
            audit.record(actor.person(), event("instrument.license-withdrawn", before));
        }
    }

    /** Takes away a version that nobody has been asked. */
    public void remove(InstrumentId id, long version) {
        var actor = user.require(Permission.EDIT_INSTRUMENT);
        var gone = open(id);
        ChangedMeanwhile.unlessOne(instruments.remove(id, version), id);
        audit.record(actor.person(), event("instrument.removed", gone));
    }

    /** Says, with the own name and today's date, that the organization may use it. */
    public void confirmLicense(InstrumentId id, long version) {
        var actor = user.require(Permission.CONFIRM_LICENSE);
        var instrument = find(id);
        if (instrument.license() != LicenseState.UNCONFIRMED) {
            throw new Refused(Problem.of("instrument.problem.confirmed"));
        }
        ChangedMeanwhile.unlessOne(instruments.confirm(id, version, actor.person(), clock.instant()), id);
        audit.record(actor.person(), event("instrument.license-confirmed", instrument));
    }

    /** What has been asked stays; from now on nobody is asked anew. */
    public void withdrawConfirmation(InstrumentId id, long version) {
        var actor = user.require(Permission.CONFIRM_LICENSE);
        var instrument = find(id);
        if (instrument.license() != LicenseState.CONFIRMED) {
            throw new Refused(Problem.of("instrument.problem.not-confirmed"));
        }
        ChangedMeanwhile.unlessOne(instruments.confirm(id, version, null, clock.instant()), id);
        audit.record(actor.person(), event("instrument.license-withdrawn", instrument));
    }

    private static Instrument checked(Instrument content) {
        return InstrumentFile.read(InstrumentFile.write(content).getBytes(StandardCharsets.UTF_8));
    }

    private InstrumentVersion open(InstrumentId id) {
        var instrument = instruments.lock(id).orElseThrow(() -> new NotFound(id));
        if (!instrument.open()) {
            throw new Refused(Problem.of("instrument.problem.locked"));
        }
        return instrument;
    }

    private InstrumentVersion find(InstrumentId id) {
        return instruments.find(id).orElseThrow(() -> new NotFound(id));
    }

    private static AuditEvent event(String action, InstrumentVersion instrument) {
        return AuditEvent.of(
                action,
                "instrument",
                instrument.id().value(),
                instrument.content().title().in(java.util.Locale.ENGLISH) + " " + instrument.number());
    }
}
