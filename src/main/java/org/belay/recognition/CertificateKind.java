package org.belay.recognition;

/** What a certificate is for. */
public enum CertificateKind {
    /** Was at a workshop. */
    WORKSHOP_ATTENDED,
    /** Came to the end of a cohort. */
    PROGRAM_COMPLETED
}
