package org.belay.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What whoever asks can export of a program or cohort.
 *
 * @param running an own file of this program that is being made; null where there is none
 */
public record ExportPage(
        ExportScope scope, List<Offer> offers, @Nullable ExportRow running) {

    public ExportPage {
        offers = List.copyOf(offers);
    }

    /**
     * One kind of file.
     *
     * @param last when it was made last for this cohort or program, of what the reader may know; null for never
     * @param ready own files of it that can be had, the latest first
     */
    public record Offer(ExportKind kind, @Nullable ExportRow last, List<ExportRow> ready) {

        public Offer {
            ready = List.copyOf(ready);
        }
    }
}
