package uk.halfterm.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.halfterm.identity.RoleSwitch;
import uk.halfterm.shared.NoAccess;

/** A service refused the role the person acts in. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NoAccessView extends NoAccessPage implements HasErrorParameter<NoAccess> {

    NoAccessView(RoleSwitch roles) {
        super(roles);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NoAccess> parameter) {
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
