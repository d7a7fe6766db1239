package org.belay.enrollment.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.belay.enrollment.Side;
import org.belay.program.Browsing;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;

/** Who reads what people say of themselves: those too who look for a match, where the program lets them. */
final class Readers extends Div {

    private final Browsing browsing;
    private final WhoSees usual;
    private final WhoSees thoseWhoLookToo;

    /** For somebody who has not said on which side they are. */
    Readers(Permission permission, Browsing browsing) {
        this.browsing = browsing;
        usual = WhoSees.of(permission);
        thoseWhoLookToo = WhoSees.of(permission, List.of(getTranslation("who-sees.looking")));
        add(usual, thoseWhoLookToo);
        show(browsing != Browsing.NOBODY);
    }

    void fit(Side side) {
        show(side.isLookedAt(browsing));
    }

    private void show(boolean toThoseWhoLook) {
        usual.setVisible(!toThoseWhoLook);
        thoseWhoLookToo.setVisible(toThoseWhoLook);
    }
}
