package org.belay.goal;

import java.util.Map;
import org.belay.shared.PersonId;

/** What takes a win that somebody wants to share as recognition; a port for a feature further right. */
public interface WinRecognition {

    /** In the transaction in which it is shared, in the place of what was made of it before. */
    void take(WinShared win);

    /** Nobody reads any more what was made of it; nothing for one that was never shared. */
    void remove(WinId win);

    /** Where that stands of all the wins of a person that they ever shared. */
    Map<WinId, WinStory> of(PersonId person);
}
