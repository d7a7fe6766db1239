package org.belay.feedback.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import org.belay.feedback.SurveyHead;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.CopyField;
import org.belay.shared.ui.QrCode;

/** The address of a survey, to be sent or scanned. It opens the survey for those who are asked, once they sign in. */
final class LinkCard extends Div {

    LinkCard(SurveyHead survey) {
        var copy = new CopyField(getTranslation("survey.link"), getTranslation("survey.link-text"));
        var scan = Blocks.block("b-column");
        add(Blocks.card(
                getTranslation("survey.link-title"), copy, new Details(getTranslation("survey.qr-show"), scan)));
        // Only the browser knows under which address people reach this application.
        addAttachListener(attached -> attached.getUI()
                .getPage()
                .executeJs("return new URL($0, document.baseURI).href", FeedbackNavigation.answer(survey.token()))
                .then(String.class, address -> {
                    copy.setValue(address);
                    scan.removeAll();
                    scan.add(new QrCode(address, getTranslation("survey.qr")));
                }));
    }
}
