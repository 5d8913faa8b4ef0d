package uk.halfterm.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.PageHeader;
import uk.halfterm.identity.RoleSwitch;

/** What is said where a page exists, but not for the role the person acts in; or for nobody without a role. */
abstract class NoAccessPage extends Div implements HasDynamicTitle {

    NoAccessPage(RoleSwitch roles) {
        if (roles.choices().isEmpty()) {
            add(
                    new PageHeader("You hold no role at the moment")
                            .lead(
                                    "So there is no page for you here. Ask your induction tutor if you expected to be in a programme."));
            return;
        }
        add(new PageHeader("You cannot open this page")
                .lead("It belongs to another role, school or pair. Nothing is wrong with your account."));
        if (roles.choices().size() > 1) {
            add(new Paragraph(
                    "You hold more than one role. Open the menu with your name to act in another, then try again."));
        }
        add(Buttons.link("./", "Go to this half term"));
    }

    @Override
    public String getPageTitle() {
        return "No access · Halfterm";
    }
}
