package uk.halfterm.identity.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.Screen;

/** In place of the page that sets an installation up, once its link has been used: nothing is there any more, and what to do instead. */
@AnonymousAllowed
@JsModule("context://ui/frame.js")
@Tag("main")
class UsedLinkView extends Screen implements HasErrorParameter<UsedLink>, HasDynamicTitle {

    private static final SetUpTexts TEXTS = SetUpTexts.TEXTS;

    UsedLinkView() {
        addClassName("in");
        add(new PageHeader(TEXTS.used()).lead(TEXTS.usedLead()));
        add(Buttons.link("login", TEXTS.signIn()).leftToBrowser());
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<UsedLink> parameter) {
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    @Override
    public String getPageTitle() {
        return TEXTS.used();
    }
}
