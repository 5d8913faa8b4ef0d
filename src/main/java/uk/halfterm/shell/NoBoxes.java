package uk.halfterm.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * Flow has boxes of its own for an ended session, missing cookies and its own mistakes: unstyled, in words that are often untrue, at the
 * top of a page that may be scrolled away. None of them appears. The page is loaded anew instead: what was typed is kept (draft.js), and
 * who is not signed in any more is told so by the sign-in page.
 */
@Component
class NoBoxes implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> {
            var messages = new CustomizedSystemMessages();
            messages.setSessionExpiredNotificationEnabled(false);
            messages.setCookiesDisabledNotificationEnabled(false);
            messages.setInternalErrorNotificationEnabled(false);
            messages.setSyncErrorNotificationEnabled(false);
            return messages;
        });
    }
}
