package uk.halfterm.notification;

import java.time.Instant;
import java.util.Date;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import uk.halfterm.shared.EmailAddress;

/**
 * The mail server that {@code spring.mail} names. Connecting and handing over are two steps here, because after a failure in the first
 * a mail has certainly not gone out. What the server says can name people and is not logged.
 */
final class SmtpServer {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpServer.class);
    private static final NotSentTexts TEXTS = NotSentTexts.TEXTS;
    private static final String UTF_8 = "UTF-8";

    private final JavaMailSenderImpl settings;
    private final EmailAddress from;
    private final EmailAddress replies;

    SmtpServer(JavaMailSenderImpl settings, EmailAddress from, EmailAddress replies) {
        this.settings = settings;
        this.from = from;
        this.replies = replies;
    }

    /** Hands a mail over. */
    Reply take(Mail mail, EmailAddress to, Instant now) {
        Transport transport;
        MimeMessage message;
        try {
            message = message(mail, to, now);
        } catch (MessagingException failure) {
            return new Reply.GivenUp(TEXTS.notWritten());
        }
        try {
            transport = connected();
        } catch (MessagingException failure) {
            return new Reply.OutOfReach(
                    failure instanceof AuthenticationFailedException ? TEXTS.notAccepted() : TEXTS.outOfReach());
        }
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Reply.Taken();
        } catch (MessagingException failure) {
            return replyOf(failure);
        } finally {
            close(transport);
        }
    }

    private Transport connected() throws MessagingException {
        var protocol = settings.getProtocol();
        var transport =
                settings.getSession().getTransport(protocol == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : protocol);
        transport.connect(settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
        return transport;
    }

    /** Plain text to one address. The id is the same at every try, so that a mail that comes twice can be told. */
    private MimeMessage message(Mail mail, EmailAddress to, Instant now) throws MessagingException {
        var message = new MimeMessage(settings.getSession());
        message.setFrom(address(from));
        message.setReplyTo(new InternetAddress[] {address(replies)});
        message.setRecipient(Message.RecipientType.TO, address(to));
        message.setSubject(mail.subject(), UTF_8);
        message.setText(mail.text(), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        message.setHeader(
                "Message-ID", "<" + mail.id().value().replaceAll("[^A-Za-z0-9.-]", "-") + "@" + domain() + ">");
        return message;
    }

    private static InternetAddress address(EmailAddress address) throws MessagingException {
        return new InternetAddress(address.value(), true);
    }

    private String domain() {
        return from.value().substring(from.value().indexOf('@') + 1);
    }

    private static Reply replyOf(MessagingException failure) {
        for (@Nullable Exception next = failure; next != null; next = nextAfter(next)) {
            var code = codeIn(next);
            if (code >= 400) {
                var said = TEXTS.saidNo(code);
                if (next instanceof SMTPSendFailedException refused
                        && refused.getCommand().startsWith("MAIL")) {
                    return new Reply.OutOfReach(said); // it refuses the sender, whomever the mail is to
                }
                return code >= 500 ? new Reply.GivenUp(said) : new Reply.NotNow(said);
            }
        }
        return new Reply.GivenUp(TEXTS.brokeOff());
    }

    private static @Nullable Exception nextAfter(Exception failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }

    private static int codeIn(Exception failure) {
        return switch (failure) {
            case SMTPSendFailedException answered -> answered.getReturnCode();
            case SMTPAddressFailedException answered -> answered.getReturnCode();
            default -> 0;
        };
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException failure) {
            LOG.debug(
                    "The mail server did not say goodbye: {}",
                    failure.getClass().getName());
        }
    }
}
