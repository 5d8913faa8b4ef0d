package uk.halfterm.shell;

import com.vaadin.flow.router.HasDynamicTitle;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.Screen;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.identity.RoleSwitch;

/** What is said where a page exists, but not for the role the person acts in; or for nobody without a role. */
abstract class NoAccessPage extends Screen implements HasDynamicTitle {

    NoAccessPage(RoleSwitch roles) {
        if (roles.choices().isEmpty()) {
            add(new PageHeader(ErrorPageTexts.TEXTS.noRole()).lead(ErrorPageTexts.TEXTS.noRoleLead()));
            return;
        }
        add(new PageHeader(ErrorPageTexts.TEXTS.noAccess()).lead(ErrorPageTexts.TEXTS.belongsToAnother()));
        if (roles.choices().size() > 1) {
            add(new Paragraph(ErrorPageTexts.TEXTS.severalRoles()));
        }
        add(Buttons.link("./", ShellTexts.TEXTS.goHome()));
    }

    @Override
    public String getPageTitle() {
        return ErrorPageTexts.TEXTS.noAccessTitle();
    }
}
