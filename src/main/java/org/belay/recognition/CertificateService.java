package org.belay.recognition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Guesses;
import org.belay.security.People;
import org.belay.security.Permission;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.workshop.ProofsOfAttendance;
import org.belay.workshop.WorkshopId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Certificates for their holders, and for whoever was given a code. */
@Service
@Transactional(readOnly = true)
public class CertificateService implements ProofsOfAttendance {

    private final CertificateRepository certificates;
    private final CertificatePdf pdf;
    private final People people;
    private final CurrentUser user;
    private final Guesses guesses;

    CertificateService(
            CertificateRepository certificates, CertificatePdf pdf, People people, CurrentUser user, Guesses guesses) {
        this.certificates = certificates;
        this.pdf = pdf;
        this.people = people;
        this.user = user;
        this.guesses = guesses;
    }

    @Override
    public Optional<Proof> mine(WorkshopId workshop) {
        return own(workshop)
                .map(certificate -> new Proof(
                        certificate.spelledCode(), "belay-certificate-" + certificate.spelledCode() + ".pdf"));
    }

    private Optional<Certificate> own(WorkshopId workshop) {
        var person = user.require(Permission.SEE_CERTIFICATE, Facts.of(user.person()))
                .person();
        return certificates.find(workshop, person).filter(Certificate::valid);
    }

    /** All that whoever asks can show, the latest first. */
    public List<Certificate> mine() {
        return certificates.of(holder());
    }

    /** What whoever asks takes part in and will get one for. */
    public List<CertificateAhead> ahead() {
        return certificates.ahead(holder());
    }

    private PersonId holder() {
        return user.require(Permission.SEE_CERTIFICATE, Facts.of(user.person())).person();
    }

    /** @throws NotFound unless it is a valid one of whoever asks */
    public byte[] write(String code, Locale language) {
        var holder = holder();
        return file(
                certificates
                        .find(CertificateCode.read(code))
                        .filter(one -> one.valid() && one.person().equals(holder))
                        .orElseThrow(() -> new NotFound(code)),
                language);
    }

    @Override
    public byte[] write(WorkshopId workshop, Locale language) {
        return file(own(workshop).orElseThrow(() -> new NotFound(workshop)), language);
    }

    private byte[] file(Certificate certificate, Locale language) {
        var file = new ByteArrayOutputStream();
        try {
            pdf.write(certificate, language, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /**
     * What a certificate with this code says; nothing when there is none. Whoever has the code may ask, without an
     * account. Tries are counted outside any transaction, which could take the count back; this opens none that would wait meanwhile.
     *
     * @param address where the question comes from
     * @throws Refused when too many wrong codes came from there
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<VerifiedCertificate> verify(String typed, String address) {
        var attempt = guesses.attempt("certificate", address)
                .orElseThrow(() -> new Refused(Problem.of("certificate.problem.guesses")));
        var found = certificates.find(CertificateCode.read(typed));
        found.ifPresent(certificate -> attempt.succeeded());
        return found.map(one -> VerifiedCertificate.of(one, people.zone(one.person())));
    }
}
