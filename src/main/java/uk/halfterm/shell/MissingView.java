package uk.halfterm.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.Screen;
import uk.halfterm.shared.ForMentors;
import uk.halfterm.shared.NotFound;

/** What was asked for is not there, or not for this person: both read the same, unless it is simply another role's work. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class MissingView extends Screen implements HasErrorParameter<NotFound>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        removeAll();
        add(
                parameter.getException() instanceof ForMentors
                        ? new PageHeader(ErrorPageTexts.TEXTS.forMentors()).lead(ErrorPageTexts.TEXTS.forMentorsLead())
                        : new PageHeader(ErrorPageTexts.TEXTS.notFound()).lead(ErrorPageTexts.TEXTS.nothingForYou()));
        add(Buttons.link("./", ShellTexts.TEXTS.goHome()));
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    @Override
    public String getPageTitle() {
        return ErrorPageTexts.TEXTS.notFoundTitle();
    }
}
