package org.belay.feedback;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where somebody finds help: a port for the feature that keeps the list of it. */
public interface SourcesOfHelp {

    /** The address of the page of help, without a leading slash. */
    String address();

    /** Those of the site of whoever asks first, then those for everybody. That they were asked for is not kept. */
    List<Source> nearMe();

    /** Somebody who helps, and how they are reached: in one of the three ways at least. */
    record Source(
            String name,
            String what,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String link) {}
}
