package org.belay.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.belay.security.Invitations.InvitationResult;
import org.belay.shared.ui.BackgroundTask;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;

/** Mails cannot be called back: how many before, and what became of each afterwards. */
public final class InvitationDialogs {

    private static final int SHOWN = 100;

    private InvitationDialogs() {}

    public static void confirm(int count, Runnable invite) {
        var ui = UI.getCurrent();
        var dialog = new Dialog(ui.getTranslation("accounts.invite-all-title", count));
        dialog.setMaxWidth("560px");
        dialog.add(new Paragraph(ui.getTranslation("accounts.invite-all-text")));
        dialog.getFooter()
                .add(
                        Buttons.quiet(ui.getTranslation("action.cancel"), dialog::close),
                        Buttons.primary(ui.getTranslation("accounts.invite-all", count), "mail", () -> {
                            dialog.close();
                            invite.run();
                        }));
        dialog.open();
    }

    /** Beside the screen: a mail is written for each, which takes its time with thousands. */
    public static void run(int count, BackgroundTask.Work<InvitationResult> invite, Runnable afterwards) {
        var ui = UI.getCurrent();
        var dialog = new Dialog(ui.getTranslation("accounts.result-title"));
        dialog.setMaxWidth("560px");
        dialog.setCloseOnEsc(false);
        dialog.setCloseOnOutsideClick(false);
        dialog.add(new BackgroundTask<>(ui.getTranslation("accounts.inviting", count), invite)
                .whenDone(result -> {
                    dialog.close();
                    show(result);
                    afterwards.run();
                })
                .otherwise(() -> {
                    dialog.close();
                    Notify.done(ui.getTranslation("accounts.none-invited"));
                    afterwards.run();
                }));
        dialog.open();
    }

    private static void show(InvitationResult result) {
        var ui = UI.getCurrent();
        var dialog = new Dialog(ui.getTranslation("accounts.result-title"));
        dialog.setMaxWidth("560px");
        dialog.add(new Paragraph(ui.getTranslation("accounts.invited", result.invited())));
        dialog.add(new Paragraph(
                ui.getTranslation("accounts.skipped", result.skipped().size())));
        var reasons = new UnorderedList();
        result.skipped().stream()
                .limit(SHOWN)
                .map(problem ->
                        ui.getTranslation(problem.key(), problem.arguments().toArray()))
                .forEach(reason -> reasons.add(new ListItem(reason)));
        dialog.add(reasons);
        dialog.getFooter().add(Buttons.plain(ui.getTranslation("action.close"), dialog::close));
        dialog.open();
    }
}
