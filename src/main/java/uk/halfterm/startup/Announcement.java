package uk.halfterm.startup;

import java.io.PrintStream;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.DemonstrationSignIns;
import uk.halfterm.identity.FirstAdministrator;

/** Says on the console, once a page can be served, where Halfterm is and how to get in. */
@Component
class Announcement {

    private final Accounts accounts;
    private final FirstAdministrator firstAdministrator;
    private final Environment settings;
    private final PrintStream console;

    Announcement(Accounts accounts, FirstAdministrator firstAdministrator, Environment settings) {
        this.accounts = accounts;
        this.firstAdministrator = firstAdministrator;
        this.settings = settings;
        this.console = System.out;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext portal)
                || portal.getWebServer() == null) {
            return;
        }
        var address = "http://localhost:" + portal.getWebServer().getPort();
        var text = new StringBuilder("Halfterm is ready: ").append(address).append('\n');
        if (DemonstrationSignIns.shownBy(settings)) {
            text.append("\nDemonstration sign-ins, all with the password ")
                    .append(DemonstrationSignIns.PASSWORD)
                    .append(":\n");
            DemonstrationSignIns.ALL.forEach(
                    one -> text.append("  %-30s %s%n".formatted(one.email().value(), one.who())));
        }
        if (accounts.none()) {
            text.append("\nNobody is registered yet. This link works once and creates the administrator:\n  ")
                    .append(address)
                    .append("/setup/")
                    .append(firstAdministrator.issueToken())
                    .append('\n');
        }
        console.print(text);
        console.flush();
    }
}
