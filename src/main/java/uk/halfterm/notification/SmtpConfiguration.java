package uk.halfterm.notification;

import java.time.Clock;
import java.time.Duration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;
import uk.halfterm.identity.Accounts;
import uk.halfterm.platform.jobs.ScheduledWork;
import uk.halfterm.platform.start.CannotStart;
import uk.halfterm.shared.EmailAddress;

/** Sends mails where a mail server is named; {@code spring.mail.host} and the like say which. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class SmtpConfiguration {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration LONGEST_RUN = Duration.ofMinutes(10);

    @Bean
    SmtpServer smtpServer(JavaMailSenderImpl settings, Environment environment) {
        require(environment, PortalAddress.SETTING, "the address under which people open the portal");
        require(environment, "halfterm.mail-from", "the address that mails come from");
        return new SmtpServer(
                settings, address(environment, "halfterm.mail-from"), address(environment, "halfterm.help-address"));
    }

    @Bean
    SendingMails sendingMails(Mails mails, Accounts accounts, SmtpServer server, Clock clock) {
        return new SendingMails(mails, accounts, server, clock);
    }

    @Bean
    ScheduledWork mailsToSend(SendingMails sending) {
        return new ScheduledWork("notification.mails", LOOK_EVERY, LONGEST_RUN, sending::areDue, sending::sendDue);
    }

    private static void require(Environment environment, String setting, String what) {
        if (!StringUtils.hasText(environment.getProperty(setting))) {
            throw new CannotStart("A mail server is named in spring.mail.host: set " + setting + " too, " + what + ".");
        }
    }

    private static EmailAddress address(Environment environment, String setting) {
        try {
            return EmailAddress.of(environment.getRequiredProperty(setting));
        } catch (IllegalArgumentException unreadable) {
            throw new CannotStart(setting + " is not an email address.", unreadable);
        }
    }
}
