package uk.halfterm.shell;

import java.util.Comparator;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.DefaultErrorHandler;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandlerUtil;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionDestroyEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.halfterm.platform.web.Faults;

/** What Flow may keep of one person, and how it says that something failed. */
@Component
class FlowLimits implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    /** A person has some tabs open; one page takes some 100 kB of the server. */
    static final int PAGES_OF_A_SESSION = 20;

    /** Who is not signed in sets an installation up, or sees that there is nothing. */
    static final int PAGES_OF_A_STRANGER = 2;

    private final transient Faults faults;

    FlowLimits(Faults faults) {
        this.faults = faults;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.addSessionInitListener(session -> session.getSession().setErrorHandler(this::failed));
        service.addUIInitListener(FlowLimits::closeTheOldest);
        service.addSessionDestroyListener(FlowLimits::endForGood);
    }

    /** The person sees the page for faults where there is a page to show it in; that page reports it. */
    private void failed(ErrorEvent event) {
        var fault = DefaultErrorHandler.findRelevantThrowable(event.getThrowable());
        if (!ErrorHandlerUtil.handleErrorByRedirectingToErrorView(fault)) {
            faults.report(fault);
        }
    }

    private static void closeTheOldest(UIInitEvent event) {
        var pages = event.getUI().getSession().getUIs();
        var most = isStranger(VaadinRequest.getCurrent()) ? PAGES_OF_A_STRANGER : PAGES_OF_A_SESSION;
        if (pages.size() > most) {
            pages.stream()
                    .filter(page -> page != event.getUI() && !page.isClosing())
                    .min(Comparator.comparingLong(page -> page.getInternals().getLastHeartbeatTimestamp()))
                    .ifPresent(UI::close);
        }
    }

    private static boolean isStranger(@Nullable VaadinRequest request) {
        return request == null || request.getUserPrincipal() == null;
    }

    /** Who left a page open has nobody's session any more, not one in which the next request would be signed in. */
    private static void endForGood(SessionDestroyEvent event) {
        var session = event.getSession().getSession();
        if (session != null) {
            try {
                session.invalidate();
            } catch (IllegalStateException ended) {
                // It is the session's own end that ends Flow's.
            }
        }
    }
}
