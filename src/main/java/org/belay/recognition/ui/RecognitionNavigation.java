package org.belay.recognition.ui;

/** Addresses of the pages about certificates. */
public final class RecognitionNavigation {

    /** Where anybody asks whether a certificate is genuine. */
    public static final String VERIFY = "verify";

    private RecognitionNavigation() {}
}
