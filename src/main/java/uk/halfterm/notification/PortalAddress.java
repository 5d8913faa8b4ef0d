package uk.halfterm.notification;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Links for mails, which do not know where they are read: {@code halfterm.address} says under which address people open the portal. */
@Component
class PortalAddress {

    static final String SETTING = "halfterm.address";

    private final String address;

    PortalAddress(Environment settings) {
        var given = settings.getProperty(SETTING, "http://localhost:" + settings.getProperty("server.port", "8080"));
        this.address = given.endsWith("/") ? given : given + "/";
    }

    String of(String path) {
        return address + path;
    }
}
