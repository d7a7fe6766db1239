package org.belay.shared.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feature's part of the side navigation; a Spring bean in the feature's {@code .ui} package. */
public interface NavigationSource {

    /** What the person who is signed in may open, asked each time the navigation is drawn. */
    List<Entry> entries();

    /** The groups of the side navigation, in their order. */
    enum Section {
        TOP,
        COHORTS,
        MENTORSHIPS,
        TAKE_PART,
        LIBRARY,
        INSIGHT,
        ABOUT_YOU,
        ACCESS,
        RECORDS,
        SYSTEM
    }

    /**
     * One link.
     *
     * @param order among the entries of the section
     * @param label as shown, already translated
     * @param address without a leading slash
     * @param icon a symbol of the sprite
     * @param dot instead of the icon, the color of a stage; null for none
     */
    record Entry(
            Section section,
            int order,
            String label,
            String address,
            String icon,
            @Nullable Tone dot) {

        public Entry(Section section, int order, String label, String address, String icon) {
            this(section, order, label, address, icon, null);
        }
    }
}
