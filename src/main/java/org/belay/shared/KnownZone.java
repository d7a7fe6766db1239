package org.belay.shared;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Time zones as they were written down once. */
public final class KnownZone {

    private KnownZone() {}

    /** The zone of this name; UTC where there is none, or an import kept one that nobody knows any more. */
    public static ZoneId of(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
