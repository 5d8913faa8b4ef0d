package uk.halfterm.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.PageHeader;
import uk.halfterm.identity.RoleSwitch;
import uk.halfterm.shared.NoAccess;

/** The page exists, but not for the role the person acts in; names the roles they could act in instead. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NoAccessView extends Div implements HasErrorParameter<NoAccess>, HasDynamicTitle {

    NoAccessView(RoleSwitch roles) {
        add(new PageHeader("You cannot open this page")
                .lead("It belongs to another role, school or pair. Nothing is wrong with your account."));
        if (roles.choices().size() > 1) {
            add(new Paragraph(
                    "You hold more than one role. Open the menu with your name to act in another, then try again."));
        }
        add(Buttons.link("./", "Go to this half term"));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NoAccess> parameter) {
        return HttpStatusCode.FORBIDDEN.getCode();
    }

    @Override
    public String getPageTitle() {
        return "No access · Halfterm";
    }
}
