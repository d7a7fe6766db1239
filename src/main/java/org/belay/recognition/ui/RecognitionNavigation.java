package org.belay.recognition.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.belay.shared.ui.NavigationSource;
import org.springframework.stereotype.Component;

/** Addresses of the pages about recognition and certificates. */
@Component
public final class RecognitionNavigation implements NavigationSource {

    /** Where anybody asks whether a certificate is genuine. */
    public static final String VERIFY = "verify";

    /** Thanks, stories and the own certificates. */
    public static final String LIST = "recognition";

    static final String THANK = "recognition/thank";
    static final String STORY = "recognition/story";

    RecognitionNavigation() {}

    @Override
    public List<Entry> entries() {
        return List.of(
                new Entry(Section.TAKE_PART, 60, UI.getCurrent().getTranslation("recognition.title"), LIST, "award"));
    }
}
