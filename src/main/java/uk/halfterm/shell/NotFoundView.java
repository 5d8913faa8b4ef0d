package uk.halfterm.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.Screen;

/** There is no such page. Says nothing about what might be there for somebody else. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundView extends Screen implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    NotFoundView() {
        add(new PageHeader(ErrorPageTexts.TEXTS.notFound()).lead(ErrorPageTexts.TEXTS.checkTheAddress()));
        add(Buttons.link("./", ShellTexts.TEXTS.goHome()));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    @Override
    public String getPageTitle() {
        return ErrorPageTexts.TEXTS.notFoundTitle();
    }
}
