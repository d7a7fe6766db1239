package org.belay.workshop;

import java.util.Locale;
import java.util.Optional;

/** What people can show of having been at a workshop; the feature that issues certificates implements it. */
public interface ProofsOfAttendance {

    /** What whoever asks can show of a workshop; nothing before it is finished and for who was not there. */
    Optional<Proof> mine(WorkshopId workshop);

    /**
     * The same as a PDF file.
     *
     * @throws org.belay.shared.NotFound when there is none
     */
    byte[] write(WorkshopId workshop, Locale language);

    /**
     * @param code by which anybody can ask whether it is genuine
     */
    record Proof(String code, String fileName) {}
}
