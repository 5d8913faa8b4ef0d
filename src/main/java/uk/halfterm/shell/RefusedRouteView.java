package uk.halfterm.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.halfterm.identity.RoleSwitch;

/** The route refused every role the person signed in with; says the same as a refusal of a service (ADR 0005, layer 1). */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RefusedRouteView extends NoAccessPage implements HasErrorParameter<AccessDeniedException> {

    RefusedRouteView(RoleSwitch roles) {
        super(roles);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
