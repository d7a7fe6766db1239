package org.belay.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteNotFoundError;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** An address that no page has, or that belongs to a page this person may not open. */
@PermitAll
@ParentLayout(MainLayout.class)
class NoRouteView extends RouteNotFoundError implements HasDynamicTitle {

    private final NotFoundView view = new NotFoundView();

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        view.show();
        getElement().removeAllChildren();
        getElement().appendChild(view.getElement());
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return view.getPageTitle();
    }
}
