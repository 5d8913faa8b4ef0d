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
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.platform.web.Faults;

/** Something failed on our side. Gives a code that finds the cause in the log, and no inner detail. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class ErrorView extends Screen implements HasErrorParameter<Exception>, HasDynamicTitle {

    private final transient Faults faults;

    ErrorView(Faults faults) {
        this.faults = faults;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var code = faults.report(parameter.getCaughtException());
        removeAll();
        add(new PageHeader(ErrorPageTexts.TEXTS.failed()).lead(ErrorPageTexts.TEXTS.failedLead()));
        add(new Paragraph(ErrorPageTexts.TEXTS.failedCode(code)));
        add(Buttons.link("./", ShellTexts.TEXTS.goHome()));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    @Override
    public String getPageTitle() {
        return ErrorPageTexts.TEXTS.failedTitle();
    }
}
